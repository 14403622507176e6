import type { Lines } from '../core/text/lines.js';
import type { Range } from '../core/types.js';
import { visible } from './visible.js';

/** A stretch of one line of the draft, with the words it is shown for at `from`–`to`. */
export interface Piece {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Whether the line goes on before the stretch, and after it. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
  /** Whether lines between this piece and the one before are left out. */
  readonly skipped: boolean;
}

const MOST_LINES = 3;

/**
 * The lines a range lies on. It never reads more than `reach` around the words and `reach` of them,
 * because a line may be as long as the file.
 */
export function excerpt(text: string, lines: Lines, [start, end]: Range, reach: number): Piece[] {
  const first = lines.position(start).line;
  const last = lines.position(Math.max(start, end - 1)).line;
  const skips = last - first >= MOST_LINES;
  const numbers = skips ? [first, last] : Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const pieces = numbers.map((number, i) => piece(text, lines, number, [start, end], reach, skips && i > 0));
  const worded = pieces.filter(({ from, to }) => from < to);
  return worded.length > 0 ? worded : pieces.slice(0, 1);
}

function piece(text: string, lines: Lines, number: number, [start, end]: Range, reach: number, skipped: boolean): Piece {
  const lineStart = lines.start(number);
  const lineEnd = endOfLine(text, lineStart, lines.start(number + 1));
  const from = Math.min(Math.max(start, lineStart), lineEnd);
  const to = Math.max(from, Math.min(end, lineEnd, from + reach));
  const left = Math.max(lineStart, from - reach);
  const right = Math.min(lineEnd, to + reach);
  const shown = visible(text.slice(left, right));
  return {
    text: shown,
    ...trim(shown, from - left, to - left),
    cutBefore: left > lineStart,
    cutAfter: right < lineEnd,
    skipped,
  };
}

/** Not `Lines.content`, which reads the whole line. */
function endOfLine(text: string, start: number, next: number): number {
  let end = next;
  if (end > start && text[end - 1] === '\n') end -= 1;
  if (end > start && text[end - 1] === '\r') end -= 1;
  return end;
}

/** Leaves out the spaces around the words: those before a line wrap, and the indent after it. */
function trim(shown: string, from: number, to: number): { from: number; to: number } {
  const words = shown.slice(from, to);
  const inner = words.trim();
  if (inner === '') return { from, to: from };
  const start = from + words.indexOf(inner);
  return { from: start, to: start + inner.length };
}
