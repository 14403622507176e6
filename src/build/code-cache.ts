import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { constants, Script } from 'node:vm';
import type { World } from '../cli/world.js';

/** Drafts that take the program through the code that most runs need. */
const DRAFTS = ['fixtures/drafts/late-parcel.txt', 'fixtures/drafts/refund-refused.txt'];

/** As in the front door, for V8 compares them too. */
const FLAGS = '--interrupt-budget=400000 --max-inlined-bytecode-size-cumulative=200';

/**
 * Keeps the bundle's machine code, as it is after a first use, beside it: `bin/tone-lint.js` starts from it.
 * It holds for this version of V8 only; any other compiles as if it were not there.
 */
export async function writeCodeCache(root: string): Promise<void> {
  const file = join(root, 'dist/tone-lint.cjs');
  // word for word as the front door wraps it, for V8 compares the length
  const source = `(function (exports, require, module) {${readFileSync(file, 'utf8')}\n})`;
  if (process.version.startsWith('v20.')) setFlagsFromString(FLAGS);
  const script = new Script(source, { filename: file, importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER });
  const module = { exports: {} as { main(world: World): Promise<number> } };
  (script.runInThisContext() as (...globals: unknown[]) => void)(module.exports, createRequire(file), module);
  const silent = { isTerminal: false, write: () => {} };
  const world = { cwd: root, env: {}, stdin: { isTerminal: false, read: () => new Uint8Array() }, stdout: silent, stderr: silent, home: root, clock: () => 0 };
  for (const draft of DRAFTS) await module.exports.main({ ...world, argv: [draft] });
  writeFileSync(`${file}.cache`, script.createCachedData());
}
