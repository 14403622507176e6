import type { Element } from './paths.js';

/**
 * What a token shows, in one number: a bit for its word, which other words share, and bits for what edges ask of any
 * word. Edges and nodes have such a number of all that they may take, so that most ways that lead nowhere cost one
 * look ahead and no step.
 */
export const Hint = { any: 1 << 28, capital: 1 << 29, shouted: 1 << 30, end: 1 << 31 } as const;

const WORD_BITS = 28;
const SHAPE_BIT = 29;

/** @param shape as in `Document.shape` */
export function hintOfToken(key: number, shape: number): number {
  return Hint.any | hintOfKey(key) | (shape << SHAPE_BIT);
}

/** No edge names the words that patterns don't know. */
function hintOfKey(key: number): number {
  return key === 0 ? 0 : 1 << ((Math.imul(key, 0x9e3779b1) >>> 8) % WORD_BITS);
}

interface Node {
  readonly edges: ReadonlyMap<string, { readonly element: Element; readonly child: Node }>;
  readonly accepts: readonly number[];
}

/** Works out hints of edges and nodes. */
export class Hints {
  readonly #known = new Map<Node, number>();

  /**
   * @param keys every key that a step of words or of a list takes
   * @param roots nodes by the number of their root
   */
  constructor(readonly keys: (element: Element) => readonly number[], readonly roots: readonly Node[]) {}

  ofNode(node: Node): number {
    const known = this.#known.get(node);
    if (known !== undefined) return known;
    let hint = node.accepts.length > 0 ? Hint.any | Hint.end : 0;
    for (const { element, child } of node.edges.values()) hint |= this.ofEdge(element, child);
    this.#known.set(node, hint);
    return hint;
  }

  ofEdge(element: Element, child: Node): number {
    switch (element.kind) {
      case 'keys': case 'list': return this.keys(element).reduce((hint, key) => hint | hintOfKey(key), 0);
      case 'phrases': return this.ofNode(this.roots[element.root]!);
      case 'capital': return Hint.capital;
      case 'shouted': return Hint.shouted;
      case 'start': return this.ofNode(child);
      case 'gap': return Hint.any | (this.ofNode(child) & Hint.end);
      case 'end': return Hint.any | Hint.end;
      default: return Hint.any;
    }
  }
}
