import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import type { FileReport } from '../core/report.js';
import { areChanged, type Hunk } from './changed-lines.js';
import type { Changes } from './changes.js';
import { UserError } from './errors.js';
import { createGit, FLAG, GitError, type Git } from './git.js';
import { readDifferences } from './git-diff.js';
import { locate } from './git-names.js';
import type { World } from './world.js';

const LAST_COMMIT = 'HEAD';

/**
 * What has changed since a commit, as `git diff --merge-base` sees it: what others did on that branch meanwhile does not count.
 * @param value a branch, a tag, a commit; `true` for the last commit; or a path, which the flag has swallowed
 * @throws {UserError} where git does not know
 */
export function changesSince(value: string | true, named: readonly string[], world: World): Changes {
  const git = createGit(world);
  const top = realpathSync(topFolder(git));
  const { ref, paths } = sortOut(value, named, git, world.cwd);
  if (paths.includes('-')) throw new UserError('Standard input has no history. Name files or folders, or leave --changed out.', FLAG);
  const differences = readDifferences(git, baseOf(ref, git));
  const changed = new Map<string, readonly Hunk[] | 'all'>();
  let isAllFound = true;

  return {
    paths: paths.length === 0 ? ['.'] : paths,

    among({ sources, problems, notes }) {
      const { known, strangers, nested } = locate(sources, top, world.cwd);
      const hunksOf = differences.among(known.flatMap(({ names }) => names));
      for (const { source, names } of known) {
        const hunks = names.map(hunksOf).find((found) => found !== undefined);
        if (hunks !== undefined) changed.set(source.name, hunks);
      }
      isAllFound = problems.length + strangers.length === 0;
      return { sources: sources.filter(({ name }) => changed.has(name)), problems: [...problems, ...strangers], notes: [...notes, ...nested] };
    },

    within({ files }) {
      const kept = files.flatMap((file) => onlyChanged(file, changed.get(file.filePath) ?? []));
      const isSure = isAllFound && files.length === changed.size;
      return { report: { files: kept }, notes: kept.length === 0 && isSure ? [`No reply changed since ${ref}.`] : [] };
    },
  };
}

function topFolder(git: Git): string {
  try {
    return git('rev-parse', '--show-toplevel').replace(/\r?\n$/, '');
  } catch (error) {
    if (!(error instanceof GitError && /not a git repository/i.test(error.said))) throw error;
    throw new UserError('This folder is in no git repository. Run it in one, or leave --changed out.', FLAG);
  }
}

/** Told apart by what there is: a commit first, as git does. */
function sortOut(value: string | true, paths: readonly string[], git: Git, cwd: string): { readonly ref: string; readonly paths: readonly string[] } {
  if (value === true) return { ref: LAST_COMMIT, paths };
  if (commitOf(value, git) !== undefined) return { ref: value, paths };
  if (value === '-' || existsSync(resolve(cwd, value))) return { ref: LAST_COMMIT, paths: [value, ...paths] };
  throw new UserError(`"${value}" is neither a commit nor a path.${isShallow(git) ? ' Only a part of the history is here: fetch the rest (fetch-depth: 0).' : ' If it is a branch of the server, fetch it first.'}`, FLAG);
}

function commitOf(ref: string, git: Git): string | undefined {
  return ref.startsWith('-') ? undefined : answer(git, 'rev-parse', '--verify', '--quiet', `${ref}^{commit}`);
}

/** @returns where the two ways part; before the first commit, a tree without files */
function baseOf(ref: string, git: Git): string {
  const commit = commitOf(ref, git);
  if (commit === undefined) return git('hash-object', '-t', 'tree', '--stdin').trim();
  if (ref === LAST_COMMIT) return commit;
  const base = answer(git, 'merge-base', commit, LAST_COMMIT);
  if (base !== undefined) return base;
  throw new UserError(`"${ref}" and ${LAST_COMMIT} have no commit in common.${isShallow(git) ? ' Only a part of the history is here: fetch the rest (fetch-depth: 0).' : ''}`, FLAG);
}

function isShallow(git: Git): boolean {
  return answer(git, 'rev-parse', '--is-shallow-repository') === 'true';
}

function answer(git: Git, ...argv: readonly string[]): string | undefined {
  try {
    return git(...argv).trim() || undefined;
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}

function onlyChanged(file: FileReport, hunks: readonly Hunk[] | 'all'): readonly FileReport[] {
  if (hunks === 'all') return [file];
  const isChanged = areChanged(file.places ?? [], file.text, hunks);
  const replies = isChanged.filter(Boolean).length;
  return replies === 0 ? [] : [{ ...file, replies, findings: file.findings.filter(({ reply }) => isChanged[reply.index]) }];
}
