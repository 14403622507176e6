import type { Document, Sentence } from '../../text/document.js';
import { isWordlike } from '../../text/symbols.js';

/** Words that every message is full of: they tell nothing of what it is about. */
const EMPTY = new Set((
  'about above across after again against all almost alone along already also although always am among and another any anybody anyone anything anyway are around as ask asked at away ' +
  'back be because been before being below besides between both but by came can cannot come could day days did do does doing done down during each either else enough even ever every everyone everything ' +
  'far few find first for from further gave get gets getting give given go goes going gone good got great had has have having he hello help helped helping her here hers hey hi him his how however ' +
  'if in into is issue issues it its just keep kind know known last later least less let like long look looking lot made make making many may maybe me mean might mine more most much must my ' +
  'need needed never new next no nobody none nor not nothing now of off often old on once one ones only onto or other our ours out over own people please possible probably problem problems put ' +
  'question quite rather read really right said same say see seem seems seen she should show since so some somebody someone something soon still such support sure take team tell than thank thanks that the their them then there these they thing things think this those though thought through time times to today told too took tried try trying two ' +
  'under until up upon us use used user using very want wanted wants was way we well went were what whatever when where whether which while who whole whom whose why will with within without won work working works would yes yet you your yours'
).split(' '));
const SHORTEST = 3;
const WORDS = /[\p{L}\p{N}]+(?:'[\p{L}]+)?/gu;

/** What tokens `first` to `last - 1` are about: stems of their content words. Words inside links and quotations count as well. */
export function contentOf({ lower, key, start, end }: Document, { first, last }: Pick<Sentence, 'first' | 'last'>): Set<string> {
  const stems = new Set<string>();
  for (let token = first; token < last; token += 1) {
    if (!isWordlike(key[token]!) || start[token] === start[token - 1]) continue;
    for (const [word] of lower.slice(start[token], end[token]).matchAll(WORDS)) {
      const plain = word.replace(/'[a-z]+$/, '');
      if (plain.length >= SHORTEST && !EMPTY.has(plain)) stems.add(stemOf(plain));
    }
  }
  return stems;
}

/** What a whole text is about. */
export function contentOfAll(document: Document): Set<string> {
  return document.fact('content', () => contentOf(document, { first: 0, last: document.count }));
}

/** How many of the stems stand in the other set too. */
export function shared(stems: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let count = 0;
  for (const stem of stems) if (others.has(stem)) count += 1;
  return count;
}

const ENDING = /(?<=[\p{L}]{3})(?:ations?|ment|ments|ings?|ied|ies|ers?|ed|es|ly|ion|ions|s|e|y)$/u;

/** "cancelled", "cancelling" and "cancellation" as one. */
export function stemOf(word: string): string {
  return word.replace(ENDING, '').replace(ENDING, '').replace(/([b-df-hj-np-tv-z])\1$/, '$1');
}
