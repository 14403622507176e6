import { statSync } from 'node:fs';
import { extname, relative, resolve } from 'node:path';
import { createLayersFor, nearestFile, resolveLevels, type Config, type IgnoredBy, type LevelDecision } from '../config/index.js';
import { decidingChoice, levelsUnder, type Choices } from '../core/settings.js';
import { RULE_LEVELS, type RuleInfo } from '../core/types.js';
import { formatOf } from '../formats/index.js';
import { deliver } from './deliver.js';
import { tell, UserError } from './errors.js';
import type { LintOptions } from './options.js';
import { createRulebook, readPacks } from './rulebook.js';
import { levelSettings, nameOf, packsGiven, packsOf, settleFile, settleRun, suppressionsGiven, valuesOf, type AllGiven, type FileSettings, type Given } from './settings.js';
import type { ExitCode, World } from './world.js';

/**
 * `--print-config <path>`: all that a file of this name would be judged by, and who says so.
 * @throws {UserError} for a folder, and for a path that is neither there nor under a config
 */
export async function printConfig(name: string, options: LintOptions, config: Config, ignoredBy: IgnoredBy, world: World): Promise<ExitCode> {
  const { cwd } = world;
  const path = resolve(cwd, name);
  if (options.paths.length > 0) throw new UserError('It takes one path and lints nothing. Leave the others out.', '--print-config');
  refuseUnlikely(name, path, config, cwd);

  const layers = (await createLayersFor(config))(path);
  const run = settleRun(options, config, cwd);
  const file = settleFile(options, layers, run.failOn, cwd);
  const { rules } = await createRulebook(readPacks(packsOf(options, config, cwd), world), world);
  resolveLevels(levelSettings(options, config.layers), rules);
  const decided = resolveLevels(levelSettings(options, layers), rules);
  const ignored = ignoredBy(path);
  const printed = {
    path: name,
    config: config.file === undefined ? null : relative(cwd, config.file),
    applies: layers.map((layer) => nameOf(layer, cwd)),
    ignored: ignored === undefined ? { value: false, from: 'default' } : { value: true, from: `${relative(cwd, ignored.file)}: ${ignored.pattern}` },
    settings: { input: input(name, options), ...run, ...file },
    packs: packsGiven(options, config, cwd).map(({ value, from }) => ({ value: relative(cwd, value), from })),
    suppress: suppressionsGiven(layers, cwd).map(({ value, from }) => ({ ...value, from })),
    rules: describe(rules, file, decided, cwd),
  };
  const undelivered = deliver(`${JSON.stringify(printed, (_, value: unknown) => value ?? null, 2)}\n`, options.output, world);
  for (const failure of undelivered) tell(failure, world);
  return undelivered.length > 0 ? 2 : 0;
}

/** A name is enough, but one that no config is for is more likely a slip. */
function refuseUnlikely(name: string, path: string, { file }: Config, cwd: string): void {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory()) throw new UserError('This is a folder, and its files may differ. Name one, which need not exist.', name);
  if (stats !== undefined || file !== undefined) return;
  const meant = nearestFile(path);
  throw new UserError(`There is no such file, and no config for one of that name.${meant === undefined ? '' : ` Did you mean "${relative(cwd, meant)}"?`}`, name);
}

function input(name: string, options: LintOptions): Given<string | undefined> {
  if (options.input !== undefined) return { value: options.input, from: '--input' };
  return { value: formatOf(extname(name).toLowerCase()), from: 'the file name' };
}

/** Counts by level, and each rule whose level is not its own. */
function describe(rules: readonly RuleInfo[], file: AllGiven<FileSettings>, decided: ReadonlyMap<string, LevelDecision>, cwd: string) {
  const choices = valuesOf<Choices>(file);
  const moved = levelsUnder(choices, rules);
  const all = rules.map((rule) => {
    const decision = decided.get(rule.id);
    const level = decision?.level ?? moved.get(rule.id) ?? rule.level;
    return { rule, level, from: decision === undefined ? fromChoice(rule, choices, file) : fromDecision(decision, cwd) };
  });
  const counts = Object.fromEntries(RULE_LEVELS.map((level) => [level, all.filter((one) => one.level === level).length]));
  const changed = all.filter(({ rule, level }) => level !== rule.level);
  return { counts, changed: Object.fromEntries(changed.map(({ rule, level, from }) => [rule.id, { level, own: rule.level, from }])) };
}

function fromChoice(rule: RuleInfo, choices: Choices, file: AllGiven<FileSettings>): string {
  const name = decidingChoice(rule, choices);
  return `${name} ${choices[name]} (${file[name].from})`;
}

function fromDecision({ name, setting: { where, key } }: LevelDecision, cwd: string): string {
  return where === '--rule' ? `--rule ${name}` : `${nameOf({ file: where, key }, cwd)}: rules: ${name}`;
}
