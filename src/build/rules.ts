import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { parsePackFile, PackFileError, readPack } from '../config/pack-file.js';
import { BUILT } from '../config/packs.js';
import { compile, pack, PackError, type CompiledPacks, type Shared } from '../core/index.js';

/** Shared word lists; every other file in `rules` is a pack. */
const LISTS = 'lists.yaml';

/** Compiles `rules/*.yaml` of a project. @throws PackFileError */
export async function compileRules(root: string): Promise<{ compiled: CompiledPacks; lists: Record<string, string[]> }> {
  const folder = join(root, 'rules');
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml') && name !== LISTS).sort();
  const lists = parse(readFileSync(join(folder, LISTS), 'utf8')) as Record<string, string[]>;
  const texts = files.map((name) => readFileSync(join(folder, name), 'utf8'));
  try {
    const packs = await Promise.all(texts.map((text, index) => readPack(text, `rules/${files[index]}`)));
    return { lists, compiled: compile(packs, { lists }) };
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    const [pack, ...path] = error.problems[0]!.path;
    if (typeof pack !== 'number') throw new PackFileError(`rules/${LISTS}: ${error.message}`);
    throw (await parsePackFile(texts[pack]!, `rules/${files[pack]}`)).locate(new PackError([{ path, message: error.problems[0]!.message }]));
  }
}

/** Writes the compiled rules, and what a team's own packs may refer to. */
export async function buildRules(root: string): Promise<void> {
  const { compiled, lists } = await compileRules(root);
  mkdirSync(join(root, 'dist'), { recursive: true });
  const { index, numbers, rules } = pack(compiled);
  writeFileSync(join(root, 'dist', BUILT.index), asciiJson(index));
  writeFileSync(join(root, 'dist', BUILT.numbers), numbers);
  writeFileSync(join(root, 'dist', BUILT.rules), asciiJson(rules()));
  const shared: Shared = { lists, names: [...compiled.signs, ...compiled.ids] };
  writeFileSync(join(root, 'dist', BUILT.shared), asciiJson(shared));
}

/** JSON in ASCII alone, which Node reads several times as fast. */
function asciiJson(data: unknown): string {
  return JSON.stringify(data).replace(/[\u0080-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
