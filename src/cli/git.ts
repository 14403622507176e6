import { execFileSync } from 'node:child_process';
import { UserError } from './errors.js';
import type { World } from './world.js';

/** Longer output than this is a repository that no linter looks at. */
const MOST = 2 ** 30;

/** The flag that asks git. */
export const FLAG = '--changed';

/** Asks git, in the folder that the user stands in, and without a shell. */
export type Git = (...argv: readonly string[]) => string;

/** What git says instead of an answer. */
export class GitError extends UserError {
  constructor(readonly said: string) {
    super(`Git says: ${said}`, FLAG);
  }
}

/** @returns what throws a UserError where there is no git, and a GitError where git refuses */
export function createGit({ cwd, env }: World): Git {
  return (...argv) => {
    try {
      return execFileSync('git', argv, { cwd, env: { ...env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' }, encoding: 'utf8', maxBuffer: MOST, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
    } catch (error) {
      const { code, stderr = '', message } = error as NodeJS.ErrnoException & { stderr?: string };
      if (code === 'ENOENT') throw new UserError('Git is not installed, or not found. Install it, or leave --changed out.', FLAG);
      throw new GitError(stderr.trim().split('\n')[0] || message);
    }
  };
}
