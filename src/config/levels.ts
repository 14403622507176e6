import { CATEGORIES, type Level, type RuleInfo } from '../core/types.js';
import { ConfigError } from './error.js';
import { didYouMean } from './nearest.js';

/** What a config or the flags say of some rules, and where they say it. */
export interface LevelSettings {
  readonly where: string;
  /** By rule id, alias or category. */
  readonly levels: ReadonlyMap<string, Level | 'off'>;
}

/**
 * Turns settings into one level a rule. Later settings win; within one, a rule's own level wins over its category's.
 * @throws {ConfigError} for a name that is no rule and no category
 */
export function resolveLevels(
  settings: readonly LevelSettings[],
  rules: readonly RuleInfo[],
): ReadonlyMap<string, Level | 'off'> {
  const resolved = new Map<string, Level | 'off'>();
  for (const { where, levels } of settings) {
    const wholeCategories = [...levels].filter(([name]) => isCategory(name));
    const singleRules = [...levels].filter(([name]) => !isCategory(name));
    for (const [name, level] of wholeCategories) {
      for (const { id, category } of rules) if (category === name) resolved.set(id, level);
    }
    for (const [name, level] of singleRules) resolved.set(findRule(name, rules, where).id, level);
  }
  return resolved;
}

/**
 * Finds a rule by its id or a former id.
 * @throws {ConfigError} with the nearest id
 */
export function findRule(name: string, rules: readonly RuleInfo[], where: string): RuleInfo {
  const rule = rules.find(({ id }) => id === name) ?? rules.find(({ aliases }) => aliases.includes(name));
  if (rule !== undefined) return rule;
  const names = rules.flatMap(({ id, aliases }) => [id, ...aliases]);
  const hint = didYouMean(name, [...names, ...CATEGORIES]) || ' "tone-lint rules" lists them.';
  throw new ConfigError(where, `Unknown rule "${name}".${hint}`);
}

function isCategory(name: string): boolean {
  return (CATEGORIES as readonly string[]).includes(name);
}
