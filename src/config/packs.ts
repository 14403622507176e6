import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { unpack, type CompiledPacks, type PackedPacks, type RuleInfo, type Shared, type Tagger } from '../core/index.js';

/** Names of the built files, below `dist` in the package's folder. */
export const BUILT = { index: 'index.json', numbers: 'index.bin', rules: 'rules.json', shared: 'shared.json', tagger: 'tagger.cjs' } as const;

/** The rules that come with the package, compiled when it was built. @param home the package's folder */
export function shippedPacks(home: string): CompiledPacks {
  return unpack({
    index: readJson(home, BUILT.index) as PackedPacks['index'],
    numbers: readNumbers(home, BUILT.numbers),
    rules: () => readJson(home, BUILT.rules) as RuleInfo[],
  });
}

/** Loads the part-of-speech tagger; dear, so only called when a phrase hangs on a tag. */
export function loadTagger(home: string): Tagger {
  const load = createRequire(join(home, 'package.json'));
  return (load(join(home, 'dist', BUILT.tagger)) as { createTagger(): Tagger }).createTagger();
}

/** What a team's own packs may refer to. */
export function sharedOfShipped(home: string): Shared {
  return readJson(home, BUILT.shared) as Shared;
}

/** Without a copy where the bytes lie right for it, as those of a large file do. */
function readNumbers(home: string, name: string): Int32Array {
  const bytes = readFileSync(join(home, 'dist', name));
  const { buffer, byteOffset, byteLength } = bytes.byteOffset % Int32Array.BYTES_PER_ELEMENT === 0 ? bytes : Uint8Array.from(bytes);
  return new Int32Array(buffer, byteOffset, byteLength / Int32Array.BYTES_PER_ELEMENT);
}

function readJson(home: string, name: string): unknown {
  return JSON.parse(readFileSync(join(home, 'dist', name), 'utf8'));
}
