import type { Range } from '../core/types.js';
import { htmlComments } from './comments.js';
import type { Comment } from './reply.js';

/** One line of Markdown, by what it is at first sight. */
export interface Line {
  readonly kind: 'text' | 'heading' | 'fence' | 'quote' | 'separator' | 'bullet title';
  /** Offsets in the source, without the line end. */
  readonly start: number;
  readonly end: number;
  /** Comments in it, which nobody who gets the reply reads. */
  readonly hidden: readonly Range[];
  /** Nothing stands in it, or nothing but comments. */
  readonly isBlank: boolean;
  /** A heading's, separator's or bullet's words; of a fence, its language. */
  readonly title: string | null;
  /** Columns before it; of a heading, its rank. */
  readonly indent: number;
}

const HEADING = /^ {0,3}(#{1,6})[ \t]+(.+?)[ \t]*#*$/;
const FENCE = /^([ \t]*)(?:`{3,}|~{3,})[ \t]*([\w-]*)[ \t]*$/;
const QUOTE = /^[ \t]*>/;
const SEPARATOR = /^(?:-{3,}|={3,}|\*{3,}|_{3,})[ \t]*(.*?)[ \t]*[-=*_]*$/;
/** `- **Title**`, with nothing behind it. */
const BULLET_TITLE = /^[ \t]*[-*+][ \t]+(?:\*\*|__)(.+?)(?:\*\*|__):?[ \t]*$/;

/** Splits Markdown into lines; front matter is left out, and what stands in comments is blank. */
export function readLines(source: string): { readonly lines: readonly Line[]; readonly hasFrontMatter: boolean; readonly comments: readonly Comment[] } {
  const comments = htmlComments(source);
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
  const front = /^---[ \t]*\r?\n[\s\S]*?\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(source)?.[0].length ?? 0;
  const lines: Line[] = [];
  for (let start = front; start < source.length; ) {
    const next = source.indexOf('\n', start);
    const stop = next < 0 ? source.length : next;
    const end = source[stop - 1] === '\r' && stop > start ? stop - 1 : stop;
    lines.push(lineOf(source, start, end, hiddenIn(start, end)));
    start = stop + 1;
  }
  return { lines, hasFrontMatter: front > 0, comments };
}

function lineOf(source: string, start: number, end: number, hidden: readonly Range[]): Line {
  const text = [start, ...hidden.map(([, to]) => to)].map((from, index) => source.slice(from, hidden[index]?.[0] ?? end)).join('');
  const line = { start, end, hidden, isBlank: text.trim() === '', title: null, indent: 0 };
  const heading = HEADING.exec(text);
  if (heading) return { ...line, kind: 'heading', title: heading[2]!, indent: heading[1]!.length };
  const fence = FENCE.exec(text);
  if (fence) return { ...line, kind: 'fence', title: fence[2]!.toLowerCase(), indent: fence[1]!.length };
  if (QUOTE.test(text)) return { ...line, kind: 'quote' };
  const separator = SEPARATOR.exec(text);
  if (separator) return { ...line, kind: 'separator', title: separator[1] || null };
  const bullet = BULLET_TITLE.exec(text);
  return bullet ? { ...line, kind: 'bullet title', title: bullet[1]! } : { ...line, kind: 'text' };
}
