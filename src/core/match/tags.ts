import { hidesLines, type Document, type Sentence } from '../text/document.js';
import type { TaggedWord, Tagger } from '../types.js';
import type { TagTest } from './match.js';

/** Asks the tagger about a sentence once, and only when a phrase hangs on a tag. */
export function createTagTest(tagNames: readonly string[], tagger: () => Tagger | undefined): TagTest {
  let known: { document: Document; sentence: Sentence; words: readonly TaggedWord[] } | undefined;
  return (document, sentence, token, tag) => {
    if (known?.document !== document || known.sentence !== sentence) {
      known = { document, sentence, words: tagger()?.tag(neutralise(document, sentence)) ?? [] };
    }
    return tagsOf(document, sentence, token, known.words)?.has(tagNames[tag]!) ?? false;
  };
}

/** The sentence with a name in place of every masked thing, unit for unit. */
function neutralise(document: Document, sentence: Sentence): string {
  const start = document.start[sentence.first]!;
  const end = document.end[sentence.last - 1]!;
  let text = '';
  let at = start;
  for (const mask of document.masks) {
    if (mask.end <= start || mask.start >= end || hidesLines(mask)) continue;
    text += document.text.slice(at, mask.start) + 'X' + 'x'.repeat(mask.end - mask.start - 1);
    at = mask.end;
  }
  return (text + document.text.slice(at, end)).replaceAll('’', "'").replace(/[\r\n]/g, ' ');
}

/** Parts of a contraction share a range: the nth token of a range is its nth tagged word. */
function tagsOf(document: Document, sentence: Sentence, token: number, words: readonly TaggedWord[]): ReadonlySet<string> | undefined {
  const offset = document.start[sentence.first]!;
  const start = document.start[token]! - offset;
  const end = document.end[token]! - offset;
  let part = 0;
  while (token - part > sentence.first && document.start[token - part - 1] === document.start[token]) part += 1;
  const there = words.filter((word) => word.start < end && word.end > start);
  return (there[part] ?? there.at(-1))?.tags;
}
