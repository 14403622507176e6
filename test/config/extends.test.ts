import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readLayers } from '../../src/config/extends.js';
import type { ConfigError } from '../../src/config/error.js';
import { folderWith } from './folder.js';

type Files = Readonly<Record<string, string>>;

/** What the layers of `.tone-lintrc` say of the voice, the weakest first. */
async function voices(files: Files): Promise<readonly unknown[]> {
  return (await readLayers(join(folderWith(files), '.tone-lintrc'))).map(({ says }) => says.voice);
}

/** Why `.tone-lintrc` cannot be read: in which file, and by whose wish. */
async function refusal(files: Files) {
  const folder = folderWith(files);
  const { where, message, line, extendedBy } = (await readLayers(join(folder, '.tone-lintrc')).then(() => expect.fail('was read'), (error: unknown) => error)) as ConfigError;
  return { where: where.slice(folder.length + 1), message, line, extendedBy: extendedBy?.slice(folder.length + 1) };
}

describe('a config stands on what it extends', () => {
  test.each([
    ['a file', { '.tone-lintrc': 'extends: ./base.yaml\nvoice: casual', 'base.yaml': 'voice: formal' }, ['formal', 'casual']],
    ['a file without a dot before it', { '.tone-lintrc': 'extends: shared/base.json\nvoice: casual', 'shared/base.json': '{"voice": "formal"}' }, ['formal', 'casual']],
    ['several, the later winning', { '.tone-lintrc': 'extends: [a.yaml, ./b.cjs]', 'a.yaml': 'voice: formal', 'b.cjs': 'module.exports = { voice: "casual" }' }, ['formal', 'casual', undefined]],
    ['what they extend in turn, from where they stand', { '.tone-lintrc': 'extends: shared/a.yaml', 'shared/a.yaml': 'extends: ./b.yaml\nvoice: casual', 'shared/b.yaml': 'voice: formal' }, ['formal', 'casual', undefined]],
    ['a package, by its main file', { '.tone-lintrc': 'extends: "@acme/tone"', 'node_modules/@acme/tone/package.json': '{"main": "tone.yaml"}', 'node_modules/@acme/tone/tone.yaml': 'voice: formal' }, ['formal', undefined]],
    ['a package of code', { '.tone-lintrc': 'extends: acme-tone', 'node_modules/acme-tone/index.js': 'module.exports = { voice: "formal" }' }, ['formal', undefined]],
    ['a module of a package that exports it', { '.tone-lintrc': 'extends: acme-tone/chat', 'node_modules/acme-tone/package.json': '{"exports": {"./chat": "./src/chat.mjs"}}', 'node_modules/acme-tone/src/chat.mjs': 'export default { voice: "casual" }' }, ['casual', undefined]],
    ['a file of a package', { '.tone-lintrc': 'extends: acme-tone/chat.yaml', 'node_modules/acme-tone/chat.yaml': 'voice: casual' }, ['casual', undefined]],
    ['one thing twice, where it is said last', { '.tone-lintrc': 'extends: [a.yaml, b.yaml, a.yaml]', 'a.yaml': 'voice: casual', 'b.yaml': 'extends: a.yaml\nvoice: formal' }, ['formal', 'casual', undefined]],
  ] as [string, Files, unknown[]][])('%s', async (_, files, expected) => {
    expect(await voices(files)).toEqual(expected);
  });

  test('with its overrides, which come after its own keys', async () => {
    const folder = folderWith({ '.tone-lintrc': 'extends: base.yaml\noverrides: [{ files: b, voice: casual }]', 'base.yaml': 'overrides: [{ files: a, voice: formal }]' });
    expect((await readLayers(join(folder, '.tone-lintrc'))).map(({ file, key, globs }) => [file.slice(folder.length + 1), key, globs?.files])).toEqual([
      ['base.yaml', undefined, undefined], ['base.yaml', 'overrides[0]', ['a']], ['.tone-lintrc', undefined, undefined], ['.tone-lintrc', 'overrides[0]', ['b']],
    ]);
  });

  test('with packs by their paths from where they are named', async () => {
    const folder = folderWith({ '.tone-lintrc': 'extends: shared/base.yaml', 'shared/base.yaml': 'packs: [house.yaml]' });
    expect((await readLayers(join(folder, '.tone-lintrc')))[0]!.says.packs).toEqual([join(folder, 'shared/house.yaml')]);
  });

  test('and many shared ones are read in no time', async () => {
    const names = Array.from({ length: 30 }, (_, index) => `c${index}.json`);
    const files = Object.fromEntries(names.map((name, index) => [name, index === 29 ? '{}' : `{"extends": ["./${names[index + 1]}", "./${names[index + 1]}"]}`]));
    expect(await voices({ ...files, '.tone-lintrc': 'extends: c0.json' })).toHaveLength(31);
  });
});

describe('what cannot be extended is refused, by the config that asks', () => {
  test.each([
    ['./bsae.yaml', 'but there is no such file. Did you mean "./base.yaml"?'],
    ['bsae.yaml', 'but no file and no package of that name can be found from here. Did you mean "./base.yaml"?'],
    ['@acme/tone', 'but no file and no package of that name can be found from here. Name a file by its path, or install the package.'],
    ['path', 'but no file and no package of that name can be found from here. Name a file by its path, or install the package.'],
    ['./shared', 'which is a folder. Name the file in it.'],
    ['strict', 'which is a preset. Write: preset: strict'],
    ['closed/inner.yaml', 'but that package keeps it to itself: it is not among its "exports".'],
  ])('%s', async (name, why) => {
    const closed = { 'node_modules/closed/package.json': '{"exports": "./index.js"}', 'node_modules/closed/inner.yaml': '' };
    const files = { '.tone-lintrc': 'extends: middle.yaml', 'middle.yaml': JSON.stringify({ extends: name }), 'base.yaml': '', 'shared/x.yaml': '', ...closed };
    expect(await refusal(files)).toMatchObject({ where: 'middle.yaml', message: `"extends" names "${name}", ${why}` });
  });

  test.each([
    ['itself', { '.tone-lintrc': 'extends: .tone-lintrc' }, '.tone-lintrc', '.tone-lintrc → .tone-lintrc'],
    ['a circle', { '.tone-lintrc': 'extends: shared/a.yaml', 'shared/a.yaml': 'extends: ./b.yaml', 'shared/b.yaml': 'extends: ../.tone-lintrc' }, 'shared/b.yaml', '.tone-lintrc → shared/a.yaml → shared/b.yaml → .tone-lintrc'],
    ['a circle further on', { '.tone-lintrc': 'extends: a.yaml', 'a.yaml': 'extends: b.yaml', 'b.yaml': 'extends: a.yaml' }, 'b.yaml', 'a.yaml → b.yaml → a.yaml'],
  ] as [string, Files, string, string][])('%s', async (_, files, where, circle) => {
    expect(await refusal(files)).toMatchObject({ where, message: `"extends" leads in a circle: ${circle}.` });
  });
});

describe('what is wrong in an extended config is told with who extends it', () => {
  test.each([
    ['broken YAML', { 'base.yaml': 'voice: formal\nvoice: casual\n' }, 'Broken YAML: Map keys must be unique.', 2],
    ['an unknown key', { 'base.yaml': 'voce: formal\n' }, 'Unknown key "voce". Did you mean "voice"?', undefined],
    ['an unknown key in an override', { 'base.yaml': 'overrides: [{ files: a, voce: formal }]\n' }, 'Unknown key "voce" in "overrides[0]". Did you mean "voice"?', undefined],
    ['a file of another kind', { 'base.toml': 'voice = 1' }, 'A config in .toml is not read. Use .mjs, .js, .json or .yaml.', undefined],
    ['code that fails', { 'base.cjs': 'throw new Error("my own")' }, 'The config cannot be loaded: my own', undefined],
    ["cosmiconfig's own way to extend", { 'base.json': '{"$import": "./x.json"}' }, 'Unknown key "$import". Did you mean "extends"?', undefined],
  ] as [string, Files, string, number | undefined][])('%s', async (_, base, message, line) => {
    const name = Object.keys(base)[0]!;
    expect(await refusal({ '.tone-lintrc': 'extends: middle.yaml', 'middle.yaml': `extends: ${name}`, ...base })).toEqual({ where: name, message, line, extendedBy: 'middle.yaml' });
  });
});
