import { resolve } from 'node:path';
import { checkConfig, NO_CONFIG, type Config } from './check.js';
import { findConfig } from './find.js';

export { FAIL_ON, MODES, NO_CONFIG, type Config } from './check.js';
export { ConfigError } from './error.js';
export { createIgnore, type IsIgnored } from './ignore.js';
export { findRule, resolveLevels, type LevelSettings } from './levels.js';
export { didYouMean, nearest } from './nearest.js';
export { nearestFile } from './nearest-file.js';

/**
 * Reads the config that holds for a folder: the named file, or the next one upwards.
 * @param choice a file, `false` for none, `undefined` to search
 */
export async function readConfig(folder: string, cwd: string, choice: string | false | undefined): Promise<Config> {
  if (choice === false) return NO_CONFIG;
  const file = choice === undefined ? findConfig(folder) : resolve(cwd, choice);
  if (file === undefined) return NO_CONFIG;
  const { loadConfig } = await import('./load.js');
  return checkConfig(await loadConfig(file), file);
}
