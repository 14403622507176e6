import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { World } from './world.js';

/** Read only when it is asked for. */
export function versionOf({ home }: World): string {
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  return version;
}
