import { EXTENDS, FILE_KEYS, GLOB_KEYS, OVERRIDES, RUN_KEYS, SCHEMA_LINK, type Key } from '../config/keys.js';
import { UNUSED_SUPPRESSION } from '../core/suppression/unused.js';
import { CATEGORIES, RULE_LEVELS, type RuleInfo } from '../core/types.js';
import { DRAFT, type Schema } from './schema.js';

/** The JSON Schema of a config, from the tables by which it is checked. @param rules the shipped ones, to be offered by name */
export function configSchema(rules: readonly RuleInfo[]): Schema {
  const override = { ...object({ ...GLOB_KEYS, ...FILE_KEYS }), required: ['files'] };
  const { properties, ...rest } = object({ $schema: SCHEMA_LINK, extends: EXTENDS, ...RUN_KEYS, ...FILE_KEYS });
  return {
    $schema: DRAFT,
    title: 'A config of tone-lint',
    ...rest,
    properties: { ...properties, overrides: { description: OVERRIDES.about, type: 'array', items: override } },
    $defs: { level: { enum: RULE_LEVELS }, rules: ruleLevels(rules) },
  };
}

/** Rules of a team's own packs are not known here, so any id may have a level. */
function ruleLevels(rules: readonly RuleInfo[]): Schema {
  const categories = CATEGORIES.map((name) => [name, { description: `Every rule of ${name}.`, $ref: '#/$defs/level' }] as const);
  const single = [...rules, UNUSED_SUPPRESSION].map(({ id, message }) => [id, { description: message, $ref: '#/$defs/level' }] as const);
  return { type: 'object', properties: Object.fromEntries([...categories, ...single]), additionalProperties: { $ref: '#/$defs/level' } };
}

function object(keys: Readonly<Record<string, Key<unknown>>>) {
  const properties = Object.entries(keys).map(([name, { about, kind }]) => [name, { description: about, ...kind.schema }] as const);
  return { type: 'object', properties: Object.fromEntries(properties) as Schema, additionalProperties: false };
}
