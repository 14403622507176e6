import type { LibrarySource } from '../language/pack.js';
import { replyFinding } from '../reply/finding.js';
import type { Reading } from '../reply/reading.js';
import type { Finding, Level, RuleInfo } from '../types.js';
import { findAlike } from './alike.js';
import { findRepeats } from './repeats.js';
import { sentencesOf } from './sentences.js';
import type { Spot } from './spot.js';

/** What is said of one reply of a library, seen beside the others. */
export interface LibraryFinding {
  /** Which reply, from 0; ranges count in its text. */
  readonly reply: number;
  /** The reply that it is like, from 0. */
  readonly other: number | undefined;
  readonly finding: Finding;
}

/** A rule on whole libraries at work. */
export interface LibraryRule {
  readonly rule: RuleInfo;
  readonly level: Level;
  readonly library: LibrarySource;
}

/**
 * Judges the replies of a library beside each other. A sentence is told once, by the first rule that minds it.
 * @param read what a sentence shows
 */
export function judgeLibrary(replies: readonly string[], rules: readonly LibraryRule[], read: (sentence: string) => Reading): LibraryFinding[] {
  const told = new Set<string>();
  const sentences = replies.map(sentencesOf);
  return rules.flatMap(({ rule, level, library }) => {
    const spots = library.alike === undefined
      ? findRepeats(sentences, library, (reply, { range }) => typeof library.repeats !== 'string' && read(replies[reply]!.slice(...range)).signs.has(library.repeats))
      : findAlike(sentences, library.alike);
    return spots.flatMap((spot) => {
      const place = `${spot.reply}:${spot.range[0]}`;
      if (told.has(place)) return [];
      told.add(place);
      return [{ reply: spot.reply, other: spot.other, finding: findingAt(spot, replies[spot.reply]!, rule, level, read) }];
    });
  });
}

function findingAt({ range: [start, end], about }: Spot, text: string, rule: RuleInfo, level: Level, read: (sentence: string) => Reading): Finding {
  const sentence = text.slice(start, end);
  const finding = replyFinding(rule, level, { start: 0, end: sentence.length }, read(sentence));
  const suggestions = finding.suggestions.map((better) => ({ ...better, fix: { ...better.fix, range: [start, end] as const } }));
  return { ...finding, range: [start, end], text: sentence, suggestions, message: about === undefined ? finding.message : `${finding.message.replace(/\.$/, '')} (${about}).` };
}
