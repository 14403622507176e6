/** The part-of-speech tags that a phrase may ask for: compromise's, those that say something about a word by itself. */
export const TAGS: readonly string[] = [
  'Noun', 'Singular', 'Plural', 'ProperNoun', 'Person', 'FirstName', 'Place', 'Organization', 'Pronoun', 'Possessive', 'Uncountable',
  'Verb', 'Infinitive', 'Imperative', 'PresentTense', 'PastTense', 'Gerund', 'Participle', 'Copula', 'Modal', 'Auxiliary', 'PhrasalVerb',
  'Adjective', 'Comparative', 'Superlative', 'Adverb', 'Preposition', 'Conjunction', 'Determiner', 'QuestionWord', 'Negative', 'Expression',
  'Value', 'Cardinal', 'Ordinal', 'Money', 'Percent', 'Date', 'Time', 'Month', 'WeekDay', 'Duration',
];
