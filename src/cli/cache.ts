import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { hashOf, isOurs, isWhole, parseCache, renderCache, stored, type Stored } from './cache-file.js';
import { UserError } from './errors.js';
import type { Judged, Memory } from './judge.js';
import { readJudged } from './judged.js';
import { buildOf } from './version.js';
import type { World } from './world.js';
import { writeWhole } from './write.js';

/** Where there is a folder for such things. */
const BESIDE_PACKAGES = join('node_modules', '.cache', 'tone-lint', 'results');
const ALONE = '.tone-lint-cache';
/** In a folder that the user named. */
const IN_FOLDER = 'results';

/** What earlier runs found out. It holds for the same text, rules, settings and build, and for nothing else. */
export interface Cache {
  /** Whether something was found out by these rules: then they hold, and need not be loaded to be sure. */
  readonly knowsRules: boolean;
  readonly remember: Memory;
  /** Keeps what this run found out, and drops files that are gone. @returns what the user may want to know */
  save(): readonly string[];
}

/**
 * Opens the cache; one that is broken, of another version or not ours is as good as empty.
 * @param location the file, or a folder for it
 * @param rules what tells them from others
 */
export function openCache(location: string | undefined, rules: string, world: World): Cache {
  const path = locate(location, world.cwd);
  const name = relative(world.cwd, path);
  const text = read(path);
  const entries = parseCache(text ?? '');
  const ours = hashOf(buildOf(world), process.version, rules);
  const nameOf = (file: string): string => relative(dirname(path), file).split(sep).join('/');
  let isNew = false;

  return {
    get knowsRules() {
      return [...entries.values()].some((entry) => entry.rules === ours && isWhole(entry));
    },

    async remember(source, draft, circumstances, judge) {
      if (source.path === undefined) return judge();
      const key = hashOf(ours, source.format, JSON.stringify(circumstances), draft);
      const file = nameOf(source.path);
      const known = recall(entries.get(file), key, draft);
      if (known !== undefined) return known;
      const judged = await judge();
      if (judged.problems.length > 0) return judged; // they are told again
      entries.set(file, stored({ rules: ours, key, result: JSON.stringify(judged) }));
      isNew = true;
      return judged;
    },

    save() {
      const gone = [...entries.keys()].filter((file) => !existsSync(resolve(dirname(path), file)));
      if (!isNew && gone.length === 0) return [];
      if (text === undefined || !isOurs(text)) return [`${name}: This is no cache of tone-lint's${text === undefined ? ' that can be read' : ''}, so it stays as it is, and nothing is kept. Name another --cache-location.`];
      for (const file of gone) entries.delete(file);
      return write(path, name, renderCache(entries), world.cwd);
    },
  };
}

function recall(entry: Stored | undefined, key: string, text: string): Judged | undefined {
  return entry?.key === key && isWhole(entry) ? readJudged(entry.result, text) : undefined;
}

function locate(location: string | undefined, cwd: string): string {
  if (location === undefined && isFolder(join(cwd, 'node_modules'))) return join(cwd, BESIDE_PACKAGES);
  const path = resolve(cwd, location ?? ALONE);
  return isFolder(path) || /[\\/]$/.test(location ?? '') ? join(path, IN_FOLDER) : path;
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** @returns `undefined` for what is there and cannot be read, or has no end, such as a pipe */
function read(path: string): string | undefined {
  try {
    return statSync(path).isFile() ? readFileSync(path, 'utf8') : undefined;
  } catch (error) {
    return ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '') ? '' : undefined;
  }
}

/** A run without a cache is a slow run, and no failed one. */
function write(path: string, name: string, text: string, cwd: string): readonly string[] {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeWhole(name, text, cwd);
    return [];
  } catch (error) {
    const reason = error instanceof UserError ? error.message : `${name}: It cannot be written (${(error as Error).message}).`;
    return [`${reason} So nothing is kept for the next run (--cache).`];
  }
}
