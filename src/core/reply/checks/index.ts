import type { ReplyCheckName, ReplySource } from '../../language/pack.js';
import type { Reading } from '../reading.js';
import type { Spot } from '../spots.js';
import { foreignPlaceholder } from './foreign-placeholder.js';
import { foreignSpelling } from './foreign-spelling.js';
import { halfOpenPlaceholder } from './half-open-placeholder.js';
import { longParagraph } from './long-paragraph.js';
import { longSentence } from './long-sentence.js';
import { missingFallback } from './missing-fallback.js';
import { nothingReflected } from './nothing-reflected.js';
import { unansweredQuestion } from './unanswered-question.js';

/** Finds what no data can say. */
export type ReplyCheck = (reading: Reading, source: ReplySource) => readonly Spot[];

export const REPLY_CHECKS: Readonly<Record<ReplyCheckName, ReplyCheck>> = {
  'long-sentence': longSentence,
  'long-paragraph': longParagraph,
  'unanswered-question': unansweredQuestion,
  'nothing-reflected': nothingReflected,
  'half-open-placeholder': halfOpenPlaceholder,
  'foreign-placeholder': foreignPlaceholder,
  'foreign-spelling': foreignSpelling,
  'missing-fallback': missingFallback,
};
