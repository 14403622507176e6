import type { RuleInfo } from '../types.js';
import type { CompiledPacks } from './compile.js';
import type { Trie } from './trie.js';

/** Compiled packs as files can hold them: what every lint needs as JSON and as numbers that load without work, and the rules' texts. */
export interface PackedPacks {
  readonly index: Omit<CompiledPacks, 'trie' | 'lists' | 'words' | 'rules'> & {
    readonly words: string;
    readonly lengths: Readonly<Record<keyof Trie, number>>;
    readonly lists: readonly number[];
  };
  readonly numbers: Int32Array;
  /** Called at most once, when a text is first asked for. */
  readonly rules: () => readonly RuleInfo[];
}

const TABLES = ['nodes', 'words', 'others', 'accepts', 'marks'] as const satisfies readonly (keyof Trie)[];

export function pack({ trie, lists, words, rules, ...rest }: CompiledPacks): PackedPacks {
  const lengths = Object.fromEntries(TABLES.map((table) => [table, trie[table].length])) as Record<keyof Trie, number>;
  const numbers = Int32Array.from([...TABLES.flatMap((table) => [...trie[table]]), ...lists.flatMap((list) => Array.from(list))]);
  return { index: { ...rest, words: words.join(' '), lengths, lists: lists.map(({ length }) => length) }, numbers, rules: () => rules };
}

/** The other way. `numbers` are little-endian, as every machine that runs Node. */
export function unpack({ index: { lengths, lists, words, ...rest }, numbers, rules }: PackedPacks): CompiledPacks {
  let at = 0;
  const take = (length: number): Int32Array => numbers.subarray(at, (at += length));
  const trie = Object.fromEntries(TABLES.map((table) => [table, take(lengths[table])])) as unknown as Trie;
  let texts: readonly RuleInfo[] | undefined;
  return {
    ...rest, trie, words: words.split(' '), lists: lists.map((length) => take(length)),
    get rules() {
      return (texts ??= rules());
    },
  };
}
