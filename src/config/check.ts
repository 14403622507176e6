import { dirname, resolve } from 'node:path';
import { SETTING_NAMES, SETTINGS, type Choices, type Setting } from '../core/settings.js';
import { LEVELS, RULE_LEVELS, type Level, type Mode } from '../core/types.js';
import { ConfigError } from './error.js';
import { didYouMean } from './nearest.js';

export const MODES: readonly Mode[] = ['draft', 'template'];
export const FAIL_ON: readonly (Level | 'never')[] = [...LEVELS, 'never'];

/** A config file after it was checked. Flags win over it. */
export interface Config extends Partial<Choices> {
  /** Where it stands, or `undefined` when there is none. */
  readonly file: string | undefined;
  /** Rule ids, aliases and categories, as written. */
  readonly rules: ReadonlyMap<string, Level | 'off'>;
  /** Absolute paths. */
  readonly packs: readonly string[];
  /** Glob patterns, relative to the file. */
  readonly ignore: readonly string[];
  readonly level?: Level;
  readonly failOn?: Level | 'never';
  readonly maxWarnings?: number;
  readonly mode?: Mode;
}

export const NO_CONFIG: Config = { file: undefined, rules: new Map(), packs: [], ignore: [] };

/** Each key with what it may hold. */
const KEYS = {
  rules: (value, at) => new Map(entries(value, at).map(([id, level]) => [id, oneOf(RULE_LEVELS)(level, at.in(id))])),
  packs: (value, at) => strings(value, at).map((path) => resolve(dirname(at.file), path)),
  ignore: (value, at) => strings(value, at),
  level: (value, at) => oneOf(LEVELS)(value, at),
  failOn: (value, at) => oneOf(FAIL_ON)(value, at),
  maxWarnings: (value, at) => wholeNumber(value, at),
  mode: (value, at) => oneOf(MODES)(value, at),
  ...settings(),
} satisfies { [Key in keyof Omit<Config, 'file'>]-?: (value: unknown, at: Place) => Config[Key] };

/**
 * Checks what a config file holds.
 * @throws {ConfigError} that names the key, what it may hold, and the nearest right name
 */
export function checkConfig(data: unknown, file: string): Config {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw new ConfigError(file, `A config is a list of keys with their values (${Object.keys(KEYS).join(', ')}).`);
  }
  const checked: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(data)) {
    if (!Object.hasOwn(KEYS, key)) throw new ConfigError(file, unknownKey(key));
    checked[key] = KEYS[key as keyof typeof KEYS](value, new Place(file, key));
  }
  return { ...NO_CONFIG, ...checked, file };
}

/** Where in a config a value stands, for messages. */
class Place {
  constructor(
    readonly file: string,
    private readonly key: string,
  ) {}

  in(key: string): Place {
    return new Place(this.file, `${this.key}: ${key}`);
  }

  refuse(value: unknown, wanted: string): never {
    throw new ConfigError(this.file, `"${this.key}" is ${JSON.stringify(value)}, but must be ${wanted}`);
  }
}

function unknownKey(key: string): string {
  const names = Object.keys(KEYS);
  return `Unknown key "${key}".${didYouMean(key, names) || ` The keys are ${names.join(', ')}.`}`;
}

function oneOf<Name extends string>(names: readonly Name[]) {
  return (value: unknown, at: Place): Name =>
    names.find((name) => name === value) ?? at.refuse(value, `one of ${names.join(', ')}.${didYouMean(String(value), names)}`);
}

/** One key for every setting. */
function settings(): { [Name in Setting]: (value: unknown, at: Place) => Choices[Name] } {
  return Object.fromEntries(SETTING_NAMES.map((name) => [name, oneOf<string>(SETTINGS[name].values)])) as ReturnType<typeof settings>;
}

function wholeNumber(value: unknown, at: Place): number {
  return Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : at.refuse(value, 'a whole number, 0 or more.');
}

function strings(value: unknown, at: Place): readonly string[] {
  const isList = Array.isArray(value) && value.every((item) => typeof item === 'string' && item !== '');
  return isList ? (value as string[]) : at.refuse(value, 'a list of strings.');
}

function entries(value: unknown, at: Place): [string, unknown][] {
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isMap ? Object.entries(value) : at.refuse(value, 'rule ids or categories, each with a level.');
}
