import { build, type BuildOptions, type Plugin } from 'esbuild';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILT } from '../config/packs.js';

const common = { bundle: true, minify: true, target: 'node20', logLevel: 'warning', legalComments: 'none' } satisfies BuildOptions;

/** cosmiconfig's loader of TypeScript configs, which we do not offer, would drag the whole compiler along. */
const HEAVY = ['typescript'];

/** The command line as one CommonJS file, and what it loads only when needed as files of their own beside it. */
export async function bundleCli(root: string): Promise<void> {
  const lazy = new Set<string>();
  await build({
    ...common, platform: 'node', format: 'cjs', entryPoints: [join(root, 'src/cli/main.ts')], outfile: join(root, 'dist/tone-lint.cjs'), plugins: [lazyPackages(lazy)],
  });
  for (const name of lazy) {
    await build({ ...common, platform: 'node', format: 'cjs', stdin: { contents: `module.exports = require(${JSON.stringify(name)})`, resolveDir: root }, outfile: join(root, 'dist', lazyFile(name)), external: HEAVY });
  }
}

/** Packages behind `import()` stay out of the main file: even unused, their text would be read at every start. */
function lazyPackages(found: Set<string>): Plugin {
  return {
    name: 'lazy-packages',
    setup({ onResolve }) {
      onResolve({ filter: /^[a-z@]/ }, ({ kind, path }) => {
        if (kind !== 'dynamic-import') return undefined;
        found.add(path);
        return { path: `./${lazyFile(path)}`, external: true };
      });
    },
  };
}

function lazyFile(name: string): string {
  return `lazy-${name.replaceAll(/\W+/g, '-')}.cjs`;
}

/** The pure core and the shipped rules as ES modules, for other programs and for browsers. */
export async function bundleCore(root: string): Promise<void> {
  const module = { ...common, minify: false, platform: 'neutral', format: 'esm', mainFields: ['module', 'main'] } satisfies BuildOptions;
  await build({ ...module, entryPoints: [join(root, 'src/core/index.ts')], outfile: join(root, 'dist/core.js') });
  const rules = readFileSync(join(root, 'dist', BUILT.rules), 'utf8');
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(join(root, 'dist/rules.js'), `import { unpack } from './core.js';\n\nexport const shipped = unpack(${rules});\n`);
  writeFileSync(join(root, 'dist/rules.d.ts'), "import type { CompiledPacks } from './core/index.js';\n\n/** The rules that come with the package, compiled. */\nexport declare const shipped: CompiledPacks;\n");
}
