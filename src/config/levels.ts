import { CATEGORIES, type Level, type RuleInfo } from '../core/types.js';
import { ConfigError } from './error.js';
import { didYouMean } from './nearest.js';

/** What a config or the flags say of some rules, and where they say it. */
export interface LevelSettings {
  /** The file or the flag. */
  readonly where: string;
  /** Where in that file, if not at its top: `overrides[0]`. */
  readonly key?: string | undefined;
  /** By rule id, alias or category. */
  readonly levels: ReadonlyMap<string, Level | 'off'>;
}

/** What was decided of a rule, and who did. */
export interface LevelDecision {
  readonly level: Level | 'off';
  /** The id, alias or category by which the rule was named. */
  readonly name: string;
  readonly setting: LevelSettings;
}

/**
 * Turns settings into one level a rule. Later settings win; within one, a rule's own level wins over its category's.
 * @throws {ConfigError} for a name that is no rule and no category
 */
export function resolveLevels(
  settings: readonly LevelSettings[],
  rules: readonly RuleInfo[],
): ReadonlyMap<string, LevelDecision> {
  const resolved = new Map<string, LevelDecision>();
  for (const setting of settings) {
    const wholeCategories = [...setting.levels].filter(([name]) => isCategory(name));
    const singleRules = [...setting.levels].filter(([name]) => !isCategory(name));
    for (const [name, level] of wholeCategories) {
      for (const { id, category } of rules) if (category === name) resolved.set(id, { level, name, setting });
    }
    for (const [name, level] of singleRules) resolved.set(findRule(name, rules, setting.where, setting.key).id, { level, name, setting });
  }
  return resolved;
}

/**
 * Finds a rule by its id or a former id.
 * @param key where in the file `where`
 * @throws {ConfigError} with the nearest id
 */
export function findRule(name: string, rules: readonly RuleInfo[], where: string, key?: string): RuleInfo {
  const rule = rules.find(({ id }) => id === name) ?? rules.find(({ aliases }) => aliases.includes(name));
  if (rule !== undefined) return rule;
  const names = rules.flatMap(({ id, aliases }) => [id, ...aliases]);
  const hint = didYouMean(name, [...names, ...CATEGORIES]) || ' "tone-lint rules" lists them.';
  throw new ConfigError(where, `Unknown rule "${name}"${key === undefined ? '' : ` in "${key}"`}.${hint}`);
}

export function isCategory(name: string): boolean {
  return (CATEGORIES as readonly string[]).includes(name);
}
