import { Hints } from './hints.js';
import { REPORT, type Element, type Path } from './paths.js';

/** How a token satisfies an edge that is not a plain word. */
export const Edge = { list: 1, tag: 2, any: 3, capital: 4, shouted: 5, gap: 6, span: 7, rest: 8, start: 9, end: 10, phrases: 11 } as const;

/**
 * Phrases that share their beginnings, as flat tables (numbers only, so that they load without work).
 * Node n owns word edges `nodes[4n]` up to `nodes[4n + 4]`, other edges from `nodes[4n + 1]`, accepts from `nodes[4n + 2]`;
 * `nodes[4n + 3]` is its hint.
 */
export interface Trie {
  readonly nodes: Int32Array;
  /**
   * [key, child] pairs, by key within a node; a key may stand more than once.
   * A negative child -n: the key opens phrases of a list, and `gates[n]` leads into it.
   */
  readonly words: Int32Array;
  /** By key, where in `words` its edges from the main root begin; they end where the next key's begin. */
  readonly openings: Int32Array;
  /** [root of a list of phrases, child] pairs. */
  readonly gates: Int32Array;
  /** [Edge, argument, child, hint] quadruples. */
  readonly others: Int32Array;
  /** Where in `marks` each accept of a node begins. */
  readonly accepts: Int32Array;
  /** [owner, weight, report from, report to, captures, (name, from, to, open)…]; steps of the path from which to which. */
  readonly marks: Int32Array;
}

/** The root under which all phrases of all rules stand; other roots are exceptions and lists. */
export const MAIN_ROOT = 0;

/** The first word edge of `key` in `[from, end)`, or `end`. */
export function firstEdge(words: Int32Array, from: number, end: number, key: number): number {
  let low = from;
  let high = end;
  while (high - low > FEW) {
    const middle = low + (((high - low) >> 2) << 1);
    if (words[middle]! < key) low = middle + 2;
    else high = middle;
  }
  while (low < high && words[low]! < key) low += 2;
  return low;
}

/** So many numbers are faster read in a row than halved. */
const FEW = 16;

/** So many words deep phrases share one way; further on there are few, and sharing could multiply nodes. */
const DETERMINED = 2;

type Keys = (id: number) => readonly number[];

interface Node {
  readonly edges: Map<string, { readonly element: Element; child: Node }>;
  readonly accepts: number[];
  id: number;
}

/** Gathers paths under any number of roots and lays them out flat. */
export class TrieBuilder {
  readonly #roots: Node[] = [];
  readonly #marks: number[] = [];
  /** Paths of one owner that mark the same steps share a record. */
  readonly #markCache = new Map<string, number>();
  readonly #names: string[] = [];

  /** @returns the id that the root will have */
  addRoot(): number {
    this.#roots.push(newNode());
    return this.#roots.length - 1;
  }

  /** @param owner what a match of the path belongs to */
  add(root: number, path: Path, owner: number): void {
    let node = this.#roots[root]!;
    for (const element of path.elements) {
      const signature = JSON.stringify(element);
      let edge = node.edges.get(signature);
      if (edge === undefined) node.edges.set(signature, (edge = { element, child: newNode() }));
      node = edge.child;
    }
    const accept = this.#addMarks(path, owner);
    if (!node.accepts.includes(accept)) node.accepts.push(accept);
  }

  get captureNames(): readonly string[] {
    return this.#names;
  }

  /**
   * @param family every key that an edge of this key stands for as well (word stems)
   * @param listed the keys of a list
   */
  build(family: Keys, listed: Keys): Trie {
    const order = this.#number(family, listed);
    const hints = new Hints((element) => wordsOf(element, listed)?.flatMap(family) ?? [], order);
    const nodes: number[] = [];
    const words: number[] = [];
    const others: number[] = [];
    const gates: number[] = [0, 0]; // none is number 0: its negative would pass for a child
    const accepts: number[] = [];
    for (const node of order) {
      nodes.push(words.length, others.length, accepts.length, hints.ofNode(node));
      const pairs: [number, number][] = [];
      for (const { element, child } of node.edges.values()) {
        const keys = element.kind === 'keys' ? element.keys : node.id === MAIN_ROOT ? this.#openers(element, listed) : undefined;
        if (keys === undefined) others.push(Edge[element.kind as keyof typeof Edge], argument(element), child.id, hints.ofEdge(element, child));
        else {
          const target = element.kind === 'phrases' ? -gates.length : child.id;
          if (element.kind === 'phrases') gates.push(element.root, child.id);
          for (const key of new Set(keys.flatMap(family))) pairs.push([key, target]);
        }
      }
      pairs.sort(([a], [b]) => a - b);
      for (const pair of pairs) words.push(...pair);
      accepts.push(...node.accepts);
    }
    nodes.push(words.length, others.length, accepts.length, 0);
    return { nodes: Int32Array.from(nodes), words: Int32Array.from(words), openings: openingsOf(words.slice(0, nodes[4])), gates: Int32Array.from(gates), others: Int32Array.from(others), accepts: Int32Array.from(accepts), marks: Int32Array.from(this.#marks) };
  }

  /** The words by which an element can begin, where words alone tell. */
  #openers(element: Element, listed: Keys): readonly number[] | undefined {
    if (element.kind !== 'phrases') return wordsOf(element, listed);
    const each = [...this.#roots[element.root]!.edges.values()].map((edge) => this.#openers(edge.element, listed));
    return each.includes(undefined) || this.#roots[element.root]!.accepts.length > 0 ? undefined : each.flatMap((keys) => keys!);
  }

  /** Every node that a root leads to. Roots first, so that a root's id is the id of its node. */
  #number(family: Keys, listed: Keys): Node[] {
    this.#unify();
    const order = [this.#determine(family, listed), ...this.#roots.slice(MAIN_ROOT + 1)];
    const seen = new Set(order);
    for (const node of order) {
      for (const { child } of node.edges.values()) if (!seen.has(child)) seen.add(child), order.push(child);
    }
    order.forEach((node, id) => (node.id = id));
    return order;
  }

  /** Below the roots, nodes that lead to the same become one. */
  #unify(): void {
    const known = new Map<string, Node>();
    const unify = (node: Node): Node => {
      for (const edge of node.edges.values()) edge.child = unify(edge.child);
      const signature = JSON.stringify([node.accepts, [...node.edges].map(([element, { child }]) => [element, child.id]).sort()]);
      const same = known.get(signature);
      if (same !== undefined) return same;
      known.set(signature, node);
      node.id = known.size;
      return node;
    };
    for (const root of this.#roots) for (const edge of root.edges.values()) edge.child = unify(edge.child);
  }

  /**
   * Phrases that begin with different sets of words, such as (the | our) and (the | your), go different ways after "the".
   * Under the main root, which is entered at every token, their ways become one for each word: fewer to walk.
   */
  #determine(family: Keys, listed: Keys): Node {
    const known = new Map<string, Node>();
    const merge = (nodes: readonly Node[], depth: number): Node => {
      if (nodes.length === 1 && depth > 0) return nodes[0]!;
      const signature = `${depth} ${nodes.map(({ id }) => id).sort((a, b) => a - b).join()}`;
      const same = known.get(signature);
      if (same !== undefined) return same;
      const merged = { ...newNode(), accepts: [...new Set(nodes.flatMap(({ accepts }) => accepts))], id: -1 - known.size };
      known.set(signature, merged);
      const ways = new Map<string, { element: Element; children: Set<Node> }>();
      for (const { element, child } of nodes.flatMap(({ edges }) => [...edges.values()])) {
        const keys = element.kind === 'list' && depth > 0 ? undefined : wordsOf(element, listed);
        const singles = keys?.flatMap(family).map((key): Element => ({ kind: 'keys', keys: [key] })) ?? [element];
        for (const single of singles) {
          const way = JSON.stringify(depth < DETERMINED ? single : [single, child.id]);
          if (!ways.has(way)) ways.set(way, { element: single, children: new Set() });
          ways.get(way)!.children.add(child);
        }
      }
      for (const [way, { element, children }] of ways) merged.edges.set(way, { element, child: merge([...children], depth + 1) });
      return merged;
    };
    return merge([this.#roots[MAIN_ROOT]!], 0);
  }

  #addMarks(path: Path, owner: number): number {
    const report = path.marks.find(({ name }) => name === REPORT) ?? { from: 0, to: reportEnd(path) };
    const captures = path.marks.filter(({ name }) => name !== REPORT);
    const record = [owner, weight(path), report.from, report.to, captures.length, ...captures.flatMap(({ name, from, to, open }) => [this.#name(name), from, to, Number(open)])];
    const known = this.#markCache.get(record.join());
    if (known !== undefined) return known;
    const at = this.#marks.length;
    this.#marks.push(...record);
    this.#markCache.set(record.join(), at);
    return at;
  }

  #name(name: string): number {
    const known = this.#names.indexOf(name);
    return known >= 0 ? known : this.#names.push(name) - 1;
  }
}

/** @param words the main root's edges */
function openingsOf(words: readonly number[]): Int32Array {
  const openings = new Int32Array((words.at(-2) ?? 0) + 2).fill(words.length);
  for (let at = words.length - 2; at >= 0; at -= 2) openings[words[at]!] = at;
  for (let key = openings.length - 2; key >= 0; key -= 1) openings[key] = Math.min(openings[key]!, openings[key + 1]!);
  return openings;
}

/** The words that a step spells out or looks up in a list. */
function wordsOf(element: Element, listed: Keys): readonly number[] | undefined {
  return element.kind === 'keys' ? element.keys : element.kind === 'list' ? listed(element.list) : undefined;
}

function newNode(): Node {
  return { edges: new Map(), accepts: [], id: -1 };
}

/** Unless its author says otherwise, a phrase reports its own words and not the rest of the clause. */
function reportEnd({ elements }: Path): number {
  let end = elements.length;
  while (end > 0 && ['rest', 'end'].includes(elements[end - 1]!.kind)) end -= 1;
  return end;
}

/** How specific a path is: words that are spelt out count most. */
function weight({ elements }: Path): number {
  const worth = { keys: 3, list: 3, phrases: 3, tag: 2, capital: 2, shouted: 2, start: 1, end: 1, any: 1, gap: 0, span: 0, rest: 0 };
  return elements.reduce((sum, { kind }) => sum + worth[kind], 0);
}

function argument(element: Element): number {
  switch (element.kind) {
    case 'list': return element.list;
    case 'phrases': return element.root;
    case 'tag': return element.tag;
    case 'gap': case 'span': return element.most;
    default: return 0;
  }
}
