import { dirname, resolve } from 'node:path';
import { LEVELS, RULE_LEVELS, type Level } from '../core/types.js';
import { didYouMean } from './nearest.js';
import type { Place } from './place.js';

/** What a key may hold: how it is read, and the same as JSON Schema for editors. */
export interface Kind<Value> {
  /** @throws {ConfigError} that names the key, and what it may hold */
  read(value: unknown, at: Place): Value;
  readonly schema: Readonly<Record<string, unknown>>;
}

const STRING = { type: 'string', minLength: 1 };

export const level = oneOf<Level>(LEVELS);
const ruleLevel = oneOf<Level | 'off'>(RULE_LEVELS);

/** One of a few names. */
export function oneOf<Name extends string>(names: readonly Name[]): Kind<Name> {
  return {
    read: (value, at) => names.find((name) => name === value) ?? at.refuse(value, `one of ${names.join(', ')}.${didYouMean(String(value), names)}`),
    schema: { enum: names },
  };
}

export const wholeNumber: Kind<number> = {
  read: (value, at) => (Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : at.refuse(value, 'a whole number, 0 or more.')),
  schema: { type: 'integer', minimum: 0 },
};

export const strings: Kind<readonly string[]> = {
  read: (value, at) => (isStrings(value) ? value : at.refuse(value, 'a list of strings.')),
  schema: { type: 'array', items: STRING },
};

/** Paths, which are turned absolute. */
export const paths: Kind<readonly string[]> = {
  read: (value, at) => strings.read(value, at).map((path) => resolve(dirname(at.file), path)),
  schema: strings.schema,
};

/** One string may stand for a list of one. */
export const oneOrMore: Kind<readonly string[]> = {
  read: (value, at) => {
    const list: unknown = typeof value === 'string' ? [value] : value;
    return isStrings(list) && list.length > 0 ? list : at.refuse(value, 'a string, or a list of strings.');
  },
  schema: { anyOf: [STRING, { ...strings.schema, minItems: 1 }] },
};

/** Levels by rule id, alias or category; whether those exist is known only with the packs. */
export const levels: Kind<ReadonlyMap<string, Level | 'off'>> = {
  read: (value, at) => {
    if (!isMapping(value)) return at.refuse(value, 'rule ids or categories, each with a level.');
    return new Map(Object.entries(value).map(([id, own]) => [id, ruleLevel.read(own, at.in(id))]));
  },
  schema: { $ref: '#/$defs/rules' },
};

/** For editors, which find the schema by it. */
export const link: Kind<string> = {
  read: (value, at) => (typeof value === 'string' ? value : at.refuse(value, 'the address of a JSON Schema.')),
  schema: { type: 'string' },
};

export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string' && item !== '');
}
