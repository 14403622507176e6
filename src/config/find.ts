import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ConfigError } from './error.js';

/** The key of `package.json`, and the stem of every other name. */
export const NAME = 'tone-lint';

/** In one folder the first of these counts. */
export const CONFIG_NAMES: readonly string[] = [
  'package.json',
  ...['', '.json', '.yaml', '.yml', '.js', '.cjs', '.mjs'].map((extension) => `.${NAME}rc${extension}`),
  ...['.js', '.cjs', '.mjs', '.json', '.yaml', '.yml'].map((extension) => `${NAME}.config${extension}`),
];

const FOREIGN = new RegExp(`^(\\.${NAME}rc|${NAME}\\.config)\\.(ts|mts|cts|toml|json5|jsonc)$`);

/**
 * Looks for a config from a folder upwards. Reads names only, because most drafts are linted without a config
 * and cosmiconfig costs more than the whole lint.
 */
export function findConfig(from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const names = new Set(namesIn(folder));
    const found = CONFIG_NAMES.find((name) => names.has(name) && counts(join(folder, name)));
    if (found !== undefined) return join(folder, found);
    refuseForeign(folder, names);
    if (folder === dirname(folder)) return undefined;
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // not there, as for a draft no one has saved, or not ours to see
  }
}

/** A package.json counts only with our key in it; its name alone, or a dependency on us, is no config. */
function counts(path: string): boolean {
  if (!path.endsWith('package.json')) return true;
  try {
    const text = readFileSync(path, 'utf8');
    if (!text.includes(`"${NAME}"`)) return false;
    return Object.hasOwn(JSON.parse(text) as object, NAME);
  } catch (error) {
    return error instanceof SyntaxError; // ours, perhaps, and broken: loading it will say where
  }
}

function refuseForeign(folder: string, names: ReadonlySet<string>): void {
  const foreign = [...names].find((name) => FOREIGN.test(name));
  if (foreign === undefined) return;
  throw new ConfigError(join(folder, foreign), 'This kind of config is not read. Use .mjs, .js, .json or .yaml.');
}
