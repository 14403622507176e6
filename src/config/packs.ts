import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { compile, createLinter, PackError, prove, proveSigns, unpack, type CompiledPacks, type Pack, type PackedPacks, type PackProblem, type RuleInfo, type Shared, type Tagger } from '../core/index.js';
import { checkPack } from '../core/language/check.js';
import { parsePackFile } from './pack-file.js';

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

/**
 * Compiles a team's own pack, and proves its examples.
 * @param text the file's text
 * @param file its name, for messages
 * @throws PackFileError naming file, line, rule and key
 */
export async function compilePack(text: string, file: string, home: string): Promise<CompiledPacks> {
  const parsed = await parsePackFile(text, file);
  try {
    const pack = checkPack(parsed.data);
    const compiled = compile([pack], readJson(home, BUILT.shared) as Shared);
    const problems = findBroken(pack, compiled, home);
    if (problems.length > 0) throw new PackError(problems);
    return compiled;
  } catch (error) {
    throw error instanceof PackError ? parsed.locate(withoutPackIndex(error)) : error;
  }
}

/** Examples of a pack that do not hold. */
function findBroken(pack: Pack, compiled: CompiledPacks, home: string): PackProblem[] {
  const tagger = (): Tagger => loadTagger(home);
  const beside = pack.rules.some(({ reply }) => reply !== undefined) ? [shippedPacks(home)] : [];
  const rules = prove(compiled, tagger, beside).map(({ ruleId, kind, index, example }) => ({
    path: ['rules', compiled.ids.indexOf(ruleId), 'examples', kind, index],
    message: kind === 'bad' ? `the rule does not find this example: "${example}"` : `the rule flags this good example: "${example}"`,
  }));
  const signs = proveSigns(pack.signs, createLinter({ packs: [compiled], tagger })).map(({ sign, kind, index, example }) => ({
    path: ['signs', compiled.signs.indexOf(sign), 'examples', kind, index],
    message: kind === 'shows' ? `the sign is not found in this example: "${example}"` : `the sign is found in this example: "${example}"`,
  }));
  return [...rules, ...signs];
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
