import { parseDiff, type Hunk } from './changed-lines.js';
import type { Git } from './git.js';

/** Whatever the user's own settings of git say. */
const PLAIN = ['-c', 'diff.relative=false', '-c', 'core.quotePath=false', 'diff', '--no-color', '--no-ext-diff', '--no-textconv', '--ignore-submodules=all', '--find-renames', '-z'];
/** Bytes of any kind are compared by lines: a reply in UTF-16 is one as well. */
const LINES = ['--unified=0', '--inter-hunk-context=0', '--text', '--submodule=short', '--src-prefix=a/', '--dst-prefix=b/'];
const LINK = '120000';
/** Characters of names that any system takes in one command. */
const MOST_NAMES = 20_000;

/** How the files on disk differ from a commit. */
export interface Differences {
  /**
   * Of files in the repository, by their names in it.
   * @returns what has changed in one; `all` where it is new, `undefined` where nothing has
   */
  among(names: readonly string[]): (name: string) => readonly Hunk[] | 'all' | undefined;
}

/** @param base a commit or a tree */
export function readDifferences(git: Git, base: string): Differences {
  const changes = parseRaw(git(...PLAIN, '--raw', base, '--'));
  const untracked = git('ls-files', '--others', '--exclude-standard', '--full-name', '-z', '--', ':/').split('\0');
  const whole = new Set([...untracked, ...changes.filter(isWhole).map(({ name }) => name)]);
  const partly = new Map(changes.filter((change) => !isWhole(change)).map((change) => [change.name, change]));
  return {
    among(names) {
      const asked = [...new Set(names)].flatMap((name) => partly.get(name) ?? []);
      const hunks = new Map(batches(asked).flatMap((batch) => [...parseDiff(git(...PLAIN, ...LINES, base, '--', ...batch.flatMap(pathsOf)))]));
      return (name) => (whole.has(name) ? 'all' : hunks.get(name));
    },
  };
}

interface Change {
  readonly status: string;
  readonly mode: string;
  readonly name: string;
  /** Where it was renamed. */
  readonly before: string | undefined;
}

/** Such as `:100644 100644 1a2b3c 000000 M`, a name, and after `R` another one, each with a zero behind it. */
function parseRaw(raw: string): readonly Change[] {
  const fields = raw.split('\0');
  const changes: Change[] = [];
  for (let at = 0; at + 1 < fields.length; ) {
    const [, mode = '', , , status = ''] = fields[at]!.split(' ');
    const isRenamed = /^[RC]/.test(status);
    changes.push({ status, mode, name: fields[at + (isRenamed ? 2 : 1)] ?? '', before: isRenamed ? fields[at + 1] : undefined });
    at += isRenamed ? 3 : 2;
  }
  return changes;
}

/** New, of another kind, in conflict, or a link, which has no lines. */
function isWhole({ status, mode }: Change): boolean {
  return /^[ATU]/.test(status) || mode === LINK;
}

function pathsOf({ name, before }: Change): readonly string[] {
  return [before, name].flatMap((path) => (path === undefined ? [] : `:(top,literal)${path}`));
}

function batches(changes: readonly Change[]): readonly (readonly Change[])[] {
  const all: Change[][] = [];
  let room = 0;
  for (const change of changes) {
    const length = pathsOf(change).join(' ').length + 1;
    if (room < length) {
      all.push([]);
      room = MOST_NAMES;
    }
    all.at(-1)!.push(change);
    room -= length;
  }
  return all;
}
