import { decidingGlob, nameIn, readGlob, type Glob } from './globs.js';
import { IGNORE_FILE, readIgnoreFile } from './ignore-file.js';
import { allListed, type Config } from './layers.js';

/** The pattern that leaves a file out. */
export interface Ignored {
  /** The config or the ignore file that it stands in, absolute. */
  readonly file: string;
  readonly pattern: string;
  /** For people. */
  readonly by: string;
}

/** @returns why the file at an absolute path is left out, or `undefined` where it is not */
export type IgnoredBy = (path: string) => Ignored | undefined;

/**
 * Reads `ignore`, and the ignore file beside the config. The last pattern that matches decides;
 * one with `!` before it takes back what earlier ones said.
 * @throws {ConfigError} for an ignore file that cannot be read
 */
export async function createIgnoredBy(config: Config): Promise<IgnoredBy> {
  const { folder } = config;
  if (folder === undefined) return () => undefined;
  const entries = [...(await entriesOf(config)), ...(await readIgnoreFile(folder)).map((line) => ({ ...line, by: IGNORE_FILE }))];
  return (path) => decidingGlob(entries, nameIn(folder, path));
}

function entriesOf({ layers }: Config): Promise<readonly (Ignored & Glob)[]> {
  return Promise.all(allListed('ignore', layers).map(async ({ value, layer }) => ({ ...(await readGlob(value)), file: layer.file, by: 'the config' })));
}
