import type { Layer } from '../config/index.js';
import type { Level } from '../core/types.js';
import type { LintOptions } from './options.js';
import type { OwnPack } from './rulebook.js';

/** Flags by which the same findings are only chosen, counted, printed or kept in another way. What is not named here is taken to change them. */
const HARMLESS = new Set([
  'paths', 'format', 'output', 'color', 'quiet', 'level', 'failOn', 'maxWarnings', 'baseline', 'updateBaseline', 'acceptNew', 'changed', 'cache', 'cacheLocation', 'stdinFilename',
  'context', // its text counts, not its name
  'config', // so do its layers
  'rules', // and its packs
]);

/** The same of a config. */
const HARMLESS_KEYS = new Set(['level', 'failOn', 'maxWarnings', 'ignore', 'packs']);

/** Tells one set of rules, with all that is said of single ones by anyone, from another. */
export function identityOfRules(packs: readonly OwnPack[], { rule }: LintOptions, layers: readonly Layer[]): string {
  return toJson([packs.map(({ text }) => text), rule, layers.map(({ says }) => [says.rules, says.suppress])]);
}

/** Tells the terms one file is judged by from those of another. */
export function identityOfTerms(options: LintOptions, layers: readonly Layer[], least: Level): string {
  return toJson([least, but(HARMLESS, options), layers.map(({ says }) => but(HARMLESS_KEYS, says))]);
}

/** In an order of its own: that of the flags on the line changes nothing. */
function but(left: ReadonlySet<string>, values: object): readonly (readonly [string, unknown])[] {
  return Object.entries(values).filter(([name]) => !left.has(name)).sort(([a], [b]) => (a < b ? -1 : 1));
}

function toJson(data: unknown): string {
  return JSON.stringify(data, (_, value: unknown) => (value instanceof Map ? [...value] : value));
}
