import type { CompiledPacks } from './compile.js';
import type { Trie } from './trie.js';

/** Compiled packs as a file can hold them: JSON for what is read, and one run of numbers that loads without work. */
export interface PackedPacks {
  readonly json: Omit<CompiledPacks, 'trie' | 'lists'> & { readonly lengths: Readonly<Record<keyof Trie, number>>; readonly lists: readonly number[] };
  readonly numbers: Int32Array;
}

const TABLES = ['nodes', 'words', 'others', 'accepts', 'marks'] as const satisfies readonly (keyof Trie)[];

export function pack({ trie, lists, ...rest }: CompiledPacks): PackedPacks {
  const lengths = Object.fromEntries(TABLES.map((table) => [table, trie[table].length])) as Record<keyof Trie, number>;
  const numbers = Int32Array.from([...TABLES.flatMap((table) => [...trie[table]]), ...lists.flatMap((list) => Array.from(list))]);
  return { json: { ...rest, lengths, lists: lists.map(({ length }) => length) }, numbers };
}

/** @param numbers at the alignment of an `Int32Array`, little-endian as every machine that runs Node */
export function unpack({ json: { lengths, lists, ...rest }, numbers }: PackedPacks): CompiledPacks {
  let at = 0;
  const take = (length: number): Int32Array => numbers.subarray(at, (at += length));
  const trie = Object.fromEntries(TABLES.map((table) => [table, take(lengths[table])])) as unknown as Trie;
  return { ...rest, trie, lists: lists.map((length) => take(length)) };
}
