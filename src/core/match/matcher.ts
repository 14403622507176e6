import { Edge, firstEdge, type Trie } from '../language/trie.js';
import { Shape, type Document, type Sentence } from '../text/document.js';
import { endsClause, isWordlike } from '../text/symbols.js';
import type { Capture, Clauses, Match, TagTest } from './match.js';

const NONE: Match[] = [];
const NO_ENDS: number[] = [];

/** Takes a match; says whether the search is over. */
type Found = (accept: number, last: number) => boolean;

/** Walks a trie along the tokens of a sentence. The steps from one token are bounded by the phrases, not by the text. */
export class Matcher {
  readonly #nodes: Int32Array;
  readonly #words: Int32Array;
  readonly #gates: Int32Array;
  readonly #others: Int32Array;
  readonly #accepts: Int32Array;
  readonly #marks: Int32Array;
  readonly #lists: readonly ArrayLike<number>[];
  readonly #hasTag: TagTest;
  /** Where each step of the current path began; `#depth` of them count. */
  readonly #steps: number[] = [];
  #depth = 0;
  /** Tags that the current path has assumed: token and tag in turn. */
  readonly #assumed: number[] = [];
  #document!: Document;
  #sentence!: Sentence;
  #found: Found = () => false;
  #matches: Match[] = NONE;
  #end = -1;
  #ends: number[] = NO_ENDS;
  /** By root, the token that last asked where phrases of a list end, and the answer. */
  readonly #endsToken: number[] = [];
  readonly #endsKept: (readonly number[])[] = [];
  /** By list, a flag for every key; made when the list is first asked for. */
  readonly #members: (Uint8Array | undefined)[] = [];

  /** @param lists for every list, the keys of its words */
  constructor(trie: Trie, lists: readonly ArrayLike<number>[], readonly clauses: Clauses, hasTag: TagTest) {
    this.#nodes = trie.nodes;
    this.#words = trie.words;
    this.#gates = trie.gates;
    this.#others = trie.others;
    this.#accepts = trie.accepts;
    this.#marks = trie.marks;
    this.#hasTag = hasTag;
    this.#lists = lists;
  }

  /** All matches that begin at a token. */
  matchesAt(root: number, document: Document, sentence: Sentence, token: number): readonly Match[] {
    this.#matches = NONE;
    this.#walk(root, document, sentence, token, this.#keep);
    return this.#matches;
  }

  readonly #keep: Found = (accept, last) => {
    if (this.#matches === NONE) this.#matches = [];
    this.#matches.push(this.#toMatch(accept, last));
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
    if (document !== this.#document) this.#endsToken.length = 0;
    this.#document = document;
    this.#sentence = sentence;
    this.#found = found;
    this.#depth = 0;
    this.#visit(root, token);
  }

  /** @returns whether the search is over */
  #visit(node: number, token: number): boolean {
    const nodes = this.#nodes;
    const row = 3 * node;
    for (let at = nodes[row + 2]!; at < nodes[row + 5]!; at += 1) {
      if (this.#tagsHold() && this.#found(this.#accepts[at]!, token)) return true;
    }
    const start = nodes[row]!;
    const end = nodes[row + 3]!;
    if (start < end && token < this.#sentence.last) {
      const words = this.#words;
      const key = this.#document.key[token]!;
      for (let at = firstEdge(words, start, end, key); at < end && words[at] === key; at += 2) {
        if (this.#leadOn(words[at + 1]!, token)) return true;
      }
    }
    const others = this.#others;
    for (let at = nodes[row + 1]!; at < nodes[row + 4]!; at += 3) {
      if (this.#follow(others[at]!, others[at + 1]!, others[at + 2]!, token)) return true;
    }
    return false;
  }

  /** Along a word edge, or where its child is negative, along the edge into a list of phrases that the word may open. */
  #leadOn(child: number, token: number): boolean {
    if (child >= 0) return this.#step(child, token, token + 1);
    return this.#enter(this.#gates[-child]!, this.#gates[1 - child]!, token);
  }

  #follow(edge: number, argument: number, child: number, token: number): boolean {
    const sentence = this.#sentence;
    switch (edge) {
      case Edge.phrases: return this.#enter(argument, child, token);
      case Edge.gap: return this.#skip(child, token, 0, argument);
      case Edge.start: return this.#isOpening(token) && this.#step(child, token, token);
      case Edge.end: return this.#document.isAtEnd(token, sentence) && this.#step(child, token, token);
    }
    if (token >= sentence.last) return false;
    const key = this.#document.key[token]!;
    switch (edge) {
      case Edge.list: return (this.#members[argument] ?? this.#membersOf(argument))[key] === 1 && this.#step(child, token, token + 1);
      case Edge.any: return isWordlike(key) && this.#step(child, token, token + 1);
      case Edge.capital: return (this.#document.shape[token]! & Shape.capital) !== 0 && this.#step(child, token, token + 1);
      case Edge.shouted: return (this.#document.shape[token]! & Shape.shouted) !== 0 && this.#step(child, token, token + 1);
      case Edge.span: return this.#skip(child, token, 1, argument);
      case Edge.rest: return this.#takeRest(child, token);
      default: return this.#assume(argument, child, token, key);
    }
  }

  #membersOf(list: number): Uint8Array {
    const keys = this.#lists[list]!;
    let highest = 0;
    for (let at = 0; at < keys.length; at += 1) highest = Math.max(highest, keys[at]!);
    const members = new Uint8Array(highest + 1);
    for (let at = 0; at < keys.length; at += 1) members[keys[at]!] = 1;
    return (this.#members[list] = members);
  }

  #takeRest(child: number, token: number): boolean {
    const end = this.clauses.restEnd(this.#document, this.#sentence, token);
    return end > token && this.#step(child, token, end);
  }

  /** The first word of a sentence, or the first after a greeting. */
  #isOpening(token: number): boolean {
    return this.#document.isAtStart(token, this.#sentence) || token === this.clauses.opening(this.#document, this.#sentence);
  }

  /** Goes on from wherever a phrase of a named list ends. */
  #enter(root: number, child: number, token: number): boolean {
    for (const end of this.#endsAt(root, token)) if (this.#step(child, token, end)) return true;
    return false;
  }

  /** Many phrases go on with the same list: where its phrases end is kept for the last token that asked. */
  #endsAt(root: number, token: number): readonly number[] {
    if (this.#endsToken[root] === token) return this.#endsKept[root]!;
    const [outerFound, outerEnds] = [this.#found, this.#ends];
    this.#found = this.#gather;
    this.#ends = NO_ENDS;
    this.#visit(root, token);
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
    const marks = this.#marks;
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
