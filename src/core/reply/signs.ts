/** Words in a reply that show something: a greeting, a promise, a refusal. Offsets are UTF-16 code units. */
export interface Sign {
  /** Its own name; of a finding, its category and its rule's id. */
  readonly names: readonly string[];
  readonly start: number;
  readonly end: number;
  /** The sentence's number. */
  readonly sentence: number;
}

/** What a reply, or a customer's message, shows. */
export class Signs {
  /** By start; of those that begin together, the longest first. */
  readonly all: readonly Sign[];

  constructor(signs: readonly Sign[]) {
    this.all = signs.toSorted((a, b) => a.start - b.start || b.end - a.end);
  }

  /** Those that go by one of the names, by start; of two that overlap, the one that begins first. */
  of(names: readonly string[]): Sign[] {
    const found: Sign[] = [];
    let end = -1;
    for (const sign of this.all) {
      if (sign.start < end || !sign.names.some((name) => names.includes(name))) continue;
      found.push(sign);
      end = sign.end;
    }
    return found;
  }

  has(names: readonly string[]): boolean {
    return this.all.some((sign) => sign.names.some((name) => names.includes(name)));
  }
}
