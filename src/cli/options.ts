import { CommanderError, Option, type Command } from 'commander';
import { FAIL_ON } from '../config/index.js';
import { DESK_NAMES, type DeskName } from '../core/desks.js';
import { SETTING_NAMES, type Choices } from '../core/settings.js';
import { LEVELS, MODES, RULE_LEVELS, type Level, type Mode } from '../core/types.js';
import { formats, type FormatName } from '../formats/index.js';
import { reporters } from '../reporters/index.js';
import { addContext } from './context.js';
import { choice, collect, createCommand, oneOf, parse, wholeNumber } from './command.js';
import { UserError } from './errors.js';
import { addColor, addRuleSources, settingOption, type SharedOptions } from './flags.js';
import { EXAMPLES } from './help.js';
import { versionOf } from './version.js';
import type { World } from './world.js';

/** What the flags of `tone-lint [paths…]` say; what they leave open, the config may fill. */
export interface LintOptions extends SharedOptions, Partial<Choices> {
  readonly paths: readonly string[];
  readonly format: keyof typeof reporters;
  readonly output?: string;
  readonly level?: Level;
  readonly failOn?: Level | 'never';
  readonly maxWarnings?: number;
  readonly stdinFilename?: string;
  readonly input?: FormatName;
  /** The file that holds the customer's message. */
  readonly context?: string;
  readonly mode?: Mode;
  readonly desk?: DeskName;
  readonly rule?: readonly RuleLevel[];
  /** Only replies that differ from this commit are judged; `true`: from the last one. */
  readonly changed?: string | true;
  /** The path whose settings are printed; nothing is linted then. */
  readonly printConfig?: string;
  /** Findings that the team knows of are held back. */
  readonly baseline?: string;
  readonly updateBaseline?: true;
  readonly acceptNew?: true;
  /** What was judged before, and is the same, is not judged again. */
  readonly cache?: true;
  readonly cacheLocation?: string;
  readonly quiet?: true;
  readonly stats?: true;
}

export type RuleLevel = readonly [rule: string, level: Level | 'off'];

const FORMATS = Object.keys(reporters);
const INPUTS = Object.keys(formats);

/**
 * @returns the flags and paths, or `undefined` when help or the version was printed instead
 * @throws {UserError} for a flag or value that does not exist
 */
export function parseLintOptions(argv: readonly string[], world: World): LintOptions | undefined {
  const command = createCommand('tone-lint', world)
    .description('Marks the words in a support draft that would annoy a customer, and offers better ones.')
    .argument('[paths...]', 'files, folders and patterns; "-", or nothing, for standard input');
  addOutput(command);
  addJudgement(command);
  addSettings(command);
  addInput(command);
  addRuleSources(command).addOption(
    new Option('--rule <id:level>', 'set the level of a rule or category (repeatable; "off" silences it)').argParser(
      collect(ruleLevel),
    ),
  ).option('--print-config <path>', 'print what applies to this path, and where each value comes from');
  addCache(command);
  addVersion(command.optionsGroup('Other:'), world);
  command.addHelpText('after', EXAMPLES);
  return parse(command, argv) ? checked({ ...command.opts<Omit<LintOptions, 'paths'>>(), paths: command.args }) : undefined;
}

/** A flag that would do nothing is more likely half of what was meant. */
function checked(options: LintOptions): LintOptions {
  if (options.cacheLocation !== undefined && !options.cache) throw new UserError('It is where --cache keeps what was found. Add --cache.', '--cache-location');
  if (options.acceptNew && !options.updateBaseline) throw new UserError('It lets --update-baseline take new findings in. Add --update-baseline.', '--accept-new');
  return options;
}

function addOutput(command: Command): void {
  command
    .optionsGroup('Output:')
    .addOption(choice('-f, --format <name>', 'how findings are printed', FORMATS).default('pretty'))
    .option('-o, --output <file>', 'write the findings to a file');
  addColor(command)
    .option('--quiet', 'errors only, and silence where there are none')
    .option('--stats', 'print to standard error how long each rule took');
}

function addJudgement(command: Command): void {
  command
    .optionsGroup('Judgement:')
    .addOption(choice('--level <level>', 'show findings from this level up (default: warning)', LEVELS))
    .addOption(choice('--fail-on <level>', 'exit 1 for findings from this level up (default: error)', FAIL_ON))
    .addOption(
      new Option('--max-warnings <n>', 'exit 1 when there are more warnings').argParser(wholeNumber('--max-warnings')),
    )
    .option('--baseline <file>', 'only findings that this file does not know')
    .option('--update-baseline', 'write a baseline, or take out what is fixed')
    .option('--accept-new', 'with --update-baseline: take new findings in')
    .addOption(choice('--mode <mode>', 'in a template, placeholders are no fault (default: the kind of file decides)', MODES));
}

/** They move the levels of the rules they concern. */
function addSettings(command: Command): void {
  command.optionsGroup('Settings:');
  for (const name of SETTING_NAMES) command.addOption(settingOption(name));
}

function addInput(command: Command): void {
  addContext(command.optionsGroup('Input:'))
    .option('--changed [ref]', 'only replies changed since a git ref (default: HEAD)')
    .option('--stdin-filename <name>', 'format and config of standard input as for this path')
    .addOption(choice('--input <format>', 'read every file so, whatever its name', INPUTS))
    .addOption(choice('--desk <name>', 'the help desk that fills the placeholders', DESK_NAMES));
}

function addCache(command: Command): void {
  command
    .optionsGroup('Speed:')
    .option('--cache', 'keep what was found, and judge only what is new (default: no)')
    .option('--cache-location <path>', 'where: a file, or a folder for it');
}

function addVersion(command: Command, world: World): void {
  command.option('-v, --version', 'print the version').on('option:version', () => {
    world.stdout.write(`${versionOf(world)}\n`);
    throw new CommanderError(0, 'commander.version', '');
  });
}

function ruleLevel(value: string): RuleLevel {
  const colon = value.lastIndexOf(':');
  if (colon < 1) throw new UserError(`"${value}" is not a rule with a level, such as refusal/cant:warning.`, '--rule');
  return [value.slice(0, colon), oneOf(`--rule ${value}`, RULE_LEVELS)(value.slice(colon + 1))];
}
