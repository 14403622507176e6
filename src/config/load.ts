import { basename, extname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ConfigError } from './error.js';
import { CONFIG_NAMES, NAME } from './find.js';
import { isMapping } from './kinds.js';
import { nearestFile } from './nearest-file.js';
import { parseJson, parseYaml } from './parse.js';

/**
 * Reads one config file as plain data; an empty one is an empty config.
 * @throws {ConfigError} when it is missing, broken or of a kind that is not read
 */
export async function loadConfig(file: string): Promise<unknown> {
  const { cosmiconfig } = await import('cosmiconfig');
  const explorer = cosmiconfig(NAME, {
    searchPlaces: [...CONFIG_NAMES],
    loaders: {
      '.js': plainly(loadModule),
      '.cjs': plainly(loadModule),
      '.mjs': plainly(loadModule),
      '.ts': refuse,
      '.json': plainly(parseJson),
      '.yaml': plainly(parseYaml),
      '.yml': plainly(parseYaml),
      noExt: plainly(parseYaml),
    },
  });
  try {
    const config: unknown = (await explorer.load(file))?.config;
    if (config === undefined && basename(file) === 'package.json') {
      throw new ConfigError(file, `There is no "${NAME}" key in it.`);
    }
    return config ?? {};
  } catch (error) {
    throw error instanceof ConfigError ? error : new ConfigError(file, explain(error as NodeJS.ErrnoException, file));
  }
}

/** cosmiconfig follows `$import` by itself, and nobody would be told of what stands in there. */
function plainly(load: (file: string, text: string) => Promise<unknown>) {
  return async (file: string, text: string): Promise<unknown> => {
    const data = await load(file, text);
    if (isMapping(data) && Object.hasOwn(data, '$import')) throw new ConfigError(file, 'Unknown key "$import". Did you mean "extends"?');
    return data;
  };
}

/** Ours, because cosmiconfig's runs a module that fails a second time and tells of that instead. */
async function loadModule(file: string): Promise<unknown> {
  const { importModule } = await import('./import-module.js');
  const { default: config } = await importModule(pathToFileURL(file).href);
  return config ?? refuseModule(file);
}

function refuseModule(file: string): never {
  throw new ConfigError(file, 'It exports no config. Write: export default { … }');
}

function refuse(file: string): never {
  throw new ConfigError(file, 'A config in TypeScript is not read. Use .mjs, .js, .json or .yaml.');
}

function explain(error: NodeJS.ErrnoException, file: string): string {
  if (error.code === 'ENOENT' && error.path === file) {
    const meant = nearestFile(file);
    return `No such config file.${meant === undefined ? '' : ` Did you mean "${basename(meant)}"?`}`;
  }
  if (error.code === 'EACCES') return 'The config cannot be read: permission denied.';
  if (error.code === 'EISDIR') return 'The config is a folder. Name the file in it.';
  if (error.message.startsWith('No loader specified')) {
    return `A config in ${extname(file)} is not read. Use .mjs, .js, .json or .yaml.`;
  }
  return `The config cannot be loaded: ${error.message.split('\n', 1)[0]}`;
}
