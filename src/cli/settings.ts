import { dirname, relative, resolve } from 'node:path';
import { allListed, lastSaid, type Config, type FileKeys, type Layer, type LevelSettings, type ReplySuppression } from '../config/index.js';
import type { DeskName } from '../core/desks.js';
import { SETTING_NAMES, SETTINGS, type Choices } from '../core/settings.js';
import type { Level, Mode } from '../core/types.js';
import type { Threshold } from '../core/verdict.js';
import type { SharedOptions } from './flags.js';
import type { LintOptions } from './options.js';

/** A value with the flag or file that gave it. */
export interface Given<Value> {
  readonly value: Value;
  readonly from: string;
}

export type AllGiven<Values> = { readonly [Name in keyof Values]-?: Given<Values[Name]> };

/** What a whole run goes by. */
export interface RunSettings extends Threshold {
  readonly maxWarnings: number | undefined;
}

/** What one file is judged by. */
export interface FileSettings extends Choices {
  /** The least serious findings that are shown. */
  readonly level: Level;
  /** Left open, each file's own: a library's replies are templates. */
  readonly mode: Mode | undefined;
  /** Left open, the shape of its export tells. */
  readonly desk: DeskName | undefined;
  /** Left open, known names and shapes decide. */
  readonly fields: readonly string[] | undefined;
  /** Left open, the shape of the text decides. */
  readonly shape: FileKeys['shape'] | undefined;
}

const DEFAULT = 'default';

/** What a run goes by: flags first, then the config, then the defaults. */
export function settleRun(options: LintOptions, { layers }: Config, cwd: string): AllGiven<RunSettings> {
  const overall = layers.filter(({ globs }) => globs === undefined);
  return {
    failOn: given('failOn', options.failOn, overall, cwd) ?? { value: 'error', from: DEFAULT },
    maxWarnings: given('maxWarnings', options.maxWarnings, overall, cwd) ?? { value: undefined, from: DEFAULT },
  };
}

/**
 * What a file is judged by: flags first, then the layers, the last one first, then the defaults.
 * @param layers those that apply to it
 */
export function settleFile(options: LintOptions, layers: readonly Layer[], failOn: Given<Threshold['failOn']>, cwd: string): AllGiven<FileSettings> {
  const choices = SETTING_NAMES.map((name) => [name, given(name, options[name], layers, cwd) ?? { value: SETTINGS[name].usual, from: DEFAULT }]);
  return {
    level: options.quiet ? { value: 'error', from: '--quiet' } : (given('level', options.level, layers, cwd) ?? defaultLevel(failOn)),
    mode: given('mode', options.mode, layers, cwd) ?? { value: undefined, from: DEFAULT },
    desk: given('desk', options.desk, layers, cwd) ?? { value: undefined, from: DEFAULT },
    ...(Object.fromEntries(choices) as AllGiven<Choices>),
    fields: given('fields', undefined, layers, cwd) ?? { value: undefined, from: DEFAULT },
    shape: given('shape', undefined, layers, cwd) ?? { value: undefined, from: DEFAULT },
  };
}

/** @returns the values alone */
export function valuesOf<Values>(all: AllGiven<Values>): Values {
  return Object.fromEntries(Object.entries<Given<unknown>>(all).map(([name, { value }]) => [name, value])) as Values;
}

/** What is said of single rules and categories, the weakest first. */
export function levelSettings({ rule }: Pick<LintOptions, 'rule'>, layers: readonly Layer[]): readonly LevelSettings[] {
  const said = layers.flatMap(({ file, key, says: { rules } }) => (rules === undefined ? [] : [{ where: file, key, levels: rules }]));
  return rule === undefined ? said : [...said, { where: '--rule', levels: new Map(rule) }];
}

/** @returns absolute paths of the user's own packs, from the config and the flags */
export function packsOf(options: SharedOptions, config: Config, cwd: string): readonly string[] {
  return [...new Set(packsGiven(options, config, cwd).map(({ value }) => value))];
}

/** The same, with who named them. */
export function packsGiven({ rules = [] }: SharedOptions, { layers }: Config, cwd: string): readonly Given<string>[] {
  const named = allListed('packs', layers).map(({ value, layer }) => ({ value, from: nameOf(layer, cwd) }));
  return [...named, ...rules.map((pack) => ({ value: resolve(cwd, pack), from: '--rules' }))];
}

/** What the layers are silent about, with who said so. */
export function suppressionsGiven(layers: readonly Layer[], cwd: string): readonly Given<ReplySuppression>[] {
  return layers.flatMap((layer) => (layer.says.suppress ?? []).map((value, index) => ({ value, from: `${nameOf(layer, cwd)}: suppress[${index}]` })));
}

/** Where the search for a config starts. */
export function configFolder({ stdinFilename }: Pick<LintOptions, 'stdinFilename'>, cwd: string): string {
  return stdinFilename === undefined ? cwd : dirname(resolve(cwd, stdinFilename));
}

/** A config, or a place in it, as the user would name it. */
export function nameOf({ file, key }: Pick<Layer, 'file' | 'key'>, cwd: string): string {
  const name = relative(cwd, file);
  return key === undefined ? name : `${name}: ${key}`;
}

function given<Name extends keyof Layer['says']>(name: Name, flag: Layer['says'][Name], layers: readonly Layer[], cwd: string): Given<NonNullable<Layer['says'][Name]>> | undefined {
  if (flag !== undefined) return { value: flag, from: `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}` };
  const said = lastSaid(name, layers);
  return said && { value: said.value, from: nameOf(said.layer, cwd) };
}

/** Who fails a run on remarks wants to see them. */
function defaultLevel(failOn: Given<Threshold['failOn']>): Given<Level> {
  return failOn.value === 'info' ? { value: 'info', from: failOn.from } : { value: 'warning', from: DEFAULT };
}
