import type { LibrarySource } from '../language/pack.js';
import { LEAST_WORDS_OF_SENTENCE, sentencesOf, type Sentence } from './sentences.js';
import type { Spot } from './spot.js';

/**
 * Sentences that many replies share.
 * @param shows whether a sentence shows a sign that the rule asks for
 */
export function findRepeats(replies: readonly string[], { repeats, replies: least, percent }: LibrarySource, shows: (sentence: string) => boolean): Spot[] {
  const groups = new Map<string, { readonly reply: number; readonly sentence: Sentence; count: number }>();
  replies.forEach((text, reply) => {
    const sentences = sentencesOf(text).filter(({ words }) => words >= LEAST_WORDS_OF_SENTENCE);
    const seen = new Map((repeats === 'start' ? sentences.slice(0, 1) : sentences).map((sentence) => [sentence.key, sentence]));
    for (const [key, sentence] of seen) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { reply, sentence, count: 1 });
      else group.count += 1;
    }
  });
  const due = Math.max(least, (replies.length * percent) / 100);
  return [...groups.values()].filter(({ count, reply, sentence }) => count >= due && (repeats === 'start' || shows(replies[reply]!.slice(...sentence.range))))
    .map(({ reply, sentence, count }) => ({ reply, range: sentence.range, about: `${count} of ${replies.length} replies` }));
}
