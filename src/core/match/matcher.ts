import type { Trie } from '../language/trie.js';
import type { Document, Sentence } from '../text/document.js';
import type { Capture, Clauses, Match, TagTest } from './match.js';
import { Walk, type Found } from './walk.js';

/** Finds phrases in sentences, and makes what it finds into matches. */
export class Matcher {
  readonly #marks: Int32Array;
  readonly #walk: Walk;
  #matches: Match[] = [];
  #end = -1;

  /** @param lists for every list, the keys of its words */
  constructor(trie: Trie, lists: readonly ArrayLike<number>[], clauses: Clauses, hasTag: TagTest) {
    this.#marks = trie.marks;
    this.#walk = new Walk(trie, lists, clauses, hasTag);
  }

  /** How often a part of speech was asked for. */
  get tagsAsked(): number {
    return this.#walk.tagsAsked;
  }

  /** All matches of rules' phrases in a sentence. */
  matchesIn(document: Document, sentence: Sentence): Match[] {
    const matches: Match[] = [];
    this.#matches = matches;
    this.#walk.enter(document, sentence);
    for (let token = sentence.first; token < sentence.last; token += 1) this.#walk.fromMain(token, this.#keep);
    return matches;
  }

  readonly #keep: Found = (accept, last, depth) => {
    this.#matches.push(this.#toMatch(accept, last, depth));
    return false;
  };

  /** The first token after the shortest match of any phrase under `root` that begins at `token`, or -1. */
  endOfMatchAt(root: number, document: Document, sentence: Sentence, token: number): number {
    return this.#endFrom(root, document, sentence, token, this.#stop);
  }

  readonly #stop: Found = (_, last) => {
    this.#end = last;
    return true;
  };

  /** The first token after the longest match of any phrase under `root` that begins at `token`, or -1. */
  longestMatchAt(root: number, document: Document, sentence: Sentence, token: number): number {
    return this.#endFrom(root, document, sentence, token, this.#lengthen);
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

  #endFrom(root: number, document: Document, sentence: Sentence, token: number, found: Found): number {
    this.#end = -1;
    this.#walk.enter(document, sentence);
    this.#walk.from(root, token, found);
    return this.#end;
  }

  #toMatch(accept: number, last: number, depth: number): Match {
    const marks = this.#marks;
    const { steps } = this.#walk;
    const boundary = (step: number): number => (step < depth ? steps[step]! : last);
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
