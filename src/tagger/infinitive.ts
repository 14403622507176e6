type Tense = 'Infinitive' | 'PastTense' | 'Participle' | 'PresentTense' | 'Gerund';

/** What we use of compromise's model. */
export interface VerbModel {
  readonly one: { readonly lexicon: Readonly<Record<string, string | readonly string[]>> };
  /** Words that are one thing or another, by their company: "order" is `Noun|Verb`. */
  readonly two: { readonly switches: Readonly<Record<string, string>> };
}

/** What we use of compromise's verb methods. */
export interface VerbTransforms {
  readonly toInfinitive: (verb: string, model: VerbModel, tense: Tense) => string;
  readonly conjugate: (infinitive: string, model: VerbModel) => Readonly<Partial<Record<Tense, string>>>;
}

const TENSES_OF_TAG: Readonly<Record<string, readonly Tense[]>> = {
  Infinitive: ['Infinitive'],
  PastTense: ['PastTense', 'Participle'],
  Participle: ['Participle', 'PastTense'],
  PresentTense: ['PresentTense'],
  Gerund: ['Gerund'],
  Copula: ['PresentTense'],
  'Noun|Verb': ['Infinitive'],
  'Person|Verb': ['Infinitive'],
  'Actor|Verb': ['Infinitive'],
  'Adj|Present': ['Infinitive'],
  'Plural|Verb': ['PresentTense'],
  'Adj|Past': ['PastTense', 'Participle'],
  'Adj|Gerund': ['Gerund'],
  'Noun|Gerund': ['Gerund'],
};

/** How an ending came on, for verbs whose spelling compromise undoes wrongly ("canceled", "confided"). */
const ENDINGS: Readonly<Partial<Record<Tense, readonly (readonly [RegExp, string])[]>>> = {
  PastTense: [[/(..e)d$/, '$1'], [/(..)ed$/, '$1'], [/(.(.))\2ed$/, '$1']],
  Gerund: [[/(..)ing$/, '$1'], [/(..)ing$/, '$1e'], [/(.(.))\2ing$/, '$1']],
  PresentTense: [[/(..)s$/, '$1'], [/(..)es$/, '$1']],
};

const IRREGULAR: Readonly<Record<string, string>> = { done: 'do', drew: 'draw', has: 'have' };

/** "resend" is "send" again. */
const PREFIX = /^(?:re|un|dis|mis|pre|over|under)-?(?=...)/;

/** compromise guesses the tense from the last letters ("sent" ends like "rent"), so we ask its lexicon first. */
export function verbForms(
  model: VerbModel,
  verbs: VerbTransforms,
  /** A guess at a word the lexicon does not have. */
  looksBare: (word: string) => boolean,
): (word: string) => string | undefined {
  return (word) => bareForm(word.toLowerCase());

  function bareForm(word: string): string | undefined {
    const known = tags(word);
    return own(IRREGULAR, word) ?? (known.length > 0 ? fromTags(word, known) : fromShape(word));
  }

  function tags(word: string): readonly string[] {
    return [own(model.two.switches, word), own(model.one.lexicon, word)].flat().filter((tag) => tag !== undefined);
  }

  function fromTags(word: string, known: readonly string[]): string | undefined {
    const tenses = known.flatMap((tag) => own(TENSES_OF_TAG, tag) ?? []);
    if (tenses.includes('Infinitive')) return word;
    return firstMap(tenses, (tense) => knownVerb(word, tense))
      ?? firstMap(tenses, (tense) => regularVerb(word, tense))
      ?? (tenses[0] && verbs.toInfinitive(word, model, tenses[0]));
  }

  function fromShape(word: string): string | undefined {
    return fromPrefixed(word) ?? fromEnding(word) ?? (looksBare(word) ? word : undefined);
  }

  function fromPrefixed(word: string): string | undefined {
    const prefix = PREFIX.exec(word)?.[0] ?? '';
    const stem = word.slice(prefix.length);
    const verb = prefix !== '' && tags(stem).length > 0 ? bareForm(stem) : undefined;
    return verb && prefix + verb;
  }

  function fromEnding(word: string): string | undefined {
    return firstMap(TENSES_WITH_ENDING, (tense) => (hasEnding(word, tense) ? knownVerb(word, tense) : undefined))
      // Most words in "s" that we do not know are nouns.
      ?? firstMap(['PastTense', 'Gerund'] as const, (tense) => (hasEnding(word, tense) ? regularVerb(word, tense) : undefined));
  }

  function knownVerb(word: string, tense: Tense): string | undefined {
    const respelled = (ENDINGS[tense] ?? []).filter(([ending]) => ending.test(word)).map(([ending, by]) => word.replace(ending, by));
    return [verbs.toInfinitive(word, model, tense), ...respelled].find((bare) => bare !== word && isBare(bare));
  }

  function regularVerb(word: string, tense: Tense): string | undefined {
    const bare = verbs.toInfinitive(word, model, tense);
    return verbs.conjugate(bare, model)[tense] === word ? bare : undefined;
  }

  function isBare(word: string): boolean {
    const known = tags(word);
    return known.length > 0 ? known.some((tag) => own(TENSES_OF_TAG, tag)?.includes('Infinitive')) : looksBare(word);
  }
}

const TENSES_WITH_ENDING = ['PastTense', 'Gerund', 'PresentTense'] as const;

function hasEnding(word: string, tense: Tense): boolean {
  return ENDINGS[tense]?.some(([ending]) => ending.test(word)) ?? false;
}

function firstMap<T, R>(items: readonly T[], map: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const result = map(item);
    if (result !== undefined) return result;
  }
  return undefined;
}

/** A word may be "constructor". */
function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
