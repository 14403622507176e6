import type { Range } from '../core/types.js';

/** One message that a customer would read, with the way back to the file it stands in. */
export interface Reply {
  /** From 0, in the order of the file. */
  readonly index: number;
  readonly id: string | null;
  readonly title: string | null;
  /** What the customer would read. */
  readonly text: string;
  /** Where a stretch of `text` stands in the file's text. */
  toSource(range: Range): Range;
}

/** Splits a file's text into replies. */
export type Format = (text: string) => readonly Reply[];
