import { ConfigError } from './error.js';
import { CONFIG_KEYS, EXTENDS, FILE_KEYS, GLOB_KEYS, RUN_KEYS, SCHEMA_LINK, type FileKeys, type GlobKeys, type RunKeys, type Table } from './keys.js';
import { isMapping } from './kinds.js';
import { Place } from './place.js';

/** What one config file says, checked. */
export interface ConfigFile {
  /** Absolute. */
  readonly file: string;
  /** Files and packages, as written. */
  readonly extends: readonly string[];
  readonly own: FileKeys & RunKeys;
  readonly overrides: readonly Override[];
}

/** What a config says of some files alone. */
export interface Override extends GlobKeys {
  readonly own: FileKeys;
}

const OVERRIDE_KEYS = [...Object.keys(GLOB_KEYS), ...Object.keys(FILE_KEYS)];

/**
 * Checks what a config file holds.
 * @throws {ConfigError} that names the key, what it may hold, and the nearest right name
 */
export function checkConfig(data: unknown, file: string): ConfigFile {
  if (!isMapping(data)) throw new ConfigError(file, `A config is a list of keys with their values (${CONFIG_KEYS.join(', ')}).`);
  const at = new Place(file, '');
  const { $schema, extends: names, overrides, ...others } = data;
  if ($schema !== undefined) SCHEMA_LINK.kind.read($schema, at.in('$schema'));
  return {
    file,
    extends: names === undefined ? [] : EXTENDS.kind.read(names, at.in('extends')),
    own: readKeys<FileKeys & RunKeys>(others, { ...RUN_KEYS, ...FILE_KEYS }, at, CONFIG_KEYS),
    overrides: overrides === undefined ? [] : readOverrides(overrides, at.in('overrides')),
  };
}

function readOverrides(value: unknown, at: Place): readonly Override[] {
  if (!Array.isArray(value)) return at.refuse(value, 'a list, each with "files" and what differs for them.');
  return value.map((item: unknown, index) => readOverride(item, at.item(index)));
}

function readOverride(value: unknown, at: Place): Override {
  if (!isMapping(value)) return at.refuse(value, '"files" and what differs for them.');
  const misplaced = Object.keys(value).find((key) => CONFIG_KEYS.includes(key) && !OVERRIDE_KEYS.includes(key));
  if (misplaced !== undefined) throw new ConfigError(at.file, `"${misplaced}" holds for a whole run, so it cannot stand in "${at.key}". Put it beside "overrides".`);
  const { files, excludeFiles, ...own } = readKeys<GlobKeys & FileKeys>(value, { ...GLOB_KEYS, ...FILE_KEYS }, at, OVERRIDE_KEYS);
  if (files === undefined) return at.refuse(value, 'for some files: name them under "files".');
  return { files, ...(excludeFiles !== undefined && { excludeFiles }), own };
}

function readKeys<Keys extends object>(data: Readonly<Record<string, unknown>>, table: Table<Keys>, at: Place, known: readonly string[]): Partial<Keys> {
  const read: Partial<Record<string, unknown>> = {};
  for (const [key, value] of Object.entries(data)) {
    if (!Object.hasOwn(table, key)) at.refuseKey(key, known);
    read[key] = table[key as keyof Keys].kind.read(value, at.in(key));
  }
  return read as Partial<Keys>;
}
