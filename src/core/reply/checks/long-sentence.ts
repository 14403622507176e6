import { isWordlike } from '../../text/symbols.js';
import type { ReplyCheck } from './index.js';

/** Sentences of more than `most` words. Items of a list are read one by one, so they count as sentences of their own. */
export const longSentence: ReplyCheck = ({ document }, { most = 30 }) =>
  document.sentences.flatMap(({ first, last }) => {
    let words = 0;
    for (let token = first; token < last; token += 1) if (isWordlike(document.key[token]!) && document.start[token] !== document.start[token - 1]) words += 1;
    return words > most ? [{ start: document.start[first]!, end: document.end[last - 1]! }] : [];
  });
