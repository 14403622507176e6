import type { RuleInfo } from '../types.js';
import type { CompiledPacks } from './compile.js';
import type { Trie } from './trie.js';

/** Compiled packs as files can hold them: what every lint needs as JSON and as numbers that load without work, and the rules' texts. */
export interface PackedPacks {
  readonly index: Omit<CompiledPacks, 'trie' | 'lists' | 'vocabulary' | 'rules'> & {
    readonly text: string;
    readonly stems: readonly number[];
    /** How many numbers each table has, in the order of the tables. */
    readonly lengths: readonly number[];
  };
  readonly numbers: Int32Array;
  /** Called at most once, when a text is first asked for. */
  readonly rules: () => readonly RuleInfo[];
}

const TABLES = ['nodes', 'words', 'openings', 'gates', 'others', 'accepts', 'marks'] as const satisfies readonly (keyof Trie)[];

type Fixed = [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array];

export function pack({ trie, lists, vocabulary: { text, starts, slots, stems }, rules, ...rest }: CompiledPacks): PackedPacks {
  const tables = [...TABLES.map((name) => trie[name]), starts, slots, ...lists].map((table) => Array.from(table));
  return { index: { ...rest, text, stems, lengths: tables.map(({ length }) => length) }, numbers: Int32Array.from(tables.flat()), rules: () => rules };
}

/** The other way. `numbers` are little-endian, as every machine that runs Node. */
export function unpack({ index: { lengths, text, stems, ...rest }, numbers, rules }: PackedPacks): CompiledPacks {
  let at = 0;
  const [nodes, words, openings, gates, others, accepts, marks, starts, slots, ...lists] = lengths.map((length) => numbers.subarray(at, (at += length))) as [...Fixed, ...Int32Array[]];
  let texts: readonly RuleInfo[] | undefined;
  return {
    ...rest, trie: { nodes, words, openings, gates, others, accepts, marks }, vocabulary: { text, starts, slots, stems }, lists,
    get rules() {
      return (texts ??= rules());
    },
  };
}
