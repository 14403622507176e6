import { fold } from './contractions.js';
import { FIRST_WORD, Key } from './symbols.js';

const ZERO = 48;
const NINE = 57;
/** Mean load of the hash table: at most one slot in so many is taken. */
const SPARSE = 3;

/**
 * A vocabulary as tables that load without work. The words stand one after the other in `text`;
 * word n begins at `starts[n]`, and its key is `FIRST_WORD + n`. `slots` is a hash table of keys, 0 where empty.
 */
export interface VocabularyTables {
  readonly text: string;
  readonly starts: Int32Array;
  readonly slots: Int32Array;
  /** Keys of the words that end in `*` and stand for all that begin so. */
  readonly stems: readonly number[];
}

/** Lays words out as tables. @param words in the order of their keys, folded */
export function tabulate(words: readonly string[]): VocabularyTables {
  const starts = new Int32Array(words.length + 1);
  words.forEach((word, index) => (starts[index + 1] = starts[index]! + word.length));
  let size = 64;
  while (size < words.length * SPARSE) size *= 2;
  const slots = new Int32Array(size);
  words.forEach((word, index) => {
    let slot = hash(word) & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = FIRST_WORD + index;
  });
  const stems = words.flatMap((word, index) => (word.endsWith('*') ? [FIRST_WORD + index] : []));
  return { text: words.join(''), starts, slots, stems };
}

type Families = Map<string, (readonly [stem: string, key: number])[]>;

/** Knows the words of the patterns by number; every other word is `Key.unknown` or `Key.number`. */
export class Vocabulary {
  readonly #tables: VocabularyTables;
  /** Word families by their first three letters. */
  #families: Families | undefined;

  constructor(tables: VocabularyTables) {
    this.#tables = tables;
  }

  /** @param word lower case, one part of a contraction */
  key(word: string): number {
    const folded = fold(word);
    const known = this.#find(folded);
    if (known !== Key.unknown) return known;
    const first = word.charCodeAt(0);
    return first >= ZERO && first <= NINE ? Key.number : this.#family(folded);
  }

  #find(word: string): number {
    const { text, starts, slots } = this.#tables;
    const mask = slots.length - 1;
    for (let slot = hash(word) & mask; ; slot = (slot + 1) & mask) {
      const key = slots[slot]!;
      if (key === 0) return Key.unknown;
      const start = starts[key - FIRST_WORD]!;
      if (starts[key - FIRST_WORD + 1]! - start === word.length && text.startsWith(word, start)) return key;
    }
  }

  #family(word: string): number {
    this.#families ??= this.#readFamilies();
    return this.#families.get(word.slice(0, 3))?.find(([stem]) => word.startsWith(stem))?.[1] ?? Key.unknown;
  }

  #readFamilies(): Families {
    const { text, starts, stems } = this.#tables;
    const families: Families = new Map();
    for (const key of stems) {
      const stem = text.slice(starts[key - FIRST_WORD], starts[key - FIRST_WORD + 1]! - 1);
      const begin = stem.slice(0, 3);
      families.set(begin, [...(families.get(begin) ?? []), [stem, key]]);
    }
    return families;
  }
}

/** FNV-1a over UTF-16 units. */
function hash(word: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193);
  return value ^ (value >>> 15);
}
