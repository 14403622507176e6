/** Tells whether a word is in a list, by a flag for every key; a list's flags are made when it is first asked for. */
export class Membership {
  readonly #flags: (Uint8Array | undefined)[] = [];

  /** @param lists for every list, the keys of its words */
  constructor(readonly lists: readonly ArrayLike<number>[]) {}

  has(list: number, key: number): boolean {
    return (this.#flags[list] ?? this.#make(list))[key] === 1;
  }

  #make(list: number): Uint8Array {
    const keys = Array.from(this.lists[list]!);
    const flags = new Uint8Array(Math.max(0, ...keys) + 1);
    for (const key of keys) flags[key] = 1;
    return (this.#flags[list] = flags);
  }
}
