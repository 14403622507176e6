import { dirname, relative } from 'node:path';
import { checkConfig, type ConfigFile } from './check.js';
import { ConfigError } from './error.js';
import type { Layer } from './layers.js';
import { loadConfig } from './load.js';
import { resolveExtended } from './resolve-extended.js';

/**
 * Reads a config and all that it extends.
 * @returns what each says, the weakest first
 * @throws {ConfigError} for what is missing, broken or extends itself, saying which config asked for it
 */
export function readLayers(file: string): Promise<readonly Layer[]> {
  return new Chain().read(file, []);
}

class Chain {
  /** A base that several configs share is read once. */
  readonly #read = new Map<string, readonly Layer[]>();

  /** @param askers the configs that led here, the first one first */
  async read(file: string, askers: readonly string[]): Promise<readonly Layer[]> {
    const known = this.#read.get(file);
    if (known !== undefined) return known;
    const config = checkConfig(await loadConfig(file), file);
    const layers: Layer[] = [];
    for (const name of config.extends) layers.push(...(await this.#extend(resolveExtended(name, file), [...askers, file])));
    layers.push(...layersOf(config));
    // said twice, it counts where it is said last
    const distinct = layers.filter((layer, index) => layers.lastIndexOf(layer) === index);
    this.#read.set(file, distinct);
    return distinct;
  }

  async #extend(file: string, askers: readonly string[]): Promise<readonly Layer[]> {
    const asker = askers.at(-1)!;
    if (askers.includes(file)) throw new ConfigError(asker, circle([...askers.slice(askers.indexOf(file)), file]));
    try {
      return await this.read(file, askers);
    } catch (error) {
      if (!(error instanceof ConfigError) || error.where !== file || error.extendedBy !== undefined) throw error;
      throw new ConfigError(file, error.message, error.line, asker);
    }
  }
}

function layersOf({ file, own, overrides }: ConfigFile): readonly Layer[] {
  const some = overrides.map(({ own: says, ...globs }, index) => ({ file, key: `overrides[${index}]`, globs, says }));
  return [{ file, key: undefined, globs: undefined, says: own }, ...some];
}

function circle(files: readonly string[]): string {
  const names = files.map((file) => relative(dirname(files[0]!), file));
  return `"extends" leads in a circle: ${names.join(' → ')}.`;
}
