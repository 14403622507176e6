import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { UserError } from './errors.js';
import type { Source } from './sources.js';

export interface Located {
  readonly known: readonly { readonly source: Source; readonly names: readonly string[] }[];
  /** On those outside of the repository. */
  readonly strangers: readonly Error[];
  /** On other repositories inside this one. */
  readonly nested: readonly string[];
}

/**
 * Finds out how git names the sources.
 * @param top the repository's folder, without links on the way
 */
export function locate(sources: readonly Source[], top: string, cwd: string): Located {
  const repositoryOf = createRepositoryOf(top);
  const all = sources.map((source) => ({ source, names: namesOf(source.path!, top), repository: repositoryOf(dirname(source.path!)) }));
  const inside = all.filter(({ names }) => names.length > 0);
  const others = new Set(inside.flatMap(({ repository }) => (repository === top ? [] : [relative(cwd, repository)])));
  return {
    known: inside.filter(({ repository }) => repository === top),
    strangers: all.filter(({ names }) => names.length === 0).map(({ source }) => new UserError('This is not in the git repository that you stand in. Run it in there, or leave --changed out.', source.name)),
    nested: [...others].map((folder) => `${folder}: Another git repository, which is passed by. "tone-lint --changed" there looks at it.`),
  };
}

/** By the way to it, and where it is a link, by what it leads to as well. None for a file outside. */
function namesOf(path: string, top: string): readonly string[] {
  const ways = [() => realpathSync.native(path), () => join(realpathSync.native(dirname(path)), basename(path))].flatMap((way) => {
    try {
      return relative(top, way());
    } catch {
      return []; // a link that leads nowhere
    }
  });
  return [...new Set(ways)].filter((way) => !isAbsolute(way) && way.split(sep)[0] !== '..').map((way) => way.split(sep).join('/'));
}

/** @returns of a folder in the repository, its repository's: `top`, or where it is in a submodule or another clone, that one's */
function createRepositoryOf(top: string): (folder: string) => string {
  const known = new Map<string, string>([[top, top]]);
  const ask = (folder: string): string => {
    const found = known.get(folder) ?? (existsSync(join(folder, '.git')) || dirname(folder) === folder ? folder : ask(dirname(folder)));
    known.set(folder, found);
    return found;
  };
  return (folder) => ask(known.has(folder) ? folder : realpathSync.native(folder));
}
