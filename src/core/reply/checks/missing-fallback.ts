import { deskNamed } from '../../desks.js';
import type { ReplyCheck } from './index.js';
import { deskPlaceholders } from './placeholder.js';

const FALLBACK = /[|,]\s*(?:fallback|default)\b|\|\||\bdefault\s*=/;
/** "Hi there" is a greeting to anybody; elsewhere only the writer knows the word that fits. */
const HELLO = /\b(?:hi|hello|hey)[ \t]+$/i;
/** Stands in no text. */
const GAP = '\0';
/** Near enough for a greeting. */
const NEAR = 60;

/** Names that may be missing, in a sentence that would have a hole then ("Hi ,"), without a word for that case. */
export const missingFallback: ReplyCheck = (reading) => {
  const { fallback } = deskNamed(reading.desk);
  if (fallback === undefined) return [];
  const { text: reply } = reading.document;
  return deskPlaceholders(reading).flatMap(({ start, end, text, path, syntax, role }) => {
    const write = fallback.write[syntax];
    if (role === 'broken' || write === undefined || !fallback.of.test(path) || FALLBACK.test(text)) return [];
    const before = reply.slice(Math.max(0, start - NEAR), start);
    if (!leavesHole(before, reply.slice(end, end + NEAR))) return [];
    const at = text.search(/\s*(?:%\}|\}+|\/?>)$/);
    const withWord = (word: string): string => text.slice(0, at) + write(word) + text.slice(at);
    const [head, tail] = withWord(GAP).split(GAP) as [string, string];
    return [{ start, end, words: { head, tail, ...(HELLO.test(before) && { fixed: withWord('there') }) } }];
  });
};

/** On a line of its own, or after a label, nothing is only a blank. */
function leavesHole(before: string, after: string): boolean {
  const left = /[^\r\n]*$/.exec(before)![0].trimEnd();
  const right = /^[^\r\n]*/.exec(after)![0];
  return !left.endsWith(':') && (/\p{L}/u.test(left) || /\p{L}/u.test(right));
}
