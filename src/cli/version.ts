import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { World } from './world.js';

/** The file in `dist` that holds the hash of the others. */
export const BUILD = 'build.json';

/** Read only when it is asked for. */
export function versionOf({ home }: World): string {
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  return version;
}

/** What tells this program and its rules from any other build of them: the hash of its files. */
export function buildOf({ home }: World): string {
  return readFileSync(join(home, 'dist', BUILD), 'utf8');
}
