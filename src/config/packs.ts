import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { compile, PackError, prove, unpack, type CompiledPacks, type PackedPacks, type RuleInfo, type Tagger } from '../core/index.js';
import { checkPack } from '../core/language/check.js';
import { parsePackFile } from './pack-file.js';

/** Names of the built files, below `dist` in the package's folder. */
export const BUILT = { index: 'index.json', numbers: 'index.bin', rules: 'rules.json', lists: 'lists.json', tagger: 'tagger.cjs' } as const;

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

/**
 * Compiles a team's own pack, and proves its examples.
 * @param text the file's text
 * @param file its name, for messages
 * @throws PackFileError naming file, line, rule and key
 */
export async function compilePack(text: string, file: string, home: string): Promise<CompiledPacks> {
  const parsed = await parsePackFile(text, file);
  try {
    const compiled = compile([checkPack(parsed.data)], readJson(home, BUILT.lists) as Record<string, string[]>);
    const broken = prove(compiled, () => loadTagger(home));
    if (broken.length === 0) return compiled;
    throw new PackError(broken.map(({ ruleId, kind, index, example }) => ({
      path: ['rules', compiled.rules.findIndex(({ id }) => id === ruleId), 'examples', kind, index],
      message: kind === 'bad' ? `the rule does not find this example: "${example}"` : `the rule flags this good example: "${example}"`,
    })));
  } catch (error) {
    throw error instanceof PackError ? parsed.locate(withoutPackIndex(error)) : error;
  }
}

/** The compiler counts packs; a file is one. */
function withoutPackIndex({ problems }: PackError): PackError {
  return new PackError(problems.map(({ path, message }) => ({ message, path: path[0] === 0 ? path.slice(1) : path })));
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
