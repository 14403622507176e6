import type { Pattern } from './pattern.js';

/** One step of a path: what the next token, or run of tokens, must be. */
export type Element =
  | { readonly kind: 'keys'; readonly keys: readonly number[] }
  | { readonly kind: 'list'; readonly list: number }
  | { readonly kind: 'phrases'; readonly root: number }
  | { readonly kind: 'tag'; readonly tag: number }
  | { readonly kind: 'any' }
  | { readonly kind: 'capital' }
  | { readonly kind: 'shouted' }
  | { readonly kind: 'gap'; readonly most: number }
  | { readonly kind: 'span'; readonly most: number }
  | { readonly kind: 'rest' }
  | { readonly kind: 'start' }
  | { readonly kind: 'end' };

/** Elements `from` to `to - 1` of a path carry a name; the report's name is empty. */
export interface Mark {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** Whether it takes any words at all, rather than those its author wrote. */
  readonly open: boolean;
}

/** One of the straight lines that a phrase with alternatives and options stands for. */
export interface Path {
  readonly elements: readonly Element[];
  readonly marks: readonly Mark[];
}

export const REPORT = '';
const MOST_PATHS = 4000;
const WIDEST_CAPTURE = 12;

/** Few words, which are spelt out; many, which are looked up by membership; or phrases, with a trie of their own. */
export type NamedList = { readonly keys: readonly number[] } | { readonly id: number } | { readonly root: number };

/** What a phrase may refer to. */
export interface Scope {
  /** The key of a word, new or known. */
  key(word: string): number;
  /** @throws Error for an unknown name */
  list(name: string): NamedList;
  tag(name: string): number;
}

/** @throws Error where the phrase stands for too many lines, or for nothing */
export function pathsOf(pattern: Pattern, scope: Scope): Path[] {
  const paths = linesOf(pattern, scope).map(closeLastCapture);
  for (const path of paths) {
    if (!path.elements.some(consumes)) throw new Error('The phrase can match nothing at all: at least one word must be required');
    if (path.elements[0]!.kind === 'gap' || path.elements[0]!.kind === 'span') throw new Error('A phrase cannot begin with a gap or an open capture: begin it with a word');
  }
  return paths;
}

function consumes({ kind }: Element): boolean {
  return kind !== 'start' && kind !== 'end' && kind !== 'gap';
}

/** An open capture that nothing follows takes the rest of its clause. */
function closeLastCapture(path: Path): Path {
  let last = path.elements.length - 1;
  while (last >= 0 && path.elements[last]!.kind === 'end') last -= 1;
  if (path.elements[last]?.kind !== 'span') return path;
  return { marks: path.marks, elements: path.elements.with(last, { kind: 'rest' }) };
}

/** Every line that a pattern stands for; a list's entry may be as little as the end of a sentence. */
export function linesOf(pattern: Pattern, scope: Scope): Path[] {
  switch (pattern.type) {
    case 'word': return [line({ kind: 'keys', keys: [scope.key(pattern.word)] })];
    case 'symbol': return [line({ kind: 'keys', keys: [pattern.key] })];
    case 'tag': return [line({ kind: 'tag', tag: scope.tag(pattern.name) })];
    case 'shape': return [line({ kind: pattern.shape })];
    case 'gap': return [line({ kind: 'gap', most: pattern.most })];
    case 'any': case 'start': case 'end': return [line({ kind: pattern.type })];
    case 'list': {
      const list = scope.list(pattern.name);
      if ('keys' in list) return [line({ kind: 'keys', keys: list.keys })];
      return [line('id' in list ? { kind: 'list', list: list.id } : { kind: 'phrases', root: list.root })];
    }
    case 'optional': return [EMPTY, ...linesOf(pattern.item, scope)];
    case 'sequence': return pattern.items.reduce<Path[]>((heads, item) => join(heads, linesOf(item, scope)), [EMPTY]);
    case 'choice': return choose(pattern.options, scope);
    case 'report': return linesOf(pattern.item, scope).map((path) => mark(path, REPORT, false));
    case 'capture': {
      const inner = pattern.item === null ? [line({ kind: 'span', most: WIDEST_CAPTURE })] : linesOf(pattern.item, scope);
      return inner.map((path) => mark(path, pattern.name, pattern.item === null));
    }
  }
}

const EMPTY: Path = { elements: [], marks: [] };

function line(element: Element): Path {
  return { elements: [element], marks: [] };
}

function mark(path: Path, name: string, open: boolean): Path {
  return { elements: path.elements, marks: [...path.marks, { name, from: 0, to: path.elements.length, open }] };
}

/** Single words among the options become one step, so that long lists do not multiply. */
function choose(options: readonly Pattern[], scope: Scope): Path[] {
  const keys = new Set<number>();
  const others: Path[] = [];
  for (const path of options.flatMap((option) => linesOf(option, scope))) {
    const only = path.elements[0];
    if (path.elements.length === 1 && path.marks.length === 0 && only!.kind === 'keys') only!.keys.forEach((key) => keys.add(key));
    else others.push(path);
  }
  return keys.size === 0 ? others : [line({ kind: 'keys', keys: [...keys].sort((a, b) => a - b) }), ...others];
}

function join(heads: readonly Path[], tails: readonly Path[]): Path[] {
  if (heads.length * tails.length > MOST_PATHS) throw new Error(`The phrase stands for more than ${MOST_PATHS} lines: split it, or put alternatives in a list`);
  return heads.flatMap((head) => tails.map((tail) => ({
    elements: [...head.elements, ...tail.elements],
    marks: [...head.marks, ...tail.marks.map((each) => ({ ...each, from: each.from + head.elements.length, to: each.to + head.elements.length }))],
  })));
}
