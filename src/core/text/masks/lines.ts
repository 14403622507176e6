/** The lines of a text as offsets, so that five million empty lines cost no five million objects. */
export class LineTable {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  constructor(readonly text: string) {
    let feed = text.indexOf('\n');
    let carriage = text.indexOf('\r');
    let start = 0;
    while (feed !== -1 || carriage !== -1) {
      const end = carriage !== -1 && (feed === -1 || carriage < feed) ? carriage : feed;
      this.#starts.push(start);
      this.#ends.push(end);
      start = end === carriage && feed === end + 1 ? end + 2 : end + 1;
      if (feed !== -1 && feed < start) feed = text.indexOf('\n', start);
      if (carriage !== -1 && carriage < start) carriage = text.indexOf('\r', start);
    }
    this.#starts.push(start);
    this.#ends.push(text.length);
  }

  get count(): number {
    return this.#starts.length;
  }

  start(line: number): number {
    return this.#starts[line] ?? this.text.length;
  }

  /** Where the line's content ends, before `\n`, `\r\n` or a lone `\r`. */
  end(line: number): number {
    return this.#ends[line] ?? this.text.length;
  }

  /** The offset of the first character that is no blank; the line's end when all are. */
  first(line: number): number {
    const end = this.end(line);
    let at = this.start(line);
    while (at < end && isBlank(this.text.charCodeAt(at))) at++;
    return at;
  }

  isBlank(line: number): boolean {
    return this.first(line) === this.end(line);
  }

  /** The line without the blanks around it, cut at `limit`: no caller needs more to tell what it is. */
  trimmed(line: number, limit = 400): string {
    const first = this.first(line);
    return this.text.slice(first, Math.min(this.end(line), first + limit)).trimEnd();
  }

  /** The last character that is no blank, as a code; 0 for a blank line. */
  lastCode(line: number): number {
    const start = this.start(line);
    let at = this.end(line) - 1;
    while (at >= start && isBlank(this.text.charCodeAt(at))) at--;
    return at < start ? 0 : this.text.charCodeAt(at);
  }
}

/** A space, tab, no-break space or byte-order mark. */
export function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0xa0 || code === 0xfeff;
}
