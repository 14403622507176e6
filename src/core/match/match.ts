import type { Document, Sentence } from '../text/document.js';

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
