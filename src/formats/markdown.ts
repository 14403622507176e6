import { MappedTextBuilder, type MappedText } from './mapped-text.js';
import { readLines, type Line } from './markdown-lines.js';
import type { Library, Reply } from './reply.js';

/** So many headings of one rank do not stand in a single reply. */
const LEAST_SECTIONS = 3;
/** One word is no reply. */
const PROSE = /\S\s+\S/;

/** A stretch of lines that may be a reply. */
interface Block {
  readonly title: string | null;
  readonly lines: readonly Line[];
  /** Signs before every line that are not the reply's: an indent, `> `. */
  readonly strip: RegExp;
}

/**
 * Reads Markdown: one reply a file, or a library whose shape tells where the replies are — in fences or block quotes
 * behind a heading or a bullet's title, between `---- TITLE` lines, or under headings.
 */
export function readMarkdown(source: string): Library {
  const { lines, hasFrontMatter, comments } = readLines(source);
  const blocks = fencedBlocks(lines) ?? quotedBlocks(lines) ?? separatedBlocks(lines) ?? sections(lines);
  const replies = (blocks ?? [{ title: null, lines, strip: /^/ }])
    .map(({ title, lines: own, strip }) => ({ id: null, title, ...contentOf(own, strip, source) }))
    .filter(({ text }) => PROSE.test(text))
    .map((reply, index): Reply => ({ ...reply, index }));
  return { replies, mode: blocks === undefined && !hasFrontMatter ? 'draft' : 'template', skipped: [], fields: headingsOf(lines), comments };
}

/** Fences that hold prose, each behind a title of its own. */
function fencedBlocks(lines: readonly Line[]): Block[] | undefined {
  const blocks: Block[] = [];
  let title: string | null = null;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!;
    if (line.kind === 'heading' || line.kind === 'bullet title') title = line.title;
    if (line.kind !== 'fence') continue;
    const close = lines.findIndex((other, index) => index > at && other.kind === 'fence');
    if (close < 0) break;
    const inside = lines.slice(at + 1, close);
    if (title !== null && /^(?:|text|txt|md|markdown|html|plain|plaintext)$/.test(line.title ?? '')) blocks.push({ title, lines: inside, strip: new RegExp(`^[ \\t]{0,${line.indent}}`) });
    at = close;
  }
  const filled = (some: readonly Line[]): number => some.filter(({ kind, isBlank }) => kind === 'text' && !isBlank).length;
  const inside = filled(blocks.flatMap((block) => block.lines));
  return blocks.length >= 2 && inside * 2 >= filled(lines) - inside ? blocks : undefined;
}

/** Block quotes that hold most of the text, each behind a heading. */
function quotedBlocks(lines: readonly Line[]): Block[] | undefined {
  const blocks: { title: string | null; lines: Line[]; strip: RegExp }[] = [];
  let title: string | null = null;
  let open: Line[] | undefined;
  for (const line of lines) {
    if (line.kind === 'heading' || line.kind === 'bullet title') title = line.title;
    if (line.kind !== 'quote') {
      open = undefined;
    } else if (open === undefined && title !== null) {
      blocks.push({ title, lines: (open = [line]), strip: /^[ \t]*> ?/ });
    } else open?.push(line);
  }
  const quoted = lines.filter(({ kind }) => kind === 'quote').length;
  const plain = lines.filter(({ kind, isBlank }) => kind === 'text' && !isBlank).length;
  return blocks.length >= 2 && quoted >= plain ? blocks : undefined;
}

/** `---- TITLE` between replies, or bare rules between several of them. */
function separatedBlocks(lines: readonly Line[]): Block[] | undefined {
  const marks = lines.filter(({ kind }) => kind === 'separator');
  if (marks.length < 2 || (marks.every(({ title }) => title === null) && lines.some(({ kind }) => kind === 'heading'))) return undefined;
  return cutAt(lines, (line) => line.kind === 'separator');
}

/** Headings of one rank, each with its text. The rank is the one that most text stands under. */
function sections(lines: readonly Line[]): Block[] | undefined {
  const ranks = [1, 2, 3, 4].map((rank) => ({ rank, blocks: cutAt(lines, (line) => line.kind === 'heading' && line.indent <= rank).filter(holdsText) }));
  const best = ranks.reduce((a, b) => (b.blocks.filter(({ title }) => title !== null).length > a.blocks.filter(({ title }) => title !== null).length ? b : a));
  const titled = best.blocks.filter(({ title }) => title !== null);
  return titled.length >= LEAST_SECTIONS ? titled : undefined;
}

function cutAt(lines: readonly Line[], isCut: (line: Line) => boolean): Block[] {
  const blocks: { title: string | null; lines: Line[]; strip: RegExp }[] = [{ title: null, lines: [], strip: /^/ }];
  for (const line of lines) {
    if (isCut(line)) blocks.push({ title: line.title, lines: [], strip: /^/ });
    else blocks.at(-1)!.lines.push(line);
  }
  return blocks.filter(holdsText);
}

function holdsText({ lines }: Block): boolean {
  return lines.some(({ isBlank, kind }) => !isBlank && kind !== 'heading');
}

function headingsOf(lines: readonly Line[]): string[] {
  return lines.flatMap(({ kind, title }) => (kind === 'heading' && title !== null ? [title] : []));
}

function contentOf(lines: readonly Line[], strip: RegExp, source: string): MappedText {
  const first = lines.findIndex(({ isBlank }) => !isBlank);
  const last = lines.findLastIndex(({ isBlank }) => !isBlank);
  const builder = new MappedTextBuilder(source);
  lines.slice(Math.max(first, 0), last + 1).forEach(({ start, end, hidden }, index, all) => {
    let at = start + (strip.exec(source.slice(start, end))?.[0].length ?? 0);
    for (const [from, to] of hidden) {
      builder.copy(at, from);
      at = Math.max(at, to);
    }
    builder.copy(at, index === all.length - 1 ? end : all[index + 1]!.start);
  });
  return builder.build();
}
