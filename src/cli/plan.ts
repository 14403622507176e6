import { resolve } from 'node:path';
import { createLayersFor, resolveLevels, type Config, type Layer } from '../config/index.js';
import type { Linter } from '../core/index.js';
import type { LintOptions } from './options.js';
import { createRulebook, type Rulebook } from './rulebook.js';
import { levelSettings, packsOf, settleFile, settleRun, valuesOf, type FileSettings, type RunSettings } from './settings.js';
import { STDIN } from './sources.js';
import type { World } from './world.js';

/** How one file is to be judged. */
export interface Terms extends Pick<FileSettings, 'level' | 'mode' | 'fields' | 'shape'> {
  readonly linter: Linter;
}

/** What a run goes by, and each of its files. */
export interface Plan {
  readonly run: RunSettings;
  readonly rulebook: Rulebook;
  /** @param name as the user named the file */
  termsOf(name: string): Terms;
}

/**
 * Makes a plan from the flags and the config.
 * @throws {ConfigError} for a rule that does not exist, even where its override is for no file of this run
 */
export async function createPlan(options: LintOptions, config: Config, world: World): Promise<Plan> {
  const { cwd } = world;
  const run = settleRun(options, config, cwd);
  const layersFor = await createLayersFor(config);
  const rulebook = await createRulebook(packsOf(options, config, cwd), world, options.stats);
  const said = levelSettings(options, config.layers);
  if (said.length > 0) resolveLevels(said, rulebook.rules);

  const termsFor = once((layers: readonly Layer[]): Terms => {
    const { level, mode, fields, shape, ...choices } = valuesOf(settleFile(options, layers, run.failOn, cwd));
    const least = level === 'info' || run.failOn.value === 'info' ? 'info' : 'warning';
    return { level, mode, fields, shape, linter: rulebook.linterFor({ choices, mode, least, levels: levelSettings(options, layers) }) };
  }, (layers) => layers.map((layer) => config.layers.indexOf(layer)).join());
  return { run: valuesOf(run), rulebook, termsOf: (name) => termsFor(layersFor(name === STDIN ? undefined : resolve(cwd, name))) };
}

function once<Input, Output>(make: (input: Input) => Output, keyOf: (input: Input) => string): (input: Input) => Output {
  const made = new Map<string, Output>();
  return (input) => {
    const key = keyOf(input);
    const known = made.get(key) ?? make(input);
    made.set(key, known);
    return known;
  };
}
