import { fold } from './contractions.js';
import { FIRST_WORD, Key } from './symbols.js';

const ZERO = 48;
const NINE = 57;

/** Numbers the words that patterns know; every other word is `Key.unknown` or `Key.number`. */
export class Vocabulary {
  readonly #keys = new Map<string, number>();
  /** Word families that patterns name by their beginning ("apolog*"), by their first three letters. */
  readonly #stems = new Map<string, [stem: string, key: number][]>();
  #size = FIRST_WORD;

  /** @param words of another vocabulary, in the order of their keys */
  constructor(words: readonly string[] = []) {
    for (const word of words) this.#insert(word);
  }

  get size(): number {
    return this.#size;
  }

  /** @returns the word's key, new or known. A word that ends in `*` stands for all that begin so. */
  add(word: string): number {
    const folded = fold(word);
    const known = this.#keys.get(folded);
    return known ?? this.#insert(folded);
  }

  #insert(word: string): number {
    const key = this.#size++;
    this.#keys.set(word, key);
    if (word.endsWith('*')) {
      const stem = word.slice(0, -1);
      const bucket = stem.slice(0, 3);
      this.#stems.set(bucket, [...(this.#stems.get(bucket) ?? []), [stem, key]]);
    }
    return key;
  }

  /** @param word lower case, one part of a contraction */
  key(word: string): number {
    const known = this.#keys.get(word) ?? this.#keys.get(fold(word));
    if (known !== undefined) return known;
    const first = word.charCodeAt(0);
    if (first >= ZERO && first <= NINE) return Key.number;
    const stems = this.#stems.get(word.slice(0, 3));
    return stems?.find(([stem]) => word.startsWith(stem))?.[1] ?? Key.unknown;
  }

  /** Every word in the order of its key, as the constructor takes them. */
  words(): string[] {
    return [...this.#keys.keys()];
  }
}
