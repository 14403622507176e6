import { dirname, resolve } from 'node:path';
import type { Config, LevelSettings } from '../config/index.js';
import { choose, type Choices } from '../core/settings.js';
import type { Level, Mode } from '../core/types.js';
import { isAtLeast, type Threshold } from '../core/verdict.js';
import type { SharedOptions } from './flags.js';
import type { LintOptions } from './options.js';

/** What a run goes by: flags first, then the config, then the defaults. */
export interface Settings extends Threshold {
  /** The least serious findings that are shown. */
  readonly level: Level;
  /** The least serious that are shown, counted or kept in a baseline. */
  readonly least: Level;
  /** Left open, each file's own: a library's replies are templates. */
  readonly mode: Mode | undefined;
  /** Absolute paths. */
  readonly packs: readonly string[];
  readonly choices: Choices;
  readonly levels: readonly LevelSettings[];
}

export function settle(options: LintOptions, config: Config, cwd: string): Settings {
  const failOn = options.failOn ?? config.failOn ?? 'error';
  const maxWarnings = options.maxWarnings ?? config.maxWarnings;
  const level = options.quiet ? 'error' : (options.level ?? config.level ?? defaultLevel(failOn));
  return {
    failOn,
    maxWarnings,
    level,
    least: level === 'info' || failOn === 'info' ? 'info' : 'warning',
    mode: options.mode ?? config.mode,
    packs: packsOf(options, config, cwd),
    choices: choose(options, config),
    levels: [
      { where: config.file ?? '', levels: config.rules },
      { where: '--rule', levels: new Map(options.rule) },
    ],
  };
}

/** @returns absolute paths of the user's own packs, from the config and the flags */
export function packsOf({ rules = [] }: SharedOptions, { packs }: Config, cwd: string): readonly string[] {
  return [...packs, ...rules.map((pack) => resolve(cwd, pack))];
}

/** Where the search for a config starts. */
export function configFolder({ stdinFilename }: LintOptions, cwd: string): string {
  return stdinFilename === undefined ? cwd : dirname(resolve(cwd, stdinFilename));
}

/** Who fails a run on remarks wants to see them. */
function defaultLevel(failOn: Threshold['failOn']): Level {
  return failOn !== 'never' && isAtLeast('warning', failOn) ? failOn : 'warning';
}
