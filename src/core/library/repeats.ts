import type { LibrarySource } from '../language/pack.js';
import { isLong, type Sentence } from './sentences.js';
import type { Spot } from './spot.js';

/**
 * Sentences that many replies share.
 * @param shows whether a sentence of a reply shows a sign that the rule asks for
 */
export function findRepeats(replies: readonly (readonly Sentence[])[], { repeats, replies: least, percent }: LibrarySource, shows: (reply: number, sentence: Sentence) => boolean): Spot[] {
  const groups = new Map<string, { readonly reply: number; readonly sentence: Sentence; last: number; count: number }>();
  replies.forEach((all, reply) => {
    const first = repeats === 'start' ? all.find(isLong) : undefined;
    for (const sentence of repeats === 'start' ? (first === undefined ? [] : [first]) : all) {
      const key = sentence.words.join(' ');
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { reply, sentence, last: reply, count: 1 });
      else if (group.last !== reply) {
        group.last = reply;
        group.count += 1;
      }
    }
  });
  const due = Math.max(least, (replies.length * percent) / 100);
  return [...groups.values()].filter(({ count, reply, sentence }) => count >= due && (repeats === 'start' || (isLong(sentence) && shows(reply, sentence))))
    .map(({ reply, sentence, count }) => ({ reply, range: sentence.range, about: `${count} of ${replies.length} replies` }));
}
