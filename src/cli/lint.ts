import { createIgnoredBy, readConfig } from '../config/index.js';
import { verdict } from '../core/verdict.js';
import { reporters } from '../reporters/index.js';
import { beyondBaseline } from './baseline.js';
import { changesFor } from './changes.js';
import { readCustomer } from './context.js';
import { deliver } from './deliver.js';
import { say, tell } from './errors.js';
import { judge } from './judge.js';
import { parseLintOptions } from './options.js';
import { createPlan } from './plan.js';
import { printStats } from './print-stats.js';
import { configFolder } from './settings.js';
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
  const ignoredBy = await createIgnoredBy(config);
  if (options.printConfig !== undefined) return (await import('./print-config.js')).printConfig(options.printConfig, options, config, ignoredBy, world);

  const { run, rulebook, cache, termsOf } = await createPlan(options, config, world);
  const changes = await changesFor(options, world);
  const found = changes.among(await findSources(changes.paths, { ...options, cwd: world.cwd, ignoredBy }));
  const customer = readCustomer(options.context, found.sources, world);
  const { report: all, problems, notes } = await judge(found.sources, termsOf, world, customer, cache?.remember);
  const cacheNotes = cache?.save() ?? [];

  const { report: unknown, known, notes: baselineNotes } = await beyondBaseline(all, options, rulebook, world);
  const { report, notes: changeNotes } = changes.within(unknown);
  const shown = showFrom((name) => termsOf(name).level, report);
  const reasons = hiddenReasons(report, shown, run);
  const surface = options.output === undefined ? surfaceOf(world.stdout, options.color, world.env) : PLAIN;
  const quiet = options.quiet || !mayPraise(shown, reasons, known);
  const text = await reporters[options.format](shown, {
    ...surface, quiet, known, rules: async () => (await rulebook()).rules, version: options.format === 'sarif' ? versionOf(world) : undefined,
    problems: [...found.problems, ...problems].map(({ message }) => message),
  });
  const undelivered = deliver(text, options.output, world);
  if (options.stats) await printStats(await rulebook(), options.color, world);

  const failures = [...found.problems, ...problems, ...undelivered];
  for (const line of [...found.notes, ...notes, ...cacheNotes, ...baselineNotes, ...changeNotes, ...reasons]) say(line, world);
  for (const failure of failures) tell(failure, world);
  return failures.length > 0 ? 2 : verdict(report, run);
}
