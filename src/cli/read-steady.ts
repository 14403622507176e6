import { closeSync, fstatSync, openSync, readFileSync, type Stats } from 'node:fs';
import { UserError } from './errors.js';

/** Who writes a file is done before long, or is at it all the time. */
const TRIES = 2;

/**
 * Reads a file as it was at one moment: half of it old and half of it new is a draft that nobody wrote.
 * @param readAll everything up to the end of an open file
 * @throws {UserError} where it keeps changing
 */
export function readSteady(path: string, name: string, readAll: (descriptor: number) => Uint8Array = readFileSync): Uint8Array {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const bytes = readOnce(path, readAll);
    if (bytes !== undefined) return bytes;
  }
  throw new UserError('It changes while it is read. Try again when nobody writes it.', name);
}

/** @returns `undefined` where it changed meanwhile */
function readOnce(path: string, readAll: (descriptor: number) => Uint8Array): Uint8Array | undefined {
  const descriptor = openSync(path, 'r');
  try {
    const before = fstatSync(descriptor);
    const bytes = readAll(descriptor);
    return isSteady(before, fstatSync(descriptor), bytes.length) ? bytes : undefined;
  } finally {
    closeSync(descriptor);
  }
}

/** A pipe has neither size nor past, and files that the system makes up as they are read say 0. */
function isSteady(before: Stats, after: Stats, length: number): boolean {
  if (!before.isFile()) return true;
  return before.size === after.size && before.mtimeMs === after.mtimeMs && (length === after.size || after.size === 0);
}
