import type { Range } from '../core/types.js';

/** Text that was read out of other text, with the way back. Offsets are UTF-16 code units. */
export interface MappedText {
  readonly text: string;
  /** Where all of it stands in the source, with the marks around it where the reader tells them: quotes, a block's head. */
  readonly place: Range;
  /** Where a stretch of `text` stands in the source: the whole of every escape that it touches. */
  toSource(range: Range): Range;
  /** How the source would write other words in its place. */
  encode(text: string): string;
}

/** Reads text out of a source piece by piece: copied as it stands, or decoded from an escape. */
export class MappedTextBuilder {
  readonly #pieces: string[] = [];
  /** Of each piece: where it begins in the text and in the source, where it ends in the source, and whether it was copied. */
  readonly #starts: number[] = [];
  readonly #sources: number[] = [];
  readonly #sourceEnds: number[] = [];
  readonly #copied: boolean[] = [];
  #length = 0;

  /** @param encode how the source writes text; as it stands, unless said otherwise */
  constructor(
    readonly source: string,
    readonly encode: (text: string) => string = (text) => text,
  ) {}

  get length(): number {
    return this.#length;
  }

  /** Takes `source.slice(start, end)` as it stands. */
  copy(start: number, end: number): void {
    if (end > start) this.#add(this.source.slice(start, end), start, end, true);
  }

  /** Takes `text` for what stands at `start` to `end` of the source, such as `"` for `\\"`; nothing at all stands for a break of its own. */
  decode(text: string, start: number, end: number): void {
    if (text !== '') this.#add(text, start, end, false);
  }

  /** @param place where all of it stands, unless it is from the first piece to the last */
  build(place?: Range): MappedText {
    const starts = this.#starts;
    const [sources, sourceEnds, copied, length] = [this.#sources, this.#sourceEnds, this.#copied, this.#length];
    const pieceAt = (at: number): number => {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle]! <= at) low = middle;
        else high = middle - 1;
      }
      return low;
    };
    const startOf = (at: number): number => {
      if (starts.length === 0) return 0;
      if (at >= length) return sourceEnds.at(-1)!;
      const piece = pieceAt(at);
      return copied[piece] ? sources[piece]! + at - starts[piece]! : sources[piece]!;
    };
    const endOf = (at: number): number => {
      if (at <= 0) return startOf(0);
      const piece = pieceAt(at - 1);
      return copied[piece] ? sources[piece]! + at - starts[piece]! : sourceEnds[piece]!;
    };
    return {
      text: this.#pieces.join(''),
      place: place ?? [sources[0] ?? 0, sourceEnds.at(-1) ?? 0],
      encode: this.encode,
      toSource: ([start, end]) => (end > start ? [startOf(start), endOf(end)] : [startOf(start), startOf(start)]),
    };
  }

  #add(text: string, start: number, end: number, isCopy: boolean): void {
    const last = this.#starts.length - 1;
    this.#length += text.length;
    if (isCopy && last >= 0 && this.#copied[last] && this.#sourceEnds[last] === start) {
      this.#pieces[last] += text;
      this.#sourceEnds[last] = end;
      return;
    }
    this.#pieces.push(text);
    this.#starts.push(this.#length - text.length);
    this.#sources.push(start);
    this.#sourceEnds.push(end);
    this.#copied.push(isCopy);
  }
}

/** Text that was read out of text that was itself read out of a source. */
export function compose(inner: MappedText, outer: MappedText): MappedText {
  return {
    text: inner.text,
    place: outer.place,
    toSource: (range) => outer.toSource(inner.toSource(range)),
    encode: (text) => outer.encode(inner.encode(text)),
  };
}

/** Texts from one source, in its order, one a line: together they are one text. */
export function joinLines(parts: readonly MappedText[]): MappedText {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of parts) {
    starts.push(length);
    length += text.length + 1;
  }
  const partAt = (at: number): number => {
    let low = 0;
    for (let high = starts.length - 1; low < high; ) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const inPart = (index: number, at: number): number => Math.min(at - starts[index]!, parts[index]!.text.length);
  return {
    text: parts.map(({ text }) => text).join('\n'),
    place: [parts[0]!.place[0], parts.at(-1)!.place[1]],
    encode: parts[0]!.encode,
    toSource: ([start, end]) => {
      const [first, last] = [partAt(start), partAt(Math.max(start, end - 1))];
      const [from, to] = [inPart(first, start), inPart(last, end)];
      if (first === last) return parts[first]!.toSource([from, to]);
      const { length: firstLength } = parts[first]!.text;
      return [from < firstLength ? parts[first]!.toSource([from, firstLength])[0] : parts[first]!.place[1], to > 0 ? parts[last]!.toSource([0, to])[1] : parts[last]!.place[0]];
    },
  };
}

/** A text that was read from a stretch of a source which begins at `base`. */
export function shift(inner: MappedText, base: number): MappedText {
  const by = ([start, end]: Range): Range => [start + base, end + base];
  return { text: inner.text, place: by(inner.place), encode: inner.encode, toSource: (range) => by(inner.toSource(range)) };
}

/** A stretch of a text. */
export function cut(whole: MappedText, start: number, end: number): MappedText {
  return {
    text: whole.text.slice(start, end),
    place: whole.toSource([start, end]),
    encode: whole.encode,
    toSource: ([from, to]) => whole.toSource([from + start, to + start]),
  };
}
