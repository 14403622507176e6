import { SentenceFlag } from '../../text/document.js';
import { ending } from '../edges.js';
import type { ReplyCheck } from './index.js';
import { contentOf, contentOfAll, shared } from './content.js';

/** A question that names fewer things can be answered without naming any. */
const LEAST_NAMED = 2;

/**
 * Questions of the customer of which the reply names nothing, although it takes up another one.
 * A reply that takes up none may answer all of them in words of its own.
 */
export const unansweredQuestion: ReplyCheck = (reading) => {
  const { customer, document } = reading;
  if (customer === undefined) return [];
  const rhetorical = new Set(customer.signs.of(['rhetorical']).map(({ sentence }) => sentence));
  const named = contentOfAll(document);
  const questions = customer.document.sentences
    .filter(({ flags, index }) => (flags & SentenceFlag.question) !== 0 && !rhetorical.has(index))
    .map((sentence) => ({ sentence, content: contentOf(customer.document, sentence) }))
    .filter(({ content }) => content.size >= LEAST_NAMED)
    .map(({ sentence, content }) => ({ sentence, isTouched: shared(content, named) > 0 }));
  const missed = questions.find(({ isTouched }) => !isTouched);
  const spot = ending(reading);
  if (missed === undefined || spot === undefined || !questions.some(({ isTouched }) => isTouched)) return [];
  return [{ ...spot, about: customer.document.slice(missed.sentence.first, missed.sentence.last) }];
};
