import { Edge, edgesOf, firstEdge, MAIN_ROOT, type Trie } from '../language/trie.js';
import { Shape, type Document, type Sentence } from '../text/document.js';
import { endsClause, isWordlike } from '../text/symbols.js';
import type { Capture, Clauses, Match, TagTest } from './match.js';
import { Membership } from './membership.js';

/** Takes a match that ends before `last` after `depth` steps; says whether the search is over. */
type Found = (accept: number, last: number, depth: number) => boolean;

const NO_ENDS: number[] = [];
/** Edges that only a capital or the opening of a sentence can take. */
const NARROW: readonly number[] = [Edge.start, Edge.capital, Edge.shouted];

/** Walks a trie along the tokens of a sentence. The steps from one token are bounded by the phrases, not by the text. */
export class Matcher {
  readonly #trie: Trie;
  readonly #membership: Membership;
  readonly #hasTag: TagTest;
  /** Whether some phrase opens with an edge that any word may take. */
  readonly #opensAnywhere: boolean;
  /** Where each step of the current path began. */
  readonly #steps: number[] = [];
  /** Tags that the current path has assumed: token and tag in turn. */
  readonly #assumed: number[] = [];
  #tagsAsked = 0;
  #document!: Document;
  #sentence!: Sentence;
  #found: Found = () => false;
  #matches: Match[] = [];
  #end = -1;
  #ends: number[] = NO_ENDS;
  /** By root, the token that last asked where phrases of a list end, and the answer. */
  readonly #endsToken: number[] = [];
  readonly #endsKept: (readonly number[])[] = [];

  /** @param lists for every list, the keys of its words */
  constructor(trie: Trie, lists: readonly ArrayLike<number>[], readonly clauses: Clauses, hasTag: TagTest) {
    this.#trie = trie;
    this.#membership = new Membership(lists);
    this.#hasTag = hasTag;
    this.#opensAnywhere = edgesOf(trie, MAIN_ROOT).some((edge) => !NARROW.includes(edge));
  }

  /** How often a part of speech was asked for. */
  get tagsAsked(): number {
    return this.#tagsAsked;
  }

  /** All matches of rules' phrases in a sentence. */
  matchesIn(document: Document, sentence: Sentence): Match[] {
    const matches: Match[] = [];
    const { words, openings } = this.#trie;
    const opening = this.clauses.opening(document, sentence);
    this.#matches = matches;
    this.#enterSentence(document, sentence, this.#keep);
    for (let token = sentence.first; token < sentence.last; token += 1) {
      const key = document.key[token]!;
      // most words open no phrase, and only an opening or a capital may take the edges that no word names
      for (let at = openings[key] ?? words.length, end = openings[key + 1] ?? at; at < end; at += 2) this.#leadOn(words[at + 1]!, token, 0);
      if (this.#opensAnywhere || document.shape[token] !== 0 || token === opening || document.isAtStart(token, sentence)) this.#followOthers(MAIN_ROOT, token, key, 0);
    }
    return matches;
  }

  readonly #keep: Found = (accept, last, depth) => {
    this.#matches.push(this.#toMatch(accept, last, depth));
    return false;
  };

  /** The first token after the shortest match of any phrase under `root` that begins at `token`, or -1. */
  endOfMatchAt(root: number, document: Document, sentence: Sentence, token: number): number {
    this.#end = -1;
    this.#walk(root, document, sentence, token, this.#stop);
    return this.#end;
  }

  readonly #stop: Found = (_, last) => {
    this.#end = last;
    return true;
  };

  /** The first token after the longest match of any phrase under `root` that begins at `token`, or -1. */
  longestMatchAt(root: number, document: Document, sentence: Sentence, token: number): number {
    this.#end = -1;
    this.#walk(root, document, sentence, token, this.#lengthen);
    return this.#end;
  }

  readonly #lengthen: Found = (_, last) => {
    if (last > this.#end) this.#end = last;
    return false;
  };

  /** Whether any phrase under `root` begins in `[from, to)`. */
  matchesWithin(root: number, document: Document, sentence: Sentence, from: number, to: number): boolean {
    for (let token = from; token < to; token += 1) if (this.endOfMatchAt(root, document, sentence, token) >= 0) return true;
    return false;
  }

  #walk(root: number, document: Document, sentence: Sentence, token: number, found: Found): void {
    this.#enterSentence(document, sentence, found);
    this.#visit(root, token, 0);
  }

  #enterSentence(document: Document, sentence: Sentence, found: Found): void {
    if (document !== this.#document) this.#endsToken.length = 0;
    this.#document = document;
    this.#sentence = sentence;
    this.#found = found;
  }

  /** @returns whether the search is over */
  #visit(node: number, token: number, depth: number): boolean {
    const { nodes, words, accepts } = this.#trie;
    const row = 3 * node;
    for (let at = nodes[row + 2]!; at < nodes[row + 5]!; at += 1) {
      if (this.#tagsHold() && this.#found(accepts[at]!, token, depth)) return true;
    }
    const key = token < this.#sentence.last ? this.#document.key[token]! : -1;
    const end = nodes[row + 3]!;
    for (let at = key < 0 ? end : firstEdge(words, nodes[row]!, end, key); at < end && words[at] === key; at += 2) {
      if (this.#leadOn(words[at + 1]!, token, depth)) return true;
    }
    return this.#followOthers(node, token, key, depth);
  }

  /** Along a word edge, or where its child is negative, through the gate of a list of phrases that the word may open. */
  #leadOn(child: number, token: number, depth: number): boolean {
    const { gates } = this.#trie;
    return child < 0 ? this.#enter(gates[-child]!, gates[1 - child]!, token, depth) : this.#step(child, token, token + 1, depth);
  }

  #followOthers(node: number, token: number, key: number, depth: number): boolean {
    const { nodes, others } = this.#trie;
    const row = 3 * node;
    for (let at = nodes[row + 1]!; at < nodes[row + 4]!; at += 3) {
      const edge = others[at]!;
      // the commonest edge, so it is not worth a call
      if (edge === Edge.list && !this.#membership.has(others[at + 1]!, key)) continue;
      if (this.#follow(edge, others[at + 1]!, others[at + 2]!, token, key, depth)) return true;
    }
    return false;
  }

  #step(child: number, token: number, next: number, depth: number): boolean {
    this.#steps[depth] = token;
    return this.#visit(child, next, depth + 1);
  }

  /** @param key the token's, or -1 at the end of the sentence */
  #follow(edge: number, argument: number, child: number, token: number, key: number, depth: number): boolean {
    switch (edge) {
      case Edge.phrases: return this.#enter(argument, child, token, depth);
      case Edge.gap: return this.#skip(child, token, 0, argument, depth);
      case Edge.start: return this.#isOpening(token) && this.#step(child, token, token, depth);
      case Edge.end: return this.#document.isAtEnd(token, this.#sentence) && this.#step(child, token, token, depth);
    }
    if (key < 0) return false;
    switch (edge) {
      case Edge.list: return this.#step(child, token, token + 1, depth);
      case Edge.any: return isWordlike(key) && this.#step(child, token, token + 1, depth);
      case Edge.capital: return (this.#document.shape[token]! & Shape.capital) !== 0 && this.#step(child, token, token + 1, depth);
      case Edge.shouted: return (this.#document.shape[token]! & Shape.shouted) !== 0 && this.#step(child, token, token + 1, depth);
      case Edge.span: return this.#skip(child, token, 1, argument, depth);
      case Edge.rest: return this.#takeRest(child, token, depth);
      default: return isWordlike(key) && this.#assume(argument, child, token, depth);
    }
  }

  #takeRest(child: number, token: number, depth: number): boolean {
    const end = this.clauses.restEnd(this.#document, this.#sentence, token);
    return end > token && this.#step(child, token, end, depth);
  }

  /** The first word of a sentence, or the first after a greeting. */
  #isOpening(token: number): boolean {
    return this.#document.isAtStart(token, this.#sentence) || token === this.clauses.opening(this.#document, this.#sentence);
  }

  /** Goes on from wherever a phrase of a named list ends. */
  #enter(root: number, child: number, token: number, depth: number): boolean {
    for (const end of this.#endsAt(root, token, depth)) if (this.#step(child, token, end, depth)) return true;
    return false;
  }

  /** Many phrases go on with the same list: where its phrases end is kept for the last token that asked. */
  #endsAt(root: number, token: number, depth: number): readonly number[] {
    if (this.#endsToken[root] === token) return this.#endsKept[root]!;
    const outerFound = this.#found;
    const outerEnds = this.#ends;
    this.#found = this.#gather;
    this.#ends = NO_ENDS;
    this.#visit(root, token, depth);
    const ends = this.#ends;
    this.#found = outerFound;
    this.#ends = outerEnds;
    // what hangs on tags that this path has assumed may not hold on another
    if (this.#assumed.length === 0) {
      this.#endsToken[root] = token;
      this.#endsKept[root] = ends;
    }
    return ends;
  }

  readonly #gather: Found = (_, last) => {
    if (this.#ends === NO_ENDS) this.#ends = [last];
    else if (!this.#ends.includes(last)) this.#ends.push(last);
    return false;
  };

  /** Shortest first, never across the end of a clause. */
  #skip(child: number, token: number, least: number, most: number, depth: number): boolean {
    for (let skipped = 0; skipped <= most; skipped += 1) {
      const next = token + skipped;
      if (skipped >= least && this.#step(child, token, next, depth)) return true;
      if (next >= this.#sentence.last || endsClause(this.#document.key[next]!)) return false;
    }
    return false;
  }

  #assume(tag: number, child: number, token: number, depth: number): boolean {
    this.#assumed.push(token, tag);
    const over = this.#step(child, token, token + 1, depth);
    this.#assumed.length -= 2;
    return over;
  }

  /** Tags are asked for last, when all words of a phrase are there: the tagger is dear. */
  #tagsHold(): boolean {
    for (let at = 0; at < this.#assumed.length; at += 2) {
      this.#tagsAsked += 1;
      if (!this.#hasTag(this.#document, this.#sentence, this.#assumed[at]!, this.#assumed[at + 1]!)) return false;
    }
    return true;
  }

  #toMatch(accept: number, last: number, depth: number): Match {
    const { marks } = this.#trie;
    const boundary = (step: number): number => (step < depth ? this.#steps[step]! : last);
    const captures = Array.from({ length: marks[accept + 4]! }, (_, index): Capture => {
      const at = accept + 5 + 4 * index;
      return { name: marks[at]!, first: boundary(marks[at + 1]!), last: boundary(marks[at + 2]!), open: marks[at + 3] === 1 };
    });
    return {
      owner: marks[accept]!, weight: marks[accept + 1]!, first: boundary(0), last,
      reportFirst: boundary(marks[accept + 2]!), reportLast: boundary(marks[accept + 3]!), captures,
    };
  }
}
