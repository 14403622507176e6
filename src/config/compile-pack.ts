import { compile, createLinter, PackError, prove, proveSigns, type CompiledPacks, type Pack, type PackProblem, type Tagger } from '../core/index.js';
import { checkPack } from '../core/language/check.js';
import { parsePackFile } from './pack-file.js';
import { loadTagger, sharedOfShipped, shippedPacks } from './packs.js';

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
    const compiled = compile([pack], sharedOfShipped(home));
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
