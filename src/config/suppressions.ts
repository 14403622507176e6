import { isMapping, oneOrMore, type Kind } from './kinds.js';
import type { Place } from './place.js';

/** Findings that a team has decided to live with, in files that have no room for a comment. */
export interface ReplySuppression {
  /** The reply's id, its title, or `#3` for the third of its file; left out, every reply. */
  readonly reply: string | undefined;
  /** Ids, former ids or categories. */
  readonly rules: readonly string[];
  readonly reason: string | undefined;
}

const KEYS = ['reply', 'rules', 'reason'];

export const suppressions: Kind<readonly ReplySuppression[]> = {
  read: (value, at) => (Array.isArray(value) ? value.map((item: unknown, index) => readOne(item, at.item(index))) : at.refuse(value, 'a list, each with "rules" and the "reply" they are for.')),
  schema: {
    type: 'array',
    items: {
      type: 'object', required: ['rules'], additionalProperties: false,
      properties: { reply: { type: ['string', 'number'] }, rules: oneOrMore.schema, reason: { type: 'string' } },
    },
  },
};

function readOne(value: unknown, at: Place): ReplySuppression {
  if (!isMapping(value)) return at.refuse(value, '"rules", and the "reply" they are for.');
  for (const key of Object.keys(value)) if (!KEYS.includes(key)) at.refuseKey(key, KEYS);
  const { reply, rules, reason } = value;
  if (rules === undefined) return at.refuse(value, 'for some rules: name them under "rules".');
  if (reply !== undefined && typeof reply !== 'string' && typeof reply !== 'number') return at.in('reply').refuse(reply, "a reply's id or title.");
  if (reason !== undefined && typeof reason !== 'string') return at.in('reason').refuse(reason, 'a sentence.');
  return { reply: reply === undefined ? undefined : String(reply), rules: oneOrMore.read(rules, at.in('rules')), reason };
}
