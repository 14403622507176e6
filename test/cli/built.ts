import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');
export const BIN = join(ROOT, 'bin/tone-lint.js');

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command as a user does: a process of its own, output piped. */
export function run(args: readonly string[], { input = '', cwd = ROOT, env = {}, node = [] as readonly string[] } = {}): Outcome {
  const { FORCE_COLOR: _, NO_COLOR: __, ...own } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, BIN, ...args], { cwd, input, encoding: 'utf8', env: { ...own, ...env }, maxBuffer: 1 << 28 });
  return { status, stdout, stderr };
}

/** A folder that is gone after `use`. */
export function inFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'tone-lint-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
