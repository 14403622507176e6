import type { FileReport, ReplyRef, Report } from '../core/report.js';
import { Lines } from '../core/text/lines.js';
import { anatomyLines } from './anatomy.js';
import { findingLines } from './finding.js';
import { heldLine } from './held.js';
import { columns, word, words, wrap } from './layout.js';
import { paletteFor, type Palette } from './palette.js';
import { plural } from './plural.js';
import { recurringLines } from './recurring.js';
import type { Reporter } from './reporter.js';
import { summary } from './summary.js';
import { brief, visible } from './visible.js';
import { rulerFor } from './width.js';

/** For a person: their words, what those may do to the reader, and better ones. */
export const pretty: Reporter = async (report, options) => {
  const width = columns(options);
  const palette = await paletteFor(options.color);
  const explained = new Set<string>();
  const names = report.files.length > 1 || report.files[0]?.filePath !== '<stdin>';
  const lines: string[] = [];

  for (const file of report.files) {
    if (file.findings.length === 0) continue;
    if (names) lines.push(heading(file, palette), '');
    for (const line of await fileLines(file, width, palette, explained)) lines.push(line);
  }
  if (options.quiet && lines.length === 0) return '';
  return [...lines, ...(await closing(report, width, palette, options.quiet === true))].join('\n') + '\n';
};

/** A library's name says how many replies it held. */
function heading({ filePath, replies }: FileReport, { strong, dim }: Palette): string {
  return strong(visible(filePath)) + (replies > 1 ? dim(` · ${plural(replies, 'reply', 'replies')}`) : '');
}

async function fileLines(
  { text, replies, findings }: FileReport,
  width: number,
  palette: Palette,
  explained: Set<string>,
): Promise<string[]> {
  const position = new Lines(text);
  const lines: string[] = [];
  let current: number | undefined;

  for (const finding of findings) {
    const { reply, ruleId } = finding;
    if (replies > 1 && reply.index !== current) {
      const title = replyTitle(reply);
      lines.push(...wrap(words(title, palette.strong), { width, indent: 2 }, await rulerFor(title)), '');
      current = reply.index;
    }
    const style = { width, palette, explains: !explained.has(ruleId) };
    lines.push(...(await findingLines(finding, text, position, style)), '');
    explained.add(ruleId);
  }
  return lines;
}

/** What a reply of several goes by. */
export function replyTitle({ index, id, title }: ReplyRef): string {
  const name = title?.trim() || id?.trim();
  return name ? `Reply ${index + 1}, ${brief(name, 200)}` : `Reply ${index + 1}`;
}

/** What a library breaks most, what a single reply is made of, and how much there is to change. */
async function closing({ files }: Report, width: number, palette: Palette, quiet: boolean): Promise<string[]> {
  const text = summary({ files });
  const held = quiet ? undefined : heldLine(files);
  const paint = files.some(({ findings }) => findings.length > 0) ? palette.strong : palette.good;
  const ruler = await rulerFor(text, held ?? '');
  const anatomy = files.length === 1 && !quiet ? files[0]!.anatomy : undefined;
  const most = recurringLines({ files });
  return [
    ...(most.length === 0 ? [] : [palette.strong('Most often'), ...most.flatMap(({ ruleId, level, where }) => wrap([word(ruleId, palette[level]), ...words(where)], { width, indent: 2, hanging: 4 }, ruler)), '']),
    ...(anatomy === undefined ? [] : anatomyLines(anatomy, width, palette, ruler)),
    ...(held === undefined ? [] : wrap(words(held), { width, indent: 0 }, ruler)),
    ...wrap(words(text, paint), { width, indent: 0 }, ruler),
  ];
}
