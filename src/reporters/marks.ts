import type { Piece } from './excerpt.js';
import type { Ruler } from './width.js';

/** One line as it is shown, and where the marks go under it, in columns. */
export interface Marked {
  readonly before: string;
  readonly words: string;
  readonly after: string;
  readonly offset: number;
  readonly length: number;
}

/** Fits a piece into `room` columns: whole if it can be, or a window around its words. */
export function mark(piece: Piece, room: number, ruler: Ruler): Marked {
  const cells = ruler.cells(piece.text);
  const widths = cells.map((cell) => ruler.width(cell));
  const words = cellsAt(cells, piece);
  const shown = view(cells, widths, words, room, piece);
  const from = Math.max(words.from, shown.from);
  const to = Math.min(words.to, shown.to);

  const cutBefore = shown.from > 0 || piece.cutBefore;
  const cutAfter = shown.to < cells.length || piece.cutAfter;
  return {
    before: (cutBefore ? '…' : '') + cells.slice(shown.from, from).join(''),
    words: cells.slice(from, to).join(''),
    after: cells.slice(to, shown.to).join('') + (cutAfter ? '…' : ''),
    offset: (cutBefore ? 1 : 0) + sum(widths, shown.from, from),
    length: Math.max(1, sum(widths, from, to)),
  };
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Marks whole cells: half an emoji cannot be underlined. */
function cellsAt(cells: readonly string[], piece: Piece): Span {
  let from = cells.length;
  let to = cells.length;
  let offset = 0;
  for (const [i, cell] of cells.entries()) {
    if (offset >= piece.to && i < to) to = i;
    offset += cell.length;
    if (offset > piece.from && i < from) from = i;
  }
  return { from, to: Math.max(from, to) };
}

/** Which cells to show. */
function view(cells: readonly string[], widths: readonly number[], words: Span, room: number, piece: Piece): Span {
  const whole = { from: 0, to: cells.length };
  if (!piece.cutBefore && !piece.cutAfter && sum(widths, 0, cells.length) <= room) return whole;
  return atWords(cells, grow(widths, words, room - '……'.length), words);
}

/** The start of the words, as far as they fit, then a cell more on either side in turn while there is room. */
function grow(widths: readonly number[], words: Span, room: number): Span {
  let { from, to } = { from: words.from, to: words.from };
  let left = room;
  const fits = (i: number) => i >= 0 && i < widths.length && widths[i]! <= left;
  while (to < words.to && fits(to)) left -= widths[to++]!;
  if (to < words.to) return { from, to };
  for (;;) {
    const before = fits(from - 1);
    if (before) left -= widths[--from]!;
    const after = fits(to);
    if (after) left -= widths[to++]!;
    if (!before && !after) return { from, to };
  }
}

/** Ends the context at spaces, where it has any. */
function atWords(cells: readonly string[], shown: Span, words: Span): Span {
  let { from, to } = shown;
  if (from > 0) {
    const space = cells.indexOf(' ', from);
    if (space !== -1 && space < words.from) from = space;
  }
  if (to < cells.length) {
    const space = cells.lastIndexOf(' ', to - 1);
    if (space >= words.to) to = space + 1;
  }
  return { from, to };
}

function sum(widths: readonly number[], from: number, to: number): number {
  let total = 0;
  for (let i = from; i < to; i += 1) total += widths[i]!;
  return total;
}
