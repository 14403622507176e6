import nlp from 'compromise/two';
import type { Tagger } from '../core/types.js';
import { locate, type Term } from './locate.js';
import { verbForms, type VerbModel, type VerbTransforms } from './infinitive.js';

/** A tagger on compromise. Dear to load: import this module only when a tag or a verb form is asked for. */
export function createTagger(): Tagger {
  const model = nlp.model() as VerbModel;
  const { transform } = (nlp.methods() as { two: { transform: { verb: VerbTransforms } } }).two;
  return {
    tag: tagWords,
    infinitive: verbForms(model, transform.verb, looksBare),
  };
}

/** "apologize" is in no lexicon, but ends like a verb. */
function looksBare(word: string): boolean {
  return /^[a-z]{3,30}$/.test(word) && tagWords(word)[0]?.tags.has('Infinitive') === true;
}

function tagWords(sentence: string): ReturnType<Tagger['tag']> {
  const readable = sentence.replace(MONSTER, (monster) => 'x'.repeat(monster.length));
  const sentences = nlp(readable).docs as unknown as Term[][];
  return locate(readable, sentences.flat());
}

/** No word is this long, and compromise needs quadratic time for what is. The stand-in keeps every offset. */
const MONSTER = /\S{200,}/g;
