import { CONTEXT_KEYS, ID, KINDS, NAME, PACK_KEYS, PHRASE_KEYS, RULE_KEYS, SCOPES, SIGN_KEYS } from '../core/language/check.js';
import { LIBRARY_KEYS } from '../core/language/check-library.js';
import { KEYS as REPLY_KEYS, QUESTIONS } from '../core/language/check-reply.js';
import { PLACES, PREDICATES, REPLY_CHECKS } from '../core/language/pack.js';
import { DESK_NAMES } from '../core/desks.js';
import { DEPARTURES, SETTINGS } from '../core/settings.js';
import { CATEGORIES, LEVELS, MODES, RULE_LEVELS } from '../core/types.js';
import { DRAFT, list, object, text, texts, wholeNumber, type Schema } from './schema.js';

const level = { enum: LEVELS };
const predicates = texts({ enum: PREDICATES });
const places = { ...Object.fromEntries(PLACES.map((place) => [place, texts()])), when: predicates };
const context = object(CONTEXT_KEYS, places);
const some = texts(text, 1);
const phrases = { match: some, unless: context, only: context, despite: predicates };
/** A fill-in has a slot to be filled; what is safe has none. */
const SLOT = '\\[[^\\]]+\\]';
const wordings: Readonly<Record<string, Schema>> = { safe: { ...text, not: { pattern: SLOT } }, 'fill-in': { ...text, pattern: SLOT } };

/** A suggestion has one key, which says what kind it is. */
const suggestion = { ...object(KINDS, Object.fromEntries(KINDS.map((kind) => [kind, wordings[kind] ?? text]))), minProperties: 1, maxProperties: 1 };

/** A rule asks one thing of a reply; of a check, "most" is the measure. */
const twoQuestions = QUESTIONS.flatMap((one, index) => QUESTIONS.slice(index + 1).map((other) => [one, other]))
  .filter((pair) => !(pair.includes('check') && pair.includes('most')));

const replyKeys = object(REPLY_KEYS, {
  at: { anyOf: [{ enum: ['start', 'end'] }, some] },
  has: some, lacks: some, needs: some, before: some,
  customer: object(['has', 'lacks'], { has: some, lacks: some }),
  words: wholeNumber, within: wholeNumber, most: wholeNumber, per: wholeNumber, run: wholeNumber,
  channel: texts({ enum: SETTINGS.channel.values }, 1),
  mode: { enum: MODES },
  desk: texts({ enum: DESK_NAMES }, 1),
  check: { enum: REPLY_CHECKS },
});

const reply = {
  ...replyKeys,
  anyOf: [{ required: ['at'] }, { required: ['check'] }],
  not: { anyOf: twoQuestions.map((pair) => ({ required: pair })) },
};

const library = {
  ...object(LIBRARY_KEYS, { repeats: { anyOf: [{ const: 'start' }, some] }, replies: wholeNumber, percent: wholeNumber, alike: wholeNumber }),
  oneOf: [{ required: ['repeats'] }, { required: ['alike'], maxProperties: 1 }],
};

/** Phrases, or a look at the whole reply or the whole library. */
const judges = {
  anyOf: [
    { required: ['match'], not: { anyOf: SCOPES.map((key) => ({ required: [key] })) } },
    ...SCOPES.map((scope) => ({ required: [scope], not: { anyOf: [...PHRASE_KEYS, ...SCOPES].filter((key) => key !== scope).map((key) => ({ required: [key] })) } })),
  ],
};

const rule = {
  ...object(RULE_KEYS, {
    ...phrases,
    id: { ...text, pattern: ID.source },
    aliases: texts(),
    level,
    levels: object(DEPARTURES, Object.fromEntries(DEPARTURES.map((value) => [value, { enum: RULE_LEVELS }]))),
    soften: list({ ...object([...CONTEXT_KEYS, 'to'], { ...places, to: level }, ['to']) }),
    reply, library,
    message: text, why: text, fine: text,
    suggest: list(suggestion, 1),
    examples: object(['bad', 'good'], { bad: some, good: some }, ['bad', 'good']),
  }, ['id', 'level', 'message', 'why', 'suggest', 'examples']),
  ...judges,
};

const sign = object(SIGN_KEYS, {
  ...phrases,
  id: { ...text, pattern: NAME.source },
  praise: text,
  examples: object(['shows', 'not'], { shows: some, not: some }, ['shows', 'not']),
}, ['id', 'match', 'examples']);

/** The JSON Schema of a pack, from the tables by which it is checked. */
export const PACK_SCHEMA: Schema = {
  $schema: DRAFT,
  title: 'A pack of rules for tone-lint',
  ...object(PACK_KEYS, {
    category: { enum: CATEGORIES },
    about: {},
    lists: { type: 'object', additionalProperties: texts() },
    signs: list(sign),
    rules: list(rule),
  }),
  anyOf: [{ required: ['category', 'rules'] }, { required: ['signs'], properties: { signs: { minItems: 1 }, rules: { maxItems: 0 } } }],
};
