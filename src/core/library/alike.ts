import { isLong, type Sentence } from './sentences.js';
import type { Spot } from './spot.js';

/** Shorter replies say little, and say it alike. */
const LEAST_WORDS = 12;
/** A run is looked up in so many of the replies that have it, or else a line that all replies share would cost a square. */
const MOST_HOLDERS = 50;

/** Replies that share most of their runs of words with one before them. @param percent of all runs of both */
export function findAlike(replies: readonly (readonly Sentence[])[], percent: number): Spot[] {
  const numbers = new Map<string, number>();
  const holders = new Map<number, number[]>();
  const sizes: number[] = [];
  const shared = new Int32Array(replies.length);
  return replies.flatMap((sentences, reply) => {
    const runs = runsOf(sentences.flatMap(({ words }) => words), numbers);
    sizes.push(runs.size);
    const met: number[] = [];
    for (const run of runs) {
      const known = holders.get(run);
      if (known === undefined) holders.set(run, [reply]);
      else {
        for (const other of known) if ((shared[other]! += 1) === 1) met.push(other);
        if (known.length < MOST_HOLDERS) known.push(reply);
      }
    }
    const shareWith = (other: number): number => shared[other]! / (runs.size + sizes[other]! - shared[other]!);
    const [best] = met.map((other) => ({ other, share: shareWith(other) })).sort((a, b) => b.share - a.share || a.other - b.other);
    for (const other of met) shared[other] = 0;
    return best === undefined || best.share * 100 < percent ? [] : [{ reply, range: (sentences.find(isLong) ?? sentences[0]!).range, other: best.other }];
  });
}

/** Every run of three words as a number; two that meet by chance weigh nothing beside the others. */
function runsOf(words: readonly string[], numbers: Map<string, number>): ReadonlySet<number> {
  const runs = new Set<number>();
  if (words.length < LEAST_WORDS) return runs;
  let [first, second] = [numberOf(words[0]!, numbers), numberOf(words[1]!, numbers)];
  for (let at = 2; at < words.length; at += 1) {
    const third = numberOf(words[at]!, numbers);
    runs.add(Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b) ^ third);
    [first, second] = [second, third];
  }
  return runs;
}

function numberOf(word: string, numbers: Map<string, number>): number {
  const known = numbers.get(word);
  if (known !== undefined) return known;
  numbers.set(word, numbers.size);
  return numbers.size - 1;
}
