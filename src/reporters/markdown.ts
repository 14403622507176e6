import type { FileReport } from '../core/report.js';
import { Lines } from '../core/text/lines.js';
import { count } from '../core/verdict.js';
import { advice } from './advice.js';
import { recurringLines } from './recurring.js';
import type { Reporter, ReporterOptions } from './reporter.js';
import { summary } from './summary.js';
import { brief, visible } from './visible.js';

/** GitHub shows no more of a step's summary than a megabyte. */
const MOST_ROWS = 500;
const MOST_FILES = 50;
const LONGEST_QUOTE = 80;

/** For a pipeline's summary page: a sentence, what recurs, what each file held, and a table of what was found. */
export const markdown: Reporter = async (report, { problems = [], known }: ReporterOptions) => {
  const { files } = report;
  const { error, warning } = count(files.flatMap(({ findings }) => findings));
  const mark = error > 0 || problems.length > 0 ? '❌' : warning > 0 ? '⚠️' : '✅';
  const isLibrary = files.some(({ replies }) => replies > 1);
  return [
    '## tone-lint', '',
    `${mark} ${summary(report, known)}`,
    ...list('Could not be judged', problems.map(cell)),
    ...list('Most often', recurringLines(report).map(({ ruleId, where }) => `${cell(ruleId)} ${where}`)),
    ...(isLibrary ? table(['File', 'Replies', 'To change', 'To consider'], files.map(fileRow), MOST_FILES) : []),
    ...table(['Level', 'Where', 'Words', 'What and why', 'Rule'], files.flatMap(findingRows), MOST_ROWS),
    '',
  ].join('\n');
};

function fileRow({ filePath, replies, findings }: FileReport): readonly (string | number)[] {
  const { error, warning } = count(findings);
  return [cell(filePath), replies, error, warning];
}

function findingRows({ filePath, text, findings }: FileReport): (readonly string[])[] {
  const lines = new Lines(text);
  return findings.map((finding) => {
    const { line } = lines.position(finding.range[0]);
    return [finding.level, `${cell(filePath)}:${line}`, cell(brief(finding.text, LONGEST_QUOTE)), cell(advice(finding)), cell(finding.ruleId)];
  });
}

function list(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : ['', `**${title}**`, '', ...items.map((item) => `- ${item}`)];
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[], most: number): string[] {
  if (rows.length === 0) return [];
  const lines = [head, head.map(() => '---'), ...rows.slice(0, most)].map((row) => `| ${row.join(' | ')} |`);
  return ['', ...lines, ...(rows.length > most ? ['', `… and ${rows.length - most} more.`] : [])];
}

/** No sign of a draft ends a cell, opens a link or starts markup. */
function cell(text: string): string {
  return visible(text.replace(/\s+/g, ' ')).replace(/[\\`*_{}[\]<>|#&~@$]/g, '\\$&');
}
