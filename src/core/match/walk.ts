import { Hint, hintOfToken } from '../language/hints.js';
import { Edge, firstEdge, MAIN_ROOT, type Trie } from '../language/trie.js';
import { Shape, type Document, type Sentence } from '../text/document.js';
import { endsClause, isWordlike } from '../text/symbols.js';
import type { Clauses, TagTest } from './match.js';
import type { Membership } from './membership.js';

/** Takes a match that ends before `last` after `depth` steps; says whether the search is over. */
export type Found = (accept: number, last: number, depth: number) => boolean;

/** Ways through a trie along the tokens of one sentence. */
export interface Walk {
  /** Where each step of the current path began. */
  readonly steps: readonly number[];
  /** How often a part of speech was asked for. */
  tagsAsked(): number;
  enter(document: Document, sentence: Sentence): void;
  /** Tells of every phrase under `root` that begins at `token`. */
  from(root: number, token: number, found: Found): void;
  /** The same for the main root. */
  fromMain(token: number, found: Found): void;
}

const NO_ENDS: number[] = [];
const NONE = -1;

/**
 * Most of a lint is spent here, and most lints are over before V8 has optimised much of it. Hence no class: variables
 * of a closure are read without the look-ups that fields cost until then.
 */
export function createWalk({ nodes, words, openings, gates, others, accepts }: Trie, membership: Membership, clauses: Clauses, hasTag: TagTest): Walk {
  const steps: number[] = [];
  /** Tags that the current path has assumed: token and tag in turn. */
  const assumed: number[] = [];
  let tagsAsked = 0;
  let document: Document;
  let sentence: Sentence;
  let keys: Int32Array;
  let first = 0;
  let last = 0;
  /** Hints of the sentence's tokens, and of its end. */
  let ahead = new Int32Array(256);
  let found: Found;
  let ends = NO_ENDS;
  /** By root, the token that last asked where phrases of a list end, and the answer. */
  const endsToken: number[] = [];
  const endsKept: (readonly number[])[] = [];

  function enter(nextDocument: Document, nextSentence: Sentence): void {
    if (nextSentence === sentence) return;
    if (nextDocument !== document) endsToken.fill(NONE);
    document = nextDocument;
    sentence = nextSentence;
    keys = document.key;
    ({ first, last } = sentence);
    if (last - first >= ahead.length) ahead = new Int32Array(2 * (last - first));
    for (let token = first; token < last; token += 1) ahead[token - first] = hintOfToken(keys[token]!, document.shape[token]!);
    ahead[last - first] = Hint.end;
  }

  function from(root: number, token: number, tell: Found): void {
    if ((nodes[4 * root + 3]! & ahead[token - first]!) === 0) return;
    found = tell;
    visit(root, token, 0);
  }

  function fromMain(token: number, tell: Found): void {
    found = tell;
    const key = keys[token]!;
    for (let at = openings[key] ?? words.length, end = openings[key + 1] ?? at; at < end; at += 2) {
      const child = words[at + 1]!;
      if (child < 0) through(gates[-child]!, gates[1 - child]!, token, 0);
      else step(child, token, token + 1, 0);
    }
    followOthers(MAIN_ROOT, token, 0);
  }

  /** @returns whether the search is over */
  function visit(node: number, token: number, depth: number): boolean {
    const row = 4 * node;
    for (let at = nodes[row + 2]!; at < nodes[row + 6]!; at += 1) {
      if (tagsHold() && found(accepts[at]!, token, depth)) return true;
    }
    if (token < last) {
      const key = keys[token]!;
      const end = nodes[row + 4]!;
      for (let at = firstEdge(words, nodes[row]!, end, key); at < end && words[at] === key; at += 2) {
        if (step(words[at + 1]!, token, token + 1, depth)) return true;
      }
    }
    return followOthers(node, token, depth);
  }

  function followOthers(node: number, token: number, depth: number): boolean {
    const row = 4 * node;
    const hint = ahead[token - first]!;
    for (let at = nodes[row + 1]!; at < nodes[row + 5]!; at += 4) {
      if ((others[at + 3]! & hint) !== 0 && follow(others[at]!, others[at + 1]!, others[at + 2]!, token, depth)) return true;
    }
    return false;
  }

  function step(child: number, token: number, next: number, depth: number): boolean {
    if ((nodes[4 * child + 3]! & ahead[next - first]!) === 0) return false;
    steps[depth] = token;
    return visit(child, next, depth + 1);
  }

  function follow(edge: number, argument: number, child: number, token: number, depth: number): boolean {
    switch (edge) {
      case Edge.phrases: return through(argument, child, token, depth);
      case Edge.gap: return skip(child, token, 0, argument, depth);
      case Edge.start: return isOpening(token) && step(child, token, token, depth);
      case Edge.end: return document.isAtEnd(token, sentence) && step(child, token, token, depth);
    }
    if (token === last) return false;
    const key = keys[token]!;
    switch (edge) {
      case Edge.list: return membership.has(argument, key) && step(child, token, token + 1, depth);
      case Edge.any: return isWordlike(key) && step(child, token, token + 1, depth);
      case Edge.capital: return (document.shape[token]! & Shape.capital) !== 0 && step(child, token, token + 1, depth);
      case Edge.shouted: return (document.shape[token]! & Shape.shouted) !== 0 && step(child, token, token + 1, depth);
      case Edge.span: return skip(child, token, 1, argument, depth);
      case Edge.rest: return takeRest(child, token, depth);
      default: return isWordlike(key) && assume(argument, child, token, depth);
    }
  }

  function takeRest(child: number, token: number, depth: number): boolean {
    const end = clauses.restEnd(document, sentence, token);
    return end > token && step(child, token, end, depth);
  }

  /** The first word of a sentence, or the first after a greeting. */
  function isOpening(token: number): boolean {
    return document.isAtStart(token, sentence) || token === clauses.opening(document, sentence);
  }

  /** Goes on from wherever a phrase of a named list ends. */
  function through(root: number, child: number, token: number, depth: number): boolean {
    for (const end of endsAt(root, token, depth)) if (step(child, token, end, depth)) return true;
    return false;
  }

  /** Many phrases go on with the same list: where its phrases end is kept for the last token that asked. */
  function endsAt(root: number, token: number, depth: number): readonly number[] {
    while (endsToken.length <= root) endsToken.push(NONE);
    if (endsToken[root] === token) return endsKept[root]!;
    const outerFound = found;
    const outerEnds = ends;
    found = gather;
    ends = NO_ENDS;
    visit(root, token, depth);
    const gathered = ends;
    found = outerFound;
    ends = outerEnds;
    // what hangs on tags that this path has assumed may not hold on another
    if (assumed.length === 0) {
      endsToken[root] = token;
      endsKept[root] = gathered;
    }
    return gathered;
  }

  function gather(_: number, end: number): boolean {
    if (ends === NO_ENDS) ends = [end];
    else if (!ends.includes(end)) ends.push(end);
    return false;
  }

  /** Shortest first, never across the end of a clause. */
  function skip(child: number, token: number, least: number, most: number, depth: number): boolean {
    for (let skipped = 0; skipped <= most; skipped += 1) {
      const next = token + skipped;
      if (skipped >= least && step(child, token, next, depth)) return true;
      if (next >= last || endsClause(keys[next]!)) return false;
    }
    return false;
  }

  function assume(tag: number, child: number, token: number, depth: number): boolean {
    assumed.push(token, tag);
    const over = step(child, token, token + 1, depth);
    assumed.length -= 2;
    return over;
  }

  /** Tags are asked for last, when all words of a phrase are there: the tagger is dear. */
  function tagsHold(): boolean {
    for (let at = 0; at < assumed.length; at += 2) {
      tagsAsked += 1;
      if (!hasTag(document, sentence, assumed[at]!, assumed[at + 1]!)) return false;
    }
    return true;
  }

  return { steps, enter, from, fromMain, tagsAsked: () => tagsAsked };
}
