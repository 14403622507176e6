import type { TaggedWord } from '../core/types.js';

/** What we use of compromise's term. */
export interface Term {
  /** As written; empty for the second and later words of a contraction. */
  readonly text: string;
  /** The word that a part of a contraction stands for. */
  readonly implicit?: string;
  readonly tags: ReadonlySet<string>;
}

/**
 * Finds each term where it is written. compromise's own offsets are wrong after an opening bullet, quote or
 * bracket, so a cursor walks the sentence instead.
 */
export function locate(sentence: string, terms: readonly Term[]): readonly TaggedWord[] {
  const written = sameDashes(sentence);
  const words: TaggedWord[] = [];
  let start = 0;
  let end = 0;
  for (const term of terms) {
    const text = sameDashes(term.text).trim();
    if (text !== '') {
      const found = written.indexOf(text, end);
      if (found < 0) continue;
      start = found;
      end = found + text.length;
    } else if (term.implicit === undefined || end === 0) {
      continue;
    }
    words.push({ start, end, tags: term.tags });
  }
  return words;
}

/** compromise writes every dash of a hyphenated word like its first one. */
function sameDashes(text: string): string {
  return text.replace(/[–—]/g, '-');
}
