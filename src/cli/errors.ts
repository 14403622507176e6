import { isAbsolute, relative } from 'node:path';
import { ConfigError } from '../config/index.js';
import { visible } from '../reporters/visible.js';
import type { World } from './world.js';

/** A mistake the user can mend: what is wrong, where, and what to do. Never a fault of ours. */
export class UserError extends Error {
  override readonly name = 'UserError';

  /** @param where a path or flag, or nothing where the sentence says it */
  constructor(what: string, where?: string) {
    super(where === undefined ? what : `${where}: ${what}`);
  }
}

/** Tells the user something beside the findings: on standard error, one line. */
export function say(line: string, { stderr }: World): void {
  stderr.write(`tone-lint: ${visible(line)}\n`);
}

/** Tells the user what went wrong: their mistakes in a line each, ours with all we need to mend it. */
export function tell(error: unknown, world: World): void {
  const mistakes = mistakesIn(error, world.cwd);
  if (mistakes.length === 0) world.stderr.write(confess(error));
  for (const mistake of mistakes) say(mistake, world);
}

function mistakesIn(error: unknown, cwd: string): readonly string[] {
  if (error instanceof UserError) return [error.message];
  if (error instanceof ConfigError) return [`${locate(error, cwd)}: ${error.message}${asked(error, cwd)}`];
  return isPackError(error) ? error.message.split('\n') : [];
}

function confess(error: unknown): string {
  const { message, cause = error } = error as Error;
  const trace = cause instanceof Error ? cause.stack : String(cause);
  return `tone-lint: ${message}\nThis is a bug of tone-lint's, and no fault of yours. Please report it, with these lines:\n${trace}\n`;
}

/** Known by name, because what reads packs is loaded only when there are any. */
function isPackError(error: unknown): error is Error {
  return error instanceof Error && /^Pack(File)?Error$/.test(error.name);
}

/** Who reads a fault in a config that others extend wants to know by which way it came in. */
function asked({ extendedBy }: ConfigError, cwd: string): string {
  return extendedBy === undefined ? '' : ` (${shortest(extendedBy, cwd)} extends it.)`;
}

function locate({ where, line }: ConfigError, cwd: string): string {
  const place = isAbsolute(where) ? shortest(where, cwd) : where;
  return line === undefined ? place : `${place}:${line}`;
}

/** A path as the user would type it, where that is shorter than the whole. */
function shortest(path: string, cwd: string): string {
  const short = relative(cwd, path);
  return short.startsWith('..') ? path : short;
}
