import { build, type BuildOptions, type Plugin } from 'esbuild';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { BUILT } from '../config/packs.js';

const common = { bundle: true, minify: true, target: 'node20', logLevel: 'warning', legalComments: 'none' } satisfies BuildOptions;

/** cosmiconfig's loader of TypeScript configs, which we do not offer, would drag the whole compiler along. */
const HEAVY = ['typescript'];

/** The command line as one CommonJS file, and what it loads only when needed as files of their own beside it. */
export async function bundleCli(root: string): Promise<void> {
  const lazy = new Map<string, readonly string[]>();
  await build({
    ...common, platform: 'node', format: 'cjs', entryPoints: [join(root, 'src/cli/main.ts')], outfile: join(root, 'dist/tone-lint.cjs'), plugins: [lazyModules(lazy), unusedModules],
  });
  for (const [name, names] of lazy) {
    const exports = names.map((key) => (key === 'default' ? 'export default lazy.__esModule ? lazy.default : lazy;' : `export const ${key} = lazy.${key};`));
    const contents = `const lazy = require(${JSON.stringify(name)});\n${exports.join('\n')}`;
    await build({ ...common, platform: 'node', format: 'cjs', mainFields: ['module', 'main'], stdin: { contents, resolveDir: root }, outfile: join(root, 'dist', lazyFile(name)), external: HEAVY });
  }
}

/**
 * Packages, formats, reports for pipelines, what imports configs and what compiles packs, behind `import()`, stay out of the main file: even unused, their text would be read at every start.
 * Their names are spelled out, because Node finds none in a bundled CommonJS file.
 */
function lazyModules(found: Map<string, readonly string[]>): Plugin {
  return {
    name: 'lazy-modules',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^[a-z@]/ }, ({ kind, path }) => (kind === 'dynamic-import' ? { path, namespace: 'lazy' } : undefined));
      onResolve({ filter: /^\.\.?\// }, ({ kind, path, resolveDir }) => {
        const file = join(resolveDir, path);
        const room = basename(dirname(file));
        const isLazy = kind === 'dynamic-import' && (['formats', 'reporters'].includes(room) || /\/(?:import-module|compile-pack)\.js$/.test(path));
        return isLazy ? { path: join(import.meta.dirname, '..', room, basename(file)), namespace: 'lazy' } : undefined;
      });
      onResolve({ filter: /^\.\/lazy-/, namespace: 'lazy' }, ({ path }) => ({ path, external: true }));
      onLoad({ filter: /.*/, namespace: 'lazy' }, async ({ path }) => {
        const names = Object.keys(await import(path)).filter((name) => name !== 'module.exports');
        found.set(path, names);
        const exports = names.map((name) => (name === 'default' ? 'export default lazy.default;' : `export const ${name} = lazy.${name};`));
        return { contents: `const lazy = require('./${lazyFile(path)}');\n${exports.join('\n')}` };
      });
    },
  };
}

/** commander asks for it at every start, for subcommands that are programs of their own; we have none. */
const unusedModules: Plugin = {
  name: 'unused-modules',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) => (/[\\/]commander[\\/]/.test(importer) ? { path, namespace: 'unused' } : undefined));
    onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents: 'module.exports = {};' }));
  },
};

function lazyFile(name: string): string {
  return `lazy-${(isAbsolute(name) ? `${basename(dirname(name)).replace(/s$/, '')}-${basename(name, '.js')}` : name).replaceAll(/\W+/g, '-')}.cjs`;
}

/** The pure core and the shipped rules as ES modules, for other programs and for browsers. */
export async function bundleCore(root: string): Promise<void> {
  const module = { ...common, minify: false, platform: 'neutral', format: 'esm', mainFields: ['module', 'main'] } satisfies BuildOptions;
  await build({ ...module, entryPoints: [join(root, 'src/core/index.ts')], outfile: join(root, 'dist/core.js') });
  const read = (name: string, encoding: BufferEncoding): string => readFileSync(join(root, 'dist', name), encoding);
  const bytes = `Uint8Array.from(atob('${read(BUILT.numbers, 'base64')}'), (byte) => byte.charCodeAt(0))`;
  writeFileSync(join(root, 'dist/rules.js'), `import { unpack } from './core.js';

export const shipped = unpack({
  index: ${read(BUILT.index, 'utf8')},
  numbers: new Int32Array(${bytes}.buffer),
  rules: () => (${read(BUILT.rules, 'utf8')}),
});
`);
  writeFileSync(join(root, 'dist/rules.d.ts'), "import type { CompiledPacks } from './core/index.js';\n\n/** The rules that come with the package, compiled. */\nexport declare const shipped: CompiledPacks;\n");
}
