import { decode, type Decoded } from '../formats/index.js';
import { UserError } from './errors.js';
import { readSteady } from './read-steady.js';
import type { Source } from './sources.js';
import type { World } from './world.js';

const HINT = 'Reading from the terminal: type or paste the draft, then press Ctrl-D on an empty line. (--help tells more.)\n';

/** Reads one source's text. Files are read synchronously: for small ones nothing is faster. */
export async function readText({ name, path }: Source, world: World): Promise<Decoded> {
  const decoded = decode(path === undefined ? await readStdin(world) : readSteady(path, name));
  if (decoded.text.trim() === '') throw new UserError('There is nothing to judge: the draft is empty.', name);
  return decoded;
}

function readStdin({ stdin, stderr }: World): Uint8Array | Promise<Uint8Array> {
  if (stdin.isTerminal) stderr.write(HINT);
  return stdin.read();
}
