import './fakes.js';
import { join } from 'node:path';
import { main, type ExitCode, type World } from '../../src/cli/main.js';
import { folderWith } from '../config/folder.js';

export { folderWith };

export interface Setting {
  /** Files of a fresh folder, by path; the program runs in it. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** An existing folder to run in instead. */
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: World['env'];
  /** Whether a person sits at standard input, or looks at the output. */
  readonly types?: boolean;
  readonly looks?: boolean;
}

export interface Outcome {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
  readonly cwd: string;
}

const HOME = join(import.meta.dirname, '../..');

/** Runs the program in a world of its own. */
export async function run(argv: readonly string[], setting: Setting = {}): Promise<Outcome> {
  const { files = {}, cwd = folderWith(files), stdin = '', env = {}, types = false, looks = false } = setting;
  const written = { out: '', err: '' };
  let now = 0;
  const code = await main({
    argv,
    cwd,
    env,
    stdin: { isTerminal: types, read: () => Buffer.from(stdin) },
    stdout: { isTerminal: looks, write: (text) => void (written.out += text) },
    stderr: { isTerminal: looks, write: (text) => void (written.err += text) },
    clock: () => (now += 1),
    home: HOME,
  });
  return { code, ...written, cwd };
}
