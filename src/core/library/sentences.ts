import type { Range } from '../types.js';

/** A sentence as a reader who skims many replies would tell it from others: by its words alone. */
export interface Sentence {
  /** Its words in small letters, a sign for every placeholder. */
  readonly key: string;
  readonly words: number;
  readonly range: Range;
}

/** Shorter ones are greetings, and everybody greets alike. */
export const LEAST_WORDS_OF_SENTENCE = 4;

const SENTENCE = /[^\n.!?]+(?:[.!?]+(?=[^\s.!?])[^\n.!?]*)*[.!?]*/g;
const PLACEHOLDER = /\{\{[^{}\n]*\}\}|[%#$]?\{[^{}\n]*\}|\[[^[\]\n]{1,60}\]|<[a-z][^<>\n]{0,60}>/gi;
const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*|·/gu;

/** Splits a reply into sentences, by their ends and by lines. Offsets are UTF-16 code units of `text`. */
export function sentencesOf(text: string): Sentence[] {
  return [...text.matchAll(SENTENCE)].flatMap(({ index, 0: raw }) => {
    const words = wordsOf(raw);
    const start = index + raw.length - raw.trimStart().length;
    return words.length === 0 ? [] : [{ key: words.join(' '), words: words.filter((word) => word !== '·').length, range: [start, index + raw.trimEnd().length] as const }];
  });
}

/** Words in small letters, with one apostrophe for all; `·` stands for any placeholder. */
export function wordsOf(text: string): string[] {
  return text.replaceAll(PLACEHOLDER, ' · ').toLowerCase().replaceAll('’', "'").match(WORD) ?? [];
}
