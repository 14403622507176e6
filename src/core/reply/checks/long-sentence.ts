import { wordsBetween } from '../reading.js';
import type { ReplyCheck } from './index.js';

/** Sentences of more than `most` words. Items of a list are read one by one, so they count as sentences of their own. */
export const longSentence: ReplyCheck = ({ document }, { most = 30 }) =>
  document.sentences.filter(({ first, last }) => wordsBetween(document, first, last) > most)
    .map(({ first, last }) => ({ start: document.start[first]!, end: document.end[last - 1]! }));
