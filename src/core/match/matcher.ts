import { Edge, firstEdge, type Trie } from '../language/trie.js';
import { Shape, type Document, type Sentence } from '../text/document.js';
import { endsClause, isWordlike } from '../text/symbols.js';

/** Words that a phrase has caught. */
export interface Capture {
  /** The number of its name. */
  readonly name: number;
  readonly first: number;
  readonly last: number;
  /** Whether it takes any words at all, rather than those its author wrote. */
  readonly open: boolean;
}

/** A phrase that stands in a sentence; token numbers, half-open. */
export interface Match {
  readonly owner: number;
  readonly weight: number;
  readonly first: number;
  readonly last: number;
  readonly reportFirst: number;
  readonly reportLast: number;
  readonly captures: readonly Capture[];
}

/** What a matcher must know of English; see `Grammar`. */
export interface Clauses {
  /** The token at which the rest of a clause ends that begins at `token`. */
  restEnd(document: Document, sentence: Sentence, token: number): number;
  /** The first token after a greeting ("Hi Ana, …"), or the sentence's first. */
  opening(document: Document, sentence: Sentence): number;
}

/** Tells whether a token carries a part-of-speech tag. */
export type TagTest = (document: Document, sentence: Sentence, token: number, tag: number) => boolean;

const NONE: Match[] = [];

/** Walks a trie along the tokens of a sentence. The steps from one token are bounded by the phrases, not by the text. */
export class Matcher {
  readonly #trie: Trie;
  readonly #lists: readonly ArrayLike<number>[];
  readonly #hasTag: TagTest;
  /** Where each step of the current path began; `#depth` of them count. */
  readonly #steps: number[] = [];
  #depth = 0;
  /** Tags that the current path has assumed: token and tag in turn. */
  readonly #assumed: number[] = [];
  #document!: Document;
  #sentence!: Sentence;
  #found: (accept: number, last: number) => boolean = () => false;

  /** @param lists for every list, the keys of its words, sorted */
  constructor(trie: Trie, lists: readonly ArrayLike<number>[], readonly clauses: Clauses, hasTag: TagTest) {
    this.#trie = trie;
    this.#hasTag = hasTag;
    this.#lists = lists;
  }

  /** All matches that begin at a token. */
  matchesAt(root: number, document: Document, sentence: Sentence, token: number): Match[] {
    let matches = NONE;
    this.#walk(root, document, sentence, token, (accept, last) => {
      if (matches === NONE) matches = [];
      matches.push(this.#toMatch(accept, last));
      return false;
    });
    return matches;
  }

  /** The first token after the shortest match of any phrase under `root` that begins at `token`, or -1. */
  endOfMatchAt(root: number, document: Document, sentence: Sentence, token: number): number {
    let end = -1;
    this.#walk(root, document, sentence, token, (_, last) => {
      end = last;
      return true;
    });
    return end;
  }

  /** The first token after the longest match of any phrase under `root` that begins at `token`, or -1. */
  longestMatchAt(root: number, document: Document, sentence: Sentence, token: number): number {
    let end = -1;
    this.#walk(root, document, sentence, token, (_, last) => {
      end = Math.max(end, last);
      return false;
    });
    return end;
  }

  /** Whether any phrase under `root` begins in `[from, to)`. */
  matchesWithin(root: number, document: Document, sentence: Sentence, from: number, to: number): boolean {
    for (let token = from; token < to; token += 1) if (this.endOfMatchAt(root, document, sentence, token) >= 0) return true;
    return false;
  }

  #walk(root: number, document: Document, sentence: Sentence, token: number, found: (accept: number, last: number) => boolean): void {
    this.#document = document;
    this.#sentence = sentence;
    this.#found = found;
    this.#depth = 0;
    this.#visit(root, token);
  }

  /** @returns whether the search is over */
  #visit(node: number, token: number): boolean {
    const { nodes, words, accepts } = this.#trie;
    for (let at = nodes[3 * node + 2]!; at < nodes[3 * node + 5]!; at += 1) {
      if (this.#tagsHold() && this.#found(accepts[at]!, token)) return true;
    }
    if (token < this.#sentence.last) {
      const end = nodes[3 * node + 3]!;
      const start = nodes[3 * node]!;
      if (start < end) {
        const key = this.#document.key[token]!;
        for (let at = firstEdge(words, start, end, key); at < end && words[at] === key; at += 2) {
          if (this.#leadOn(words[at + 1]!, token)) return true;
        }
      }
    }
    return this.#visitOthers(node, token);
  }

  /** Along a word edge, or where its child is negative, along the edge into a list of phrases that the word may open. */
  #leadOn(child: number, token: number): boolean {
    const { others } = this.#trie;
    return child >= 0 ? this.#step(child, token, token + 1) : this.#follow(others[-child]!, others[1 - child]!, others[2 - child]!, token);
  }

  #visitOthers(node: number, token: number): boolean {
    const { nodes, others } = this.#trie;
    for (let at = nodes[3 * node + 1]!; at < nodes[3 * node + 4]!; at += 3) {
      if (this.#follow(others[at]!, others[at + 1]!, others[at + 2]!, token)) return true;
    }
    return false;
  }

  #follow(edge: number, argument: number, child: number, token: number): boolean {
    const sentence = this.#sentence;
    if (edge === Edge.start) return this.#isOpening(token) && this.#step(child, token, token);
    if (edge === Edge.end) return this.#document.isAtEnd(token, sentence) && this.#step(child, token, token);
    if (edge === Edge.gap) return this.#skip(child, token, 0, argument);
    if (edge === Edge.phrases) return this.#enter(argument, child, token);
    if (token >= sentence.last) return false;
    const key = this.#document.key[token]!;
    switch (edge) {
      case Edge.list: return holds(this.#lists[argument]!, key) && this.#step(child, token, token + 1);
      case Edge.any: return isWordlike(key) && this.#step(child, token, token + 1);
      case Edge.capital: return (this.#document.shape[token]! & Shape.capital) !== 0 && this.#step(child, token, token + 1);
      case Edge.shouted: return (this.#document.shape[token]! & Shape.shouted) !== 0 && this.#step(child, token, token + 1);
      case Edge.span: return this.#skip(child, token, 1, argument);
      case Edge.rest: {
        const end = this.clauses.restEnd(this.#document, sentence, token);
        return end > token && this.#step(child, token, end);
      }
      default: return this.#assume(argument, child, token, key);
    }
  }

  /** The first word of a sentence, or the first after a greeting. */
  #isOpening(token: number): boolean {
    return this.#document.isAtStart(token, this.#sentence) || token === this.clauses.opening(this.#document, this.#sentence);
  }

  /** Goes on from wherever a phrase of a named list ends. */
  #enter(root: number, child: number, token: number): boolean {
    const ends = new Set<number>();
    const found = this.#found;
    this.#found = (_, last) => (ends.add(last), false);
    this.#visit(root, token);
    this.#found = found;
    for (const end of ends) if (this.#step(child, token, end)) return true;
    return false;
  }

  /** Shortest first, never across the end of a clause. */
  #skip(child: number, token: number, least: number, most: number): boolean {
    for (let skipped = 0; skipped <= most; skipped += 1) {
      if (skipped >= least && this.#step(child, token, token + skipped)) return true;
      const next = token + skipped;
      if (next >= this.#sentence.last || endsClause(this.#document.key[next]!)) return false;
    }
    return false;
  }

  #assume(tag: number, child: number, token: number, key: number): boolean {
    if (!isWordlike(key)) return false;
    this.#assumed.push(token, tag);
    const over = this.#step(child, token, token + 1);
    this.#assumed.length -= 2;
    return over;
  }

  /** Tags are asked for last, when all words of a phrase are there: the tagger is dear. */
  #tagsHold(): boolean {
    for (let at = 0; at < this.#assumed.length; at += 2) {
      if (!this.#hasTag(this.#document, this.#sentence, this.#assumed[at]!, this.#assumed[at + 1]!)) return false;
    }
    return true;
  }

  #step(child: number, token: number, next: number): boolean {
    this.#steps[this.#depth++] = token;
    const over = this.#visit(child, next);
    this.#depth -= 1;
    return over;
  }

  #toMatch(accept: number, last: number): Match {
    const { marks } = this.#trie;
    const boundary = (step: number): number => (step < this.#depth ? this.#steps[step]! : last);
    const captures = Array.from({ length: marks[accept + 4]! }, (_, index): Capture => {
      const at = accept + 5 + 4 * index;
      return { name: marks[at]!, first: boundary(marks[at + 1]!), last: boundary(marks[at + 2]!), open: marks[at + 3] === 1 };
    });
    return {
      owner: marks[accept]!, weight: marks[accept + 1]!, first: this.#depth > 0 ? this.#steps[0]! : last, last,
      reportFirst: boundary(marks[accept + 2]!), reportLast: boundary(marks[accept + 3]!), captures,
    };
  }
}

function holds(sorted: ArrayLike<number>, key: number): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < key) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === key;
}
