import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { nearestFile } from '../config/index.js';
import { decode } from '../formats/index.js';
import { UserError } from './errors.js';
import { fileError } from './file-errors.js';
import type { Source } from './sources.js';
import type { World } from './world.js';

/** Adds the flag that names the customer's message. */
export function addContext(command: Command): Command {
  return command.option('--context <file>', "the customer's message that the reply answers (default: what the draft quotes)");
}

/**
 * Reads the customer's message.
 * @param file as the user named it
 * @throws {UserError} where it cannot be read, is empty, or more than one reply is judged
 */
export function readCustomer(file: string | undefined, sources: readonly Source[], { cwd }: World): string | undefined {
  if (file === undefined) return undefined;
  if (sources.length > 1) throw new UserError('It is the message that one reply answers. Name one draft.', '--context');
  const text = contentOf(resolve(cwd, file), file, cwd);
  if (text.trim() === '') throw new UserError('The message is empty. Leave --context out where there is none.', file);
  return text;
}

function contentOf(path: string, name: string, cwd: string): string {
  try {
    return decode(readFileSync(path)).text;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw fileError(error, name);
    const meant = nearestFile(path);
    throw new UserError(`No such file.${meant === undefined ? '' : ` Did you mean "${relative(cwd, meant)}"?`}`, `--context ${name}`);
  }
}
