import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { nearest } from './nearest.js';

/** The path that was probably meant by one that does not exist: a neighbour of it, or of the folder that is missing. */
export function nearestFile(path: string): string | undefined {
  const folder = dirname(path);
  if (folder === path) return undefined;
  if (!existsSync(folder)) return nearestFile(folder);
  const name = nearest(basename(path), namesIn(folder).filter((other) => other !== basename(path)));
  return name === undefined ? undefined : join(folder, name);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // a file, or not ours to see
  }
}
