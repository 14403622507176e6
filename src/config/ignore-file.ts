import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from './error.js';
import type { Glob } from './globs.js';

export const IGNORE_FILE = '.tone-lintignore';

/** One pattern of an ignore file. */
export interface IgnoreLine extends Glob {
  /** Absolute. */
  readonly file: string;
}

/**
 * Reads the ignore file of a folder, which need not be there.
 * @throws {ConfigError} when it is there and cannot be read
 */
export async function readIgnoreFile(folder: string): Promise<readonly IgnoreLine[]> {
  const file = join(folder, IGNORE_FILE);
  const patterns = linesOf(file).map((line) => line.replace(/(?<!\\)\s+$/, '')).filter((line) => line !== '' && !line.startsWith('#'));
  if (patterns.length === 0) return [];
  const { default: picomatch } = await import('picomatch');
  return patterns.map((pattern) => {
    const isTakenBack = pattern.startsWith('!');
    const globs = globsOf(pattern.slice(isTakenBack ? 1 : 0));
    // as in git, which has no braces and no +(…)
    return { file, pattern, isTakenBack, matches: picomatch(globs, { dot: true, nobrace: true, noextglob: true }) };
  });
}

/** As git reads a line: a slash before its end ties it to the folder, one at its end means folders only. */
function globsOf(pattern: string): readonly string[] {
  const isForFolders = pattern.endsWith('/');
  const path = pattern.replace(/\/$/, '');
  const glob = path.includes('/') ? path.replace(/^\//, '') : `**/${path}`;
  return isForFolders ? [`${glob}/**/*`] : [glob, `${glob}/**`];
}

function linesOf(file: string): readonly string[] {
  if (!existsSync(file)) return []; // most often, and an error would be dear
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  } catch (error) {
    throw new ConfigError(file, `The ignore file cannot be read (${(error as Error).message}).`);
  }
}
