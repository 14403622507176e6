import { RULE_LEVELS, type Level, type RuleInfo } from './types.js';

/** What a team says once of how, where and to whom it writes. Every value has a name of its own, so that a rule can name it alone. */
export const SETTINGS = {
  preset: { about: 'how much is marked', values: ['minimal', 'recommended', 'strict'], usual: 'recommended' },
  channel: { about: 'where the reply goes', values: ['email', 'chat', 'public'], usual: 'email' },
  voice: { about: 'how you write', values: ['formal', 'neutral', 'casual'], usual: 'neutral' },
  dialect: { about: 'the English of your customers', values: ['us', 'gb', 'in'], usual: 'us' },
  audience: { about: 'who reads the reply', values: ['general', 'technical'], usual: 'general' },
} as const;

export type Setting = keyof typeof SETTINGS;
export type Channel = (typeof SETTINGS.channel.values)[number];
export type Choices = { readonly [Name in Setting]: (typeof SETTINGS)[Name]['values'][number] };

/** A value that is not the usual one: those a rule may have levels for. The usual ones are served by its own level. */
export type Departure = Exclude<Choices[Setting], (typeof SETTINGS)[Setting]['usual']>;
export type LevelsBySetting = { readonly [value in Departure]?: Level | 'off' };

export const SETTING_NAMES = Object.keys(SETTINGS) as readonly Setting[];
export const USUAL: readonly string[] = SETTING_NAMES.map((name) => SETTINGS[name].usual);
export const DEPARTURES = SETTING_NAMES.flatMap((name) => SETTINGS[name].values.filter((value) => !USUAL.includes(value))) as readonly Departure[];

/** What each preset makes of a level. */
const PRESETS: { readonly [preset in Choices['preset']]: (level: Level | 'off') => Level | 'off' } = {
  minimal: (level) => (level === 'error' ? level : 'off'),
  recommended: (level) => level,
  strict: (level) => (level === 'info' ? 'warning' : level),
};

/** One value for every setting: the first source that has one wins, and the usual value fills the gaps. */
export function choose(...sources: readonly Partial<Choices>[]): Choices {
  const choice = (name: Setting) => sources.find((source) => source[name] !== undefined)?.[name] ?? SETTINGS[name].usual;
  return Object.fromEntries(SETTING_NAMES.map((name) => [name, choice(name)])) as Choices;
}

/** @returns whether every rule keeps its own level under these choices */
export function isUsual(choices: Choices): boolean {
  return SETTING_NAMES.every((name) => choices[name] === SETTINGS[name].usual);
}

/** @returns the levels that differ from the rules' own under these choices, by rule id */
export function levelsUnder(choices: Choices, rules: readonly RuleInfo[]): Map<string, Level | 'off'> {
  const levels = rules.map((rule) => [rule.id, levelOf(rule, choices), rule.level] as const);
  return new Map(levels.flatMap(([id, level, own]) => (level === own ? [] : [[id, level]])));
}

/** @returns the setting that a rule's level under these choices comes from */
export function decidingChoice(rule: Pick<RuleInfo, 'level' | 'levels'>, choices: Choices): Setting {
  const level = levelOf(rule, choices);
  return SETTING_NAMES.find((name) => name !== 'preset' && rule.levels[choices[name] as Departure] === level) ?? 'preset';
}

/** What a rule says of the situation wins over the preset, except that "minimal" lets nothing but errors through. */
function levelOf({ level, levels }: Pick<RuleInfo, 'level' | 'levels'>, { preset, ...situation }: Choices): Level | 'off' {
  const named = Object.values(situation).flatMap((value) => levels[value as Departure] ?? []);
  if (named.length === 0) return levels[preset as Departure] ?? PRESETS[preset](level);
  const mildest = named.reduce((a, b) => (RULE_LEVELS.indexOf(a) > RULE_LEVELS.indexOf(b) ? a : b));
  return preset === 'minimal' ? PRESETS.minimal(mildest) : mildest;
}
