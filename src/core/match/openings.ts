import { childrenOf, Edge, MAIN_ROOT, type Trie } from '../language/trie.js';
import { isWordlike } from '../text/symbols.js';

/** What the main root offers a token: children by its word, and the places of other edges that it may satisfy. */
export interface Opening {
  readonly children: readonly number[];
  readonly edges: readonly number[];
}

/** The main root has an edge for nearly every word that opens a phrase: what it offers is looked up once a word. */
export class Openings {
  readonly #known: (Opening | undefined)[] = [];

  /** @param listsOf for every key, the lists that hold it */
  constructor(readonly trie: Trie, readonly listsOf: readonly (readonly number[] | undefined)[]) {}

  of(key: number): Opening {
    return (this.#known[key] ??= { children: childrenOf(this.trie, MAIN_ROOT, key), edges: this.#edges(MAIN_ROOT).filter((at) => this.#mayFollow(at, key)) });
  }

  #edges(node: number): number[] {
    const { nodes } = this.trie;
    const edges: number[] = [];
    for (let at = nodes[3 * node + 1]!; at < nodes[3 * node + 4]!; at += 3) edges.push(at);
    return edges;
  }

  /** Whether an edge can be satisfied by a token of this key, whatever its shape and place. */
  #mayFollow(at: number, key: number): boolean {
    const edge = this.trie.others[at]!;
    const argument = this.trie.others[at + 1]!;
    if (edge === Edge.list) return this.listsOf[key]?.includes(argument) ?? false;
    if (edge === Edge.phrases) return this.#mayOpen(argument, key);
    return edge !== Edge.any && edge !== Edge.tag ? true : isWordlike(key);
  }

  #mayOpen(root: number, key: number): boolean {
    return childrenOf(this.trie, root, key).length > 0 || this.#edges(root).some((at) => this.#mayFollow(at, key));
  }
}
