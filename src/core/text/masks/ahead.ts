/** How far a question may step back behind the last one. */
const NEAR = 1_000;

/**
 * Looks for needles ahead of a position that moves forward (a few steps back are fine), and remembers the last answer:
 * five million openings with no closing cost one search, not five million.
 */
export class Ahead {
  readonly #found = new Map<string, { from: number; at: number }>();

  constructor(private readonly text: string) {}

  /** The offset of the next `needle` at or after `from`; `Infinity` when there is none. */
  next(needle: string, from: number): number {
    const known = this.#found.get(needle);
    if (known && from <= known.at && known.from - from < NEAR) {
      const before = from < known.from ? this.text.slice(from, known.from + needle.length - 1).indexOf(needle) : -1;
      return before === -1 ? known.at : from + before;
    }
    const found = this.text.indexOf(needle, from);
    const at = found === -1 ? Infinity : found;
    this.#found.set(needle, { from, at });
    return at;
  }

  /** The next `needle` on the same line, at most `span` away; `undefined` otherwise. */
  onLine(needle: string, from: number, span: number): number | undefined {
    const at = this.next(needle, from);
    return at - from <= span && at < this.next('\n', from) ? at : undefined;
  }
}
