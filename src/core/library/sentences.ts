import type { Range } from '../types.js';

/** A sentence as a reader who skims many replies would tell it from others: by its words alone. */
export interface Sentence {
  /** In small letters, with one apostrophe for all; `·` stands for any placeholder. */
  readonly words: readonly string[];
  readonly range: Range;
}

/** Shorter ones are greetings, and everybody greets alike. */
const LEAST_WORDS = 4;

const SENTENCE = /[^\n.!?]+(?:[.!?]+(?=[^\s.!?])[^\n.!?]*)*[.!?]*/g;
const PLACEHOLDER = /\{\{[^{}\n]*\}\}|[%#$]?\{[^{}\n]*\}|\[[^[\]\n]{1,60}\]|<[a-z][^<>\n]{0,60}>/gi;
const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*|·/gu;

/** Splits a reply into sentences, by their ends and by lines. Offsets are UTF-16 code units of `text`. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  for (const { index, 0: raw } of text.matchAll(SENTENCE)) {
    const words = raw.replaceAll(PLACEHOLDER, ' · ').toLowerCase().replaceAll('’', "'").match(WORD);
    if (words !== null) sentences.push({ words, range: [index + raw.length - raw.trimStart().length, index + raw.trimEnd().length] });
  }
  return sentences;
}

/** Whether it is more than a greeting. */
export function isLong({ words }: Sentence): boolean {
  return words.filter((word) => word !== '·').length >= LEAST_WORDS;
}
