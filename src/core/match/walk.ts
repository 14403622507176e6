import { Hint, hintOfToken } from '../language/hints.js';
import { Edge, firstEdge, MAIN_ROOT, type Trie } from '../language/trie.js';
import { Shape, type Document, type Sentence } from '../text/document.js';
import { endsClause, isWordlike } from '../text/symbols.js';
import type { Clauses, TagTest } from './match.js';
import { Membership } from './membership.js';

/** Takes a match that ends before `last` after `depth` steps; says whether the search is over. */
export type Found = (accept: number, last: number, depth: number) => boolean;

const NO_ENDS: number[] = [];
const NONE = -1;

/** Ways through a trie along the tokens of one sentence. The steps from one token are bounded by the phrases, not by the text. */
export class Walk {
  /** Where each step of the current path began. */
  readonly steps: number[] = [];
  readonly #trie: Trie;
  readonly #membership: Membership;
  /** Tags that the current path has assumed: token and tag in turn. */
  readonly #assumed: number[] = [];
  #tagsAsked = 0;
  #document!: Document;
  #sentence!: Sentence;
  /** Hints of the sentence's tokens, and of its end. */
  #ahead = new Int32Array(256);
  #found: Found = () => false;
  #ends: number[] = NO_ENDS;
  /** By root, the token that last asked where phrases of a list end, and the answer. */
  readonly #endsToken: number[] = [];
  readonly #endsKept: (readonly number[])[] = [];

  /** @param lists for every list, the keys of its words */
  constructor(trie: Trie, lists: readonly ArrayLike<number>[], readonly clauses: Clauses, readonly hasTag: TagTest) {
    this.#trie = trie;
    this.#membership = new Membership(lists);
  }

  /** How often a part of speech was asked for. */
  get tagsAsked(): number {
    return this.#tagsAsked;
  }

  enter(document: Document, sentence: Sentence): void {
    if (sentence === this.#sentence) return;
    if (document !== this.#document) this.#endsToken.fill(NONE);
    this.#document = document;
    this.#sentence = sentence;
    const { first, last } = sentence;
    if (last - first >= this.#ahead.length) this.#ahead = new Int32Array(2 * (last - first));
    for (let token = first; token < last; token += 1) this.#ahead[token - first] = hintOfToken(document.key[token]!, document.shape[token]!);
    this.#ahead[last - first] = Hint.end;
  }

  /** Tells of the phrases under `root` that begin at `token`. */
  from(root: number, token: number, found: Found): void {
    this.#found = found;
    if (this.#mayLeadOn(root, token)) this.#visit(root, token, 0);
  }

  /** The same for the main root, whose words have an index. */
  fromMain(token: number, found: Found): void {
    const { words, openings, gates } = this.#trie;
    this.#found = found;
    const key = this.#document.key[token]!;
    for (let at = openings[key] ?? words.length, end = openings[key + 1] ?? at; at < end; at += 2) {
      const child = words[at + 1]!;
      if (child < 0) this.#goThrough(gates[-child]!, gates[1 - child]!, token, 0);
      else this.#step(child, token, token + 1, 0);
    }
    this.#followOthers(MAIN_ROOT, token, 0);
  }

  /** @returns whether the search is over */
  #visit(node: number, token: number, depth: number): boolean {
    const { nodes, words, accepts } = this.#trie;
    const row = 4 * node;
    for (let at = nodes[row + 2]!; at < nodes[row + 6]!; at += 1) {
      if (this.#tagsHold() && this.#found(accepts[at]!, token, depth)) return true;
    }
    if (token < this.#sentence.last) {
      const key = this.#document.key[token]!;
      const end = nodes[row + 4]!;
      for (let at = firstEdge(words, nodes[row]!, end, key); at < end && words[at] === key; at += 2) {
        if (this.#step(words[at + 1]!, token, token + 1, depth)) return true;
      }
    }
    return this.#followOthers(node, token, depth);
  }

  #followOthers(node: number, token: number, depth: number): boolean {
    const { nodes, others } = this.#trie;
    const row = 4 * node;
    const ahead = this.#ahead[token - this.#sentence.first]!;
    for (let at = nodes[row + 1]!; at < nodes[row + 5]!; at += 4) {
      if ((others[at + 3]! & ahead) !== 0 && this.#follow(others[at]!, others[at + 1]!, others[at + 2]!, token, depth)) return true;
    }
    return false;
  }

  #mayLeadOn(node: number, token: number): boolean {
    return (this.#trie.nodes[4 * node + 3]! & this.#ahead[token - this.#sentence.first]!) !== 0;
  }

  #step(child: number, token: number, next: number, depth: number): boolean {
    if (!this.#mayLeadOn(child, next)) return false;
    this.steps[depth] = token;
    return this.#visit(child, next, depth + 1);
  }

  #follow(edge: number, argument: number, child: number, token: number, depth: number): boolean {
    const document = this.#document;
    const sentence = this.#sentence;
    switch (edge) {
      case Edge.phrases: return this.#goThrough(argument, child, token, depth);
      case Edge.gap: return this.#skip(child, token, 0, argument, depth);
      case Edge.start: return this.#isOpening(token) && this.#step(child, token, token, depth);
      case Edge.end: return document.isAtEnd(token, sentence) && this.#step(child, token, token, depth);
    }
    if (token === sentence.last) return false;
    const key = document.key[token]!;
    switch (edge) {
      case Edge.list: return this.#membership.has(argument, key) && this.#step(child, token, token + 1, depth);
      case Edge.any: return isWordlike(key) && this.#step(child, token, token + 1, depth);
      case Edge.capital: return (document.shape[token]! & Shape.capital) !== 0 && this.#step(child, token, token + 1, depth);
      case Edge.shouted: return (document.shape[token]! & Shape.shouted) !== 0 && this.#step(child, token, token + 1, depth);
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
  #goThrough(root: number, child: number, token: number, depth: number): boolean {
    for (const end of this.#endsAt(root, token, depth)) if (this.#step(child, token, end, depth)) return true;
    return false;
  }

  /** Many phrases go on with the same list: where its phrases end is kept for the last token that asked. */
  #endsAt(root: number, token: number, depth: number): readonly number[] {
    while (this.#endsToken.length <= root) this.#endsToken.push(NONE); // without holes, which V8 would keep as a hash table
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
      if (!this.hasTag(this.#document, this.#sentence, this.#assumed[at]!, this.#assumed[at + 1]!)) return false;
    }
    return true;
  }
}
