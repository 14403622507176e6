import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Plugin, PluginBuild } from 'esbuild';

/** The patches reach into private modules, so they hold for this version only. */
const VERSION = '14.17.0';

/** A module of compromise, what must be in it for the patch to be right, and what we make of it. */
interface Patch {
  readonly path: string;
  readonly expected: string;
  readonly replace: (source: string, expected: string) => string;
}

const nothing = (): string => 'export default {}';

const patches: readonly Patch[] = [
  {
    path: 'API/world.js',
    expected: 'export default { methods, model, compute, hooks }',
    replace: () => `
      import { model } from 'tagger:model'
      export default { methods: { one: {}, two: {}, three: {}, four: {} }, model, compute: {}, hooks: [] }`,
  },
  // What each plugin would merge into the model stands there already.
  { path: '1-one/contraction-one/model/index.js', expected: 'contractions,\n    numberSuffixes', replace: nothing },
  { path: '1-one/tokenize/model/index.js', expected: 'export default {\n  one: {', replace: nothing },
  { path: '2-two/preTagger/model/index.js', expected: 'model = expandLexicon(model)\nexport default model', replace: nothing },
  { path: '2-two/postTagger/model/index.js', expected: 'export default {\n  two: {\n    matches,\n  },\n}', replace: nothing },
  // An empty object would still have the graph of tags linked again.
  { path: '2-two/preTagger/tagSet/index.js', expected: 'export default allTags', replace: () => 'export default null' },
  {
    path: '2-two/postTagger/compute/index.js',
    expected: 'methods.one.buildNet(model.two.matches, world)',
    replace: (source, expected) => `import { net as ready } from 'tagger:model'\n${source.replace(expected, 'ready')}`,
  },
];

/**
 * An esbuild plugin that spares the bundle compromise's work at its start: two thirds of the loading time go into
 * growing a lexicon that is the same every time. The bundle reads `modelFile` beside it instead (a megabyte inside
 * the code costs 8 ms more); `thawModule` exports the `thawModel` that makes sense of it.
 */
export function expandedCompromise(modelFile: string, thawModule: string): Plugin {
  return {
    name: 'expanded-compromise',
    setup(build) {
      const missing = new Set(patches);
      patchModules(build, missing);
      addModel(build, modelFile, thawModule);
      build.onEnd(({ errors }) => {
        const [patch] = missing;
        if (patch && errors.length === 0) throw new Error(changed(patch, 'is no longer loaded'));
      });
    },
  };
}

function patchModules(build: PluginBuild, missing: Set<Patch>): void {
  build.onLoad({ filter: /[\\/]compromise[\\/]src[\\/].*\.js$/ }, async ({ path }) => {
    const [root, inner] = path.replaceAll('\\', '/').split(/(?<=\/compromise)\/src\//) as [string, string];
    const patch = patches.find((candidate) => candidate.path === inner);
    if (!patch) return undefined;
    await checkVersion(root);
    const source = await readFile(path, 'utf8');
    if (!source.includes(patch.expected)) throw new Error(changed(patch, `does not hold "${patch.expected}"`));
    missing.delete(patch);
    return { contents: patch.replace(source, patch.expected), loader: 'js' };
  });
}

function addModel(build: PluginBuild, modelFile: string, thawModule: string): void {
  build.onResolve({ filter: /^tagger:model$/ }, ({ path }) => ({ path, namespace: 'tagger' }));
  build.onLoad({ filter: /.*/, namespace: 'tagger' }, () => ({
    contents: `
      import { readFileSync } from 'node:fs'
      import { join } from 'node:path'
      import { thawModel } from './${basename(thawModule)}'
      export const { model, net } = thawModel(readFileSync(join(__dirname, '${modelFile}'), 'latin1'))`,
    resolveDir: dirname(thawModule),
  }));
}

async function checkVersion(root: string): Promise<void> {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  if (version !== VERSION) {
    throw new Error(`compromise is ${version}, but src/build/compromise-patch.ts knows ${VERSION}: check its patches, then change VERSION`);
  }
}

function changed(patch: Patch, how: string): string {
  return `compromise/src/${patch.path} ${how}: src/build/compromise-patch.ts must be looked at again`;
}
