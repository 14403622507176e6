import type { CompiledPacks } from './compile.js';
import type { Trie } from './trie.js';

/** Compiled packs as JSON can hold them, small and quick to read: each table of numbers is one string. */
export type PackedPacks = Omit<CompiledPacks, 'trie' | 'words' | 'lists'> & {
  readonly words: string;
  readonly lists: readonly string[];
  readonly trie: Readonly<Record<keyof Trie, string>>;
};

const FIRST = 0x20;
/** Numbers from here on take two characters; all stay below the surrogates. */
const WIDE = 0xc000;
const LOW_BITS = 15;

export function pack(compiled: CompiledPacks): PackedPacks {
  const { nodes, words, others, accepts, marks } = compiled.trie;
  return {
    ...compiled,
    words: compiled.words.join(' '),
    lists: compiled.lists.map(write),
    trie: { nodes: write(nodes), words: write(words), others: write(others), accepts: write(accepts), marks: write(marks) },
  };
}

export function unpack(packed: PackedPacks): CompiledPacks {
  const { nodes, words, others, accepts, marks } = packed.trie;
  return {
    ...packed,
    words: packed.words.split(' '),
    lists: packed.lists.map((list) => [...read(list)]),
    trie: { nodes: read(nodes), words: read(words), others: read(others), accepts: read(accepts), marks: read(marks) },
  };
}

function write(numbers: Iterable<number>): string {
  let text = '';
  for (const number of numbers) {
    if (number < WIDE) text += String.fromCharCode(number + FIRST);
    else text += String.fromCharCode(WIDE + FIRST + (number >> LOW_BITS), FIRST + (number & ((1 << LOW_BITS) - 1)));
  }
  return text;
}

function read(text: string): Int32Array {
  const numbers = new Int32Array(text.length);
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at) - FIRST;
    if (code < WIDE) numbers[count++] = code;
    else numbers[count++] = ((code - WIDE) << LOW_BITS) | (text.charCodeAt(++at) - FIRST);
  }
  return numbers.subarray(0, count);
}
