import { Option, type Command } from 'commander';
import { SETTINGS, type Setting } from '../core/settings.js';
import { choice, collect } from './command.js';

/** The flags every command shares. */
export interface SharedOptions {
  readonly config?: string | false;
  readonly rules?: readonly string[];
  readonly color: boolean;
}

/** Adds the flags that say which rules there are. */
export function addRuleSources(command: Command): Command {
  return command
    .optionsGroup('Configuration:')
    .option('--config <file>', 'use this config instead of the one found from here upwards')
    .option('--no-config', 'use no config')
    .addOption(new Option('--rules <pack>', 'add a pack of your own rules (repeatable)').argParser(collect(String)));
}

export function addColor(command: Command): Command {
  return command.option('--no-color', 'no colours (NO_COLOR and FORCE_COLOR are heeded as well)');
}

/** The flag that chooses the value of a setting. */
export function settingOption(name: Setting): Option {
  const { about, usual, values } = SETTINGS[name];
  return choice(`--${name} <name>`, `${about} (default: ${usual})`, values);
}
