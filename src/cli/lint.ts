import { createIgnore, readConfig } from '../config/index.js';
import { verdict } from '../core/verdict.js';
import { reporters } from '../reporters/index.js';
import { beyondBaseline } from './baseline.js';
import { readCustomer } from './context.js';
import { deliver } from './deliver.js';
import { say, tell } from './errors.js';
import { judge } from './judge.js';
import { parseLintOptions } from './options.js';
import { printStats } from './print-stats.js';
import { createRulebook } from './rulebook.js';
import { configFolder, settle } from './settings.js';
import { hiddenReasons, mayPraise, showFrom } from './shown.js';
import { findSources } from './sources.js';
import { versionOf } from './version.js';
import { PLAIN, surfaceOf } from './surface.js';
import type { ExitCode, World } from './world.js';

/** `tone-lint [paths…]`: drafts in, findings with better words out. */
export async function lint(argv: readonly string[], world: World): Promise<ExitCode> {
  const options = parseLintOptions(argv, world);
  if (options === undefined) return 0;

  const config = await readConfig(configFolder(options, world.cwd), world.cwd, options.config);
  const settings = settle(options, config, world.cwd);
  const linter = await createRulebook(settings, world, options.stats);

  const isIgnored = await createIgnore(config);
  const found = await findSources(options.paths, { ...options, cwd: world.cwd, isIgnored });
  const customer = readCustomer(options.context, found.sources, world);
  const { report: all, problems, notes } = await judge(found.sources, linter, world, { customer, mode: settings.mode });

  const { report, notes: baselineNotes } = beyondBaseline(all, options, world);
  const shown = showFrom(settings.level, report);
  const reasons = hiddenReasons(report, shown, settings);
  const surface = options.output === undefined ? surfaceOf(world.stdout, options.color, world.env) : PLAIN;
  const quiet = options.quiet || !mayPraise(shown, reasons);
  const text = await reporters[options.format](shown, { ...surface, quiet, rules: () => linter.rules, version: options.format === 'sarif' ? versionOf(world) : undefined });
  const undelivered = deliver(text, options.output, world);
  if (options.stats) await printStats(linter, options.color, world);

  const failures = [...found.problems, ...problems, ...undelivered];
  for (const line of [...found.notes, ...notes, ...baselineNotes, ...reasons]) say(line, world);
  for (const failure of failures) tell(failure, world);
  return failures.length > 0 ? 2 : verdict(report, settings);
}
