import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions } from 'esbuild';
import { freezeModel, type Compromise } from './compromise-model.js';
import { expandedCompromise } from './compromise-patch.js';

const here = fileURLToPath(import.meta.url);

const common = {
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  logLevel: 'silent',
  // compromise reads DEBUG_TAGS at every tag, and if it is set prints to standard output.
  define: { 'process.env': '{}' },
} satisfies BuildOptions;

/**
 * Writes `createTagger` as one CommonJS file, and compromise's language model, worked out beforehand, beside it:
 * `dist/tagger.cjs` reads `dist/tagger.json`.
 */
export async function bundleTagger(outfile: string): Promise<void> {
  const root = projectRoot();
  const modelFile = outfile.replace(/\.c?js$/, '') + '.json';
  const thawModule = join(dirname(here), `compromise-model${extname(here)}`);
  const frozen = freezeModel(await freshCompromise(root));
  await build({
    ...common,
    entryPoints: [join(root, 'src/tagger/compromise.ts')],
    outfile,
    plugins: [expandedCompromise(basename(modelFile), thawModule)],
  });
  await mkdir(dirname(modelFile), { recursive: true });
  await writeFile(modelFile, ascii(frozen));
}

/** Node reads one-byte text fastest. */
function ascii(json: string): string {
  return json.replace(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** One that nobody in this process has used: it changes its patterns at its first call. */
async function freshCompromise(root: string): Promise<Compromise> {
  const stdin = { contents: `export { default } from 'compromise/two'`, resolveDir: root };
  const { outputFiles } = await build({ ...common, stdin, write: false });
  const module = { exports: {} as { default: Compromise } };
  new Function('module', 'exports', outputFiles[0]!.text)(module, module.exports);
  return module.exports.default;
}

/** We run from `src/build` under vitest, and from `dist/build`. */
function projectRoot(folder = dirname(here)): string {
  if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'src/tagger'))) return folder;
  if (dirname(folder) === folder) throw new Error(`no project root above ${here}`);
  return projectRoot(dirname(folder));
}
