import { findRule, readConfig } from '../config/index.js';
import { CATEGORIES, type Category } from '../core/types.js';
import { renderExplain } from '../reporters/explain.js';
import { createCommand, parse } from './command.js';
import { UserError } from './errors.js';
import { addColor, addRuleSources, type SharedOptions } from './flags.js';
import { describeRules } from './rulebook.js';
import { packsOf } from './settings.js';
import { surfaceOf } from './surface.js';
import type { ExitCode, World } from './world.js';

/** `tone-lint explain <rule>`: what it marks, why, when it is fine, and better words. */
export async function explain(argv: readonly string[], world: World): Promise<ExitCode> {
  const command = createCommand('tone-lint explain', world)
    .description('Tells what a rule marks, why, when it is fine, and better words.')
    .argument('<rule>', 'its id, such as refusal/cant');
  addColor(addRuleSources(command));
  if (!parse(command, argv)) return 0;

  const [name = ''] = command.args;
  const options = command.opts<SharedOptions>();
  const config = await readConfig(world.cwd, world.cwd, options.config);
  if (CATEGORIES.includes(name as Category)) {
    throw new UserError(`"${name}" is a category. "tone-lint rules --category ${name}" lists its rules.`, 'explain');
  }
  const rule = findRule(name, await describeRules(packsOf(options, config, world.cwd), world), 'explain');
  world.stdout.write(await renderExplain(rule, surfaceOf(world.stdout, options.color, world.env)));
  return 0;
}
