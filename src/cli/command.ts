import { Command, CommanderError, Option } from 'commander';
import { didYouMean } from '../config/index.js';
import { UserError } from './errors.js';
import type { World } from './world.js';

const USAGE = 80;

/** A commander command that touches nothing but the world it is given. */
export function createCommand(name: string, world: World): Command {
  return new Command(name)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => world.stdout.write(text),
      writeErr: () => {}, // `parse` throws the same words, and main prints them once
      getOutHelpWidth: () => world.stdout.columns ?? USAGE,
      getOutHasColors: () => false,
    })
    .helpOption('-h, --help', 'show this help');
}

/**
 * Parses arguments.
 * @returns whether there is anything left to do: not when help or the version was asked for
 * @throws {UserError} in our words for what commander refuses
 */
export function parse(command: Command, argv: readonly string[]): boolean {
  try {
    command.parse(argv, { from: 'user' });
    return true;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return false;
    throw new UserError(reword(error.message, command.name()));
  }
}

function reword(message: string, command: string): string {
  const [what = '', hint] = message.replace(/^error: /, '').split('\n');
  const sentence = `${what[0]?.toUpperCase()}${what.slice(1)}`.replace(/\.?$/, '.');
  return `${sentence} ${hint ? hint.slice(1, -1) : `See "${command} --help".`}`;
}

/** A flag that takes one of a few names. */
export function choice(flags: string, description: string, names: readonly string[]): Option {
  const option = new Option(flags, `${description}: ${names.join(', ')}`);
  return option.argParser(oneOf(option.long ?? flags, names));
}

/** Takes one of a few names. */
export function oneOf<Name extends string>(flag: string, names: readonly Name[]) {
  return (value: string): Name => {
    const name = names.find((candidate) => candidate === value);
    if (name !== undefined) return name;
    throw new UserError(`Unknown value "${value}".${didYouMean(value, names)} It takes ${names.join(', ')}.`, flag);
  };
}

/** Takes 0, 1, 2, … */
export function wholeNumber(flag: string) {
  return (value: string): number => {
    if (/^\d{1,15}$/.test(value)) return Number(value);
    throw new UserError(`"${value}" is not a whole number, 0 or more.`, flag);
  };
}

/** Takes a value each time the flag is given. */
export function collect<Value>(read: (value: string) => Value) {
  return (value: string, earlier: readonly Value[] | undefined): readonly Value[] => [...(earlier ?? []), read(value)];
}
