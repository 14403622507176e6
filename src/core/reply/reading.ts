import type { Document } from '../text/document.js';
import { isWordlike } from '../text/symbols.js';
import type { DeskName } from '../desks.js';
import type { Channel } from '../settings.js';
import type { Mode } from '../types.js';
import type { Signs } from './signs.js';

/** A text with what it shows. */
export interface Message {
  readonly document: Document;
  readonly signs: Signs;
}

/** What rules on whole replies look at. */
export interface Reading extends Message {
  readonly channel: Channel;
  readonly mode: Mode;
  readonly desk: DeskName | undefined;
  /** The message that the reply answers, if it is known. */
  readonly customer: Message | undefined;
}

/** How many words a reader would count. */
export function countWords({ document }: Message): number {
  return document.fact('words', ({ count }) => wordsBetween(document, 0, count));
}

/** How many words stand in tokens `first` to `last - 1`; a contraction is one. */
export function wordsBetween({ key, start }: Document, first: number, last: number): number {
  let words = 0;
  for (let token = first; token < last; token += 1) if (isWordlike(key[token]!) && start[token] !== start[token - 1]) words += 1;
  return words;
}
