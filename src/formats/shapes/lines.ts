import type { Range } from '../../core/types.js';
import { markdownComments } from '../comments.js';
import { isGreeting } from '../prose.js';
import type { Comment } from '../reply.js';
import { isNotSent, readLabel } from './labels.js';

/** One line of Markdown or plain text, by what it is at first sight. */
export interface Line {
  readonly kind: 'text' | 'heading' | 'fence' | 'fenced' | 'quote' | 'separator' | 'bullet' | 'bullet title' | 'table';
  /** Offsets in the source, without the line end. */
  readonly start: number;
  readonly end: number;
  /** What can be seen of it. */
  readonly text: string;
  /** Comments in it, which nobody who gets the reply reads. */
  readonly hidden: readonly Range[];
  /** Nothing stands in it, or nothing but comments. */
  readonly isBlank: boolean;
  /** A heading's, separator's or bullet's words; of the fence that opens, its language, and of the one that closes, `null`. */
  readonly title: string | null;
  /** Columns before it; of a heading, its rank. */
  readonly indent: number;
}

/** Ranks of headings that stand for less than six number signs. */
export const BOLD = 7;
export const TITLE = 8;

const HEADING = /^ {0,3}(#{1,6})[ \t]+(.+?)[ \t]*#*$/;
const FENCE = /^([ \t]*)(`{3,}|~{3,})[ \t]*([\w-]*)[ \t]*$/;
const QUOTE = /^[ \t]*>/;
const SEPARATOR = /^[ \t]{0,3}(?:(?:-{3,}|={3,}|\*{3,}|_{3,}|#{7,}|~{3,}|(?:[-*_][ \t]){3,}[-*_]?|%+|[—–─═]{3,})[ \t]*$|(?:-{3,}|={3,}|\*{3,}|~{3,}|[—–─═]{3,})[ \t]+(?!-)(\S.*?)[ \t]*[-=*~—–─═]*$|([-=*])\2{2,}([^-=*].*?[^-=*])\2{3,}$)/;
/** Lines by which mail programs part a reply from what it answers. */
const QUOTED_BELOW = /original (?:message|mail)|forwarded|begin |end |reply above|above this line|^a\/|^b\//i;
const BULLET = /^([ \t]*)[-*+•][ \t]+(.*)$/;
/** `- **Title**`, with nothing behind it. */
const BULLET_TITLE = /^[ \t]*[-*+][ \t]+(?:\*\*|__)(.+?)(?:\*\*|__):?[ \t]*$/;
const BOLD_TITLE = /^ {0,3}(?:\d+[.)][ \t]+)?(?:\*\*|__)(?!\s)((?:(?!\*\*|__).)+)(?:\*\*|__)[ \t]*:?[ \t]*$/;
const FRONT_MATTER = /^(?:---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)|\+\+\+[ \t]*\r?\n([\s\S]*?)\r?\n\+\+\+)[ \t]*(?:\r?\n|$)/;

export interface Page {
  readonly lines: readonly Line[];
  /** What stands before the first line, between its marks. */
  readonly front: string | undefined;
  readonly comments: readonly Comment[];
}

/** Splits Markdown into lines; front matter is left out, and what stands in comments is blank. */
export function readLines(source: string): Page {
  const comments = markdownComments(source);
  let next = 0;
  const hiddenIn = (start: number, end: number): Range[] => {
    const hidden: Range[] = [];
    for (; next < comments.length && comments[next]!.range[0] < end; next += 1) {
      const [from, to] = comments[next]!.range;
      if (to > start) hidden.push([Math.max(from, start), Math.min(to, end)]);
      if (to > end) break;
    }
    return hidden;
  };
  const front = FRONT_MATTER.exec(source);
  const lines = split(source, front?.[0].length ?? 0, (start, end) => lineOf(source, start, end, hiddenIn(start, end)));
  return { lines: withBoldTitles(withUnderlined(withoutAsides(withFences(lines)))), front: front === null ? undefined : (front[1] ?? front[2]), comments };
}

/** Splits plain text into lines, in which titles stand by themselves: `Late parcel:`, `[Late parcel]`, `LATE PARCEL`. */
export function readTextLines(source: string): readonly Line[] {
  const lines = split(source, 0, (start, end) => {
    const line = lineOf(source, start, end, []);
    return ['heading', 'separator', 'quote'].includes(line.kind) ? line : { ...line, kind: 'text' as const, title: null, indent: 0 };
  });
  return withNames(withUnderlined(lines)).map((line, index, all) => (isTitle(line, all, index) ? { ...line, kind: 'heading', title: line.text.trim().replace(/^\[(.*)\]$/, '$1').replace(/:$/, ''), indent: TITLE } : line));
}

function split(source: string, from: number, read: (start: number, end: number) => Line): Line[] {
  const lines: Line[] = [];
  for (let start = from; start < source.length; ) {
    const next = source.indexOf('\n', start);
    const stop = next < 0 ? source.length : next;
    const end = source[stop - 1] === '\r' && stop > start ? stop - 1 : stop;
    lines.push(read(start, end));
    start = stop + 1;
  }
  return lines;
}

function lineOf(source: string, start: number, end: number, hidden: readonly Range[]): Line {
  const text = [start, ...hidden.map(([, to]) => to)].map((from, index) => source.slice(from, hidden[index]?.[0] ?? end)).join('');
  const line = { start, end, text, hidden, isBlank: text.trim() === '', title: null, indent: 0 };
  if (line.isBlank) return { ...line, kind: 'text' };
  const heading = HEADING.exec(text);
  if (heading) return { ...line, kind: 'heading', title: plainTitle(heading[2]!), indent: heading[1]!.length };
  const fence = FENCE.exec(text);
  if (fence) return { ...line, kind: 'fence', title: fence[3]!.toLowerCase(), indent: fence[1]!.length };
  if (QUOTE.test(text)) return { ...line, kind: 'quote' };
  const separator = SEPARATOR.exec(text);
  if (separator && !QUOTED_BELOW.test(text)) return { ...line, kind: 'separator', title: separator[1] ?? separator[3]?.trim() ?? null };
  if (/^[ \t]*\|.*\|[ \t]*$/.test(text)) return { ...line, kind: 'table' };
  const titled = BULLET_TITLE.exec(text);
  if (titled) return { ...line, kind: 'bullet title', title: titled[1]!.replace(/:$/, '') };
  const bullet = BULLET.exec(text);
  return bullet ? { ...line, kind: 'bullet', indent: bullet[1]!.length } : { ...line, kind: 'text', indent: text.length - text.trimStart().length };
}

/** `**Late** parcel` reads as `Late parcel`. */
function plainTitle(title: string): string {
  return title.replaceAll(/\*\*|__|`/g, '').replace(/:$/, '').trim() || title;
}

/** Marks what stands between two fences of one kind; a fence that nothing closes is text. */
function withFences(lines: readonly Line[]): Line[] {
  const marked = [...lines];
  const unclosed = new Map<string, number>();
  const markOf = ({ text }: Line): string => FENCE.exec(text)![2]!;
  for (let at = 0; at < marked.length; at += 1) {
    const open = marked[at]!;
    if (open.kind !== 'fence') continue;
    const mark = markOf(open);
    const isHopeless = mark.length >= (unclosed.get(mark[0]!) ?? Infinity);
    let close = at + 1;
    while (!isHopeless && close < marked.length && !(marked[close]!.kind === 'fence' && marked[close]!.title === '' && markOf(marked[close]!).startsWith(mark))) close += 1;
    if (isHopeless || close === marked.length) {
      if (!isHopeless) unclosed.set(mark[0]!, mark.length);
      marked[at] = { ...open, kind: 'text', title: null, indent: 0 };
      continue;
    }
    for (let inside = at + 1; inside < close; inside += 1) marked[inside] = { ...marked[inside]!, kind: 'fenced', title: null, indent: 0 };
    marked[close] = { ...marked[close]!, title: null };
    at = close;
  }
  return marked;
}

/** `<aside>` holds a wiki's remarks; one that nothing closes is text. */
function withoutAsides(lines: readonly Line[]): Line[] {
  const marked = [...lines];
  let open: number | undefined;
  lines.forEach(({ kind, text }, at) => {
    if (kind === 'fenced') return;
    if (open === undefined && /^[ \t]*<aside\b[^>]*>/i.test(text)) open = at;
    if (open === undefined || !/<\/aside>[ \t]*$/i.test(text)) return;
    for (let inside = open; inside <= at; inside += 1) marked[inside] = blank(marked[inside]!);
    open = undefined;
  });
  return marked;
}

function blank(line: Line): Line {
  return { ...line, kind: 'text', text: '', hidden: [[line.start, line.end]], isBlank: true };
}

/** A short line over `====` or `----`, or between two lines of any such signs, is a heading. */
function withUnderlined(lines: readonly Line[]): Line[] {
  const marked = [...lines];
  marked.forEach((line, index) => {
    const [above, before] = [marked[index - 1], marked[index - 2]];
    const isBanner = before?.kind === 'separator' && before.text.trim() === line.text.trim() && line.text.trim().length > 4;
    if (line.kind !== 'separator' || line.title !== null || !(isBanner || /^[ \t]*(?:=+|-+|~+)[ \t]*$/.test(line.text))) return;
    if (above?.kind !== 'text' || above.isBlank || (before?.kind === 'text' && !before.isBlank) || !isShort(above.text)) return;
    marked[index - 1] = { ...above, kind: 'heading', title: plainTitle(above.text.trim()), indent: line.text.includes('=') ? 1 : 2 };
    marked[index] = blank(line);
    if (isBanner) marked[index - 2] = blank(before);
  });
  return marked;
}

/** `**Late parcel**` on a line of its own is a heading, unless it is a label: `**Response:**`. */
function withBoldTitles(lines: readonly Line[]): Line[] {
  return lines.map((line, index) => {
    const before = lines[index - 1];
    const bold = line.kind === 'text' && (before === undefined || before.isBlank || before.kind !== 'text') ? BOLD_TITLE.exec(line.text) : null;
    const isLabel = bold !== null && (readLabel(line.text) !== undefined || (/:\W*$/.test(line.text) && isNotSent(line.text)));
    return bold === null || isLabel || !isShort(bold[1]!.replace(/[:?]$/, '')) ? line : { ...line, kind: 'heading', title: plainTitle(bold[1]!), indent: BOLD };
  });
}

/** @returns whether words may be a title: few, and no sentence */
export function isShort(text: string): boolean {
  return text.length <= 90 && text.trim().split(/\s+/).length <= 12 && !/[.,!?;:]["”*_]*\s*$/.test(text);
}

/** Where "Body:" stands beneath "Title: Late" more than once, those begin a reply each. */
function withNames(lines: readonly Line[]): readonly Line[] {
  const labels = lines.map(({ kind, isBlank, text }) => (kind === 'text' && !isBlank ? readLabel(text) : undefined));
  const first = labels.find((label, index) => label?.name.role === 'title' && label.end < lines[index]!.text.length);
  const bodies = labels.filter((label, index) => label?.name.role === 'reply' && label.end === lines[index]!.text.length).length;
  const names = labels.filter((label) => label !== undefined && label.words === first?.words).length;
  if (first === undefined || bodies < 2 || names !== bodies) return lines;
  return lines.map((line, index) => (labels[index]?.words === first.words ? { ...line, kind: 'heading', title: line.text.slice(labels[index].end).trim(), indent: BOLD } : line));
}

/** A title of plain text: by its signs, or because a greeting follows. */
function isTitle({ kind, isBlank, text }: Line, lines: readonly Line[], index: number): boolean {
  const before = lines[index - 1];
  if (kind !== 'text' || isBlank || isGreeting(text) || !(before === undefined || before.isBlank || before.kind === 'separator')) return false;
  const words = text.trim().split(/\s+/).length;
  const after = lines[index + 1];
  const next = after?.isBlank ? lines[index + 2] : after;
  if (words > 10 || next === undefined || next.isBlank) return false;
  const label = readLabel(text);
  if (label !== undefined) return label.name.role === 'reply' && label.end < text.length && isShort(text) && isGreeting(next.text) && !isGreeting(text.slice(label.end));
  if (/^\S[^:]*:[ \t]*$/.test(text)) return after === next;
  if (/^\[[^\]]+\][ \t]*$/.test(text) || (/^[^a-z]*[A-Z][^a-z]*[A-Z][^a-z]*$/.test(text) && !/[.!?,]\s*$/.test(text))) return true;
  return isShort(text) && isGreeting(next.text);
}
