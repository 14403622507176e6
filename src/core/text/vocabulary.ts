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
    let slot = hash(word, 0, word.length) & (size - 1);
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

  /** The key of a word, or of one that stands in a text; in lower case, one part of a contraction. */
  key(text: string, start = 0, end = text.length): number {
    const known = this.#find(text, start, end);
    if (known !== Key.unknown) return known;
    const first = text.charCodeAt(start);
    if (first >= ZERO && first <= NINE) return Key.number;
    const word = text.slice(start, end);
    const folded = fold(word);
    return (folded === word ? Key.unknown : this.#find(folded, 0, folded.length)) || this.#family(folded);
  }

  #find(text: string, start: number, end: number): number {
    const { text: words, starts, slots } = this.#tables;
    const mask = slots.length - 1;
    for (let slot = hash(text, start, end) & mask; ; slot = (slot + 1) & mask) {
      const key = slots[slot]!;
      if (key === 0) return Key.unknown;
      const begin = starts[key - FIRST_WORD]!;
      if (starts[key - FIRST_WORD + 1]! - begin === end - start && stands(words, begin, text, start, end)) return key;
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
function hash(text: string, start: number, end: number): number {
  let value = 0x811c9dc5;
  for (let at = start; at < end; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value ^ (value >>> 15);
}

/** Whether the stretch of `text` stands in `words` at `begin`. Letter by letter, which makes no string of it. */
function stands(words: string, begin: number, text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (words.charCodeAt(begin + at - start) !== text.charCodeAt(at)) return false;
  return true;
}
