import { resolve } from 'node:path';
import { createLayersFor, findRule, isCategory, resolveLevels, type Config, type Layer, type ReplySuppression } from '../config/index.js';
import type { Linter } from '../core/index.js';
import { UNUSED_SUPPRESSION } from '../core/suppression/unused.js';
import type { Level } from '../core/types.js';
import type { Cache } from './cache.js';
import { identityOfRules, identityOfTerms } from './identity.js';
import { once } from './once.js';
import type { LintOptions } from './options.js';
import { createRulebook, readPacks, type Rulebook } from './rulebook.js';
import { levelSettings, packsOf, settleFile, settleRun, suppressionsGiven, valuesOf, type FileSettings, type Given, type RunSettings } from './settings.js';
import { STDIN } from './sources.js';
import type { World } from './world.js';

/** How one file is to be judged. */
export interface Terms extends Pick<FileSettings, 'level' | 'mode' | 'desk' | 'fields' | 'shape'> {
  readonly suppress: readonly Given<ReplySuppression>[];
  /** The same for the same terms, and another for any others. */
  readonly identity: string;
  /** Loads the rules, the first time. */
  means(): Promise<Means>;
}

/** What a file is judged with. */
export interface Means {
  readonly rulebook: Rulebook;
  readonly linter: Linter;
  /** Tells everything, also what would not be shown, for that may be what is silenced. */
  thorough(): Linter;
  unusedLevel(): Level | 'off';
}

/** What a run goes by, and each of its files. */
export interface Plan {
  readonly run: RunSettings;
  /** Loads the rules, the first time. */
  rulebook(): Promise<Rulebook>;
  /** With `--cache`. */
  readonly cache: Cache | undefined;
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
  const packs = readPacks(packsOf(options, config, cwd), world);
  let loading: Promise<Rulebook> | undefined;
  const rulebook = (): Promise<Rulebook> => (loading ??= createRulebook(packs, world, options.stats));
  const cache = await cacheFor(options, identityOfRules(packs, options, config.layers), world);
  if (!cache?.knowsRules) check(await rulebook(), options, config.layers);

  const termsFor = onceFor((layers: readonly Layer[]): Terms => {
    const { level, mode, desk, fields, shape, ...choices } = valuesOf(settleFile(options, layers, run.failOn, cwd));
    const least = level === 'info' || run.failOn.value === 'info' ? 'info' : 'warning';
    const wishes = { choices, mode, levels: levelSettings(options, layers) };
    const means = once(async (): Promise<Means> => {
      const loaded = await rulebook();
      const linterFor = (floor: Level): Linter => loaded.linterFor({ ...wishes, least: floor });
      return { rulebook: loaded, linter: linterFor(least), thorough: () => linterFor('info'), unusedLevel: () => loaded.levelOf(UNUSED_SUPPRESSION.id, wishes) };
    });
    return { level, mode, desk, fields, shape, suppress: suppressionsGiven(layers, cwd), identity: identityOfTerms(options, layers, least), means };
  }, (layers) => layers.map((layer) => config.layers.indexOf(layer)).join());
  return { run: valuesOf(run), rulebook, cache, termsOf: (name) => termsFor(layersFor(name === STDIN ? undefined : resolve(cwd, name))) };
}

/** Timing is of what is judged now. */
async function cacheFor({ cache, cacheLocation, stats }: LintOptions, rules: string, world: World): Promise<Cache | undefined> {
  return cache && !stats ? (await import('./cache.js')).openCache(cacheLocation, rules, world) : undefined;
}

/** Holds what is said of rules against those there are. */
function check(rulebook: Rulebook, options: LintOptions, layers: readonly Layer[]): void {
  const said = levelSettings(options, layers);
  if (said.length > 0) resolveLevels(said, rulebook.rules);
  for (const { file, key, says } of layers) for (const name of (says.suppress ?? []).flatMap(({ rules }) => rules)) if (!isCategory(name)) findRule(name, rulebook.rules, file, key);
}

function onceFor<Input, Output>(make: (input: Input) => Output, keyOf: (input: Input) => string): (input: Input) => Output {
  const made = new Map<string, Output>();
  return (input) => {
    const key = keyOf(input);
    const known = made.get(key) ?? make(input);
    made.set(key, known);
    return known;
  };
}
