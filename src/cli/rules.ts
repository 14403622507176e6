import { readConfig } from '../config/index.js';
import { CATEGORIES, LEVELS, type Category, type Level, type RuleInfo } from '../core/types.js';
import { renderRules, renderRulesJson } from '../reporters/rules.js';
import { choice, createCommand, parse } from './command.js';
import { addColor, addRuleSources, type SharedOptions } from './flags.js';
import { describeRules } from './rulebook.js';
import { packsOf } from './settings.js';
import { surfaceOf } from './surface.js';
import type { ExitCode, World } from './world.js';

interface RulesOptions extends SharedOptions {
  readonly category?: Category;
  readonly level?: Level;
  readonly format: 'pretty' | 'json';
}

/** `tone-lint rules`: every rule with its level. */
export async function rules(argv: readonly string[], world: World): Promise<ExitCode> {
  const command = createCommand('tone-lint rules', world)
    .description('Lists every rule with its level.')
    .addOption(choice('--category <name>', 'only rules of this category', CATEGORIES))
    .addOption(choice('--level <level>', 'only rules of this level', LEVELS))
    .addOption(choice('-f, --format <name>', 'how they are printed', ['pretty', 'json']).default('pretty'));
  addRuleSources(addColor(command));
  if (!parse(command, argv)) return 0;

  const options = command.opts<RulesOptions>();
  const config = await readConfig(world.cwd, world.cwd, options.config);
  const chosen = (await describeRules(packsOf(options, config, world.cwd), world)).filter((rule) => isChosen(rule, options));
  const surface = surfaceOf(world.stdout, options.color, world.env);
  world.stdout.write(options.format === 'json' ? renderRulesJson(chosen) : await renderRules(chosen, surface));
  return 0;
}

function isChosen(rule: RuleInfo, { category, level }: RulesOptions): boolean {
  return (category ?? rule.category) === rule.category && (level ?? rule.level) === rule.level;
}
