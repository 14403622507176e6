import type { Document, Sentence } from '../text/document.js';
import type { Match } from './match.js';
import type { Matcher } from './matcher.js';

/** A sentence as the numbers of its words, which is all that phrases see of it, and what was found. No text is kept. */
interface Known {
  readonly keys: Int32Array;
  readonly shapes: Uint8Array;
  /** Tokens count from the sentence's first. */
  readonly matches: readonly Match[];
}

/** So many sentences are kept; then all are forgotten, which is simpler than choosing. */
const MOST = 16_384;

/** Finds a sentence's matches. Greetings, closings and stock lines come back all through a library: those are found once. */
export class Recall {
  readonly #known = new Map<number, Known>();

  constructor(readonly matcher: Matcher) {}

  /** Every match of a rule's phrase in the sentence. */
  matchesIn(document: Document, sentence: Sentence): readonly Match[] {
    const hash = hashOf(document, sentence);
    const known = this.#known.get(hash);
    if (known !== undefined && isSame(known, document, sentence)) return known.matches.length === 0 ? known.matches : known.matches.map((match) => shift(match, sentence.first));
    const asked = this.matcher.tagsAsked;
    const matches = this.matcher.matchesIn(document, sentence);
    // where a part of speech was asked for, the words themselves have decided, not only their numbers
    if (this.matcher.tagsAsked === asked) this.#keep(hash, document, sentence, matches);
    return matches;
  }

  #keep(hash: number, document: Document, { first, last }: Sentence, matches: readonly Match[]): void {
    if (this.#known.size >= MOST) this.#known.clear();
    this.#known.set(hash, { keys: document.key.slice(first, last), shapes: document.shape.slice(first, last), matches: matches.map((match) => shift(match, -first)) });
  }
}

/** FNV-1a over keys and shapes. */
function hashOf({ key, shape }: Document, { first, last }: Sentence): number {
  let hash = 0x811c9dc5;
  for (let at = first; at < last; at += 1) hash = Math.imul(hash ^ (key[at]! * 4 + shape[at]!), 0x01000193);
  return hash;
}

function isSame({ keys, shapes }: Known, { key, shape }: Document, { first, last }: Sentence): boolean {
  if (keys.length !== last - first) return false;
  for (let at = first; at < last; at += 1) if (keys[at - first] !== key[at] || shapes[at - first] !== shape[at]) return false;
  return true;
}

function shift(match: Match, by: number): Match {
  return {
    ...match, first: match.first + by, last: match.last + by, reportFirst: match.reportFirst + by, reportLast: match.reportLast + by,
    captures: match.captures.map((capture) => ({ ...capture, first: capture.first + by, last: capture.last + by })),
  };
}
