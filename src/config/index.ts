import { dirname, resolve } from 'node:path';
import { findConfig } from './find.js';
import { NO_CONFIG, type Config } from './layers.js';

export { ConfigError } from './error.js';
export { findConfig } from './find.js';
export { createIgnoredBy, type IgnoredBy } from './ignore.js';
export { FAIL_ON, SHAPES, type FileKeys } from './keys.js';
export { allListed, createLayersFor, lastSaid, NO_CONFIG, type Config, type Layer, type LayersFor } from './layers.js';
export { findRule, isCategory, resolveLevels, type LevelDecision, type LevelSettings } from './levels.js';
export { didYouMean, nearest } from './nearest.js';
export { nearestFile } from './nearest-file.js';
export type { ReplySuppression } from './suppressions.js';

/**
 * Reads the config that holds for a folder: the named file, or the next one upwards.
 * @param choice a file, `false` for none, `undefined` to search
 */
export async function readConfig(folder: string, cwd: string, choice: string | false | undefined): Promise<Config> {
  if (choice === false) return NO_CONFIG;
  const file = choice === undefined ? findConfig(folder) : resolve(cwd, choice);
  if (file === undefined) return { ...NO_CONFIG, folder };
  const { readLayers } = await import('./extends.js');
  return { file, folder: dirname(file), layers: await readLayers(file) };
}
