import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load.js';
import { folderWith } from './folder.js';

const load = (name: string, text: string) => loadConfig(join(folderWith({ [name]: text }), name));

describe('reads', () => {
  const config = { level: 'info', rules: { 'refusal/cant': 'off' } };
  const json = JSON.stringify(config);

  test.each([
    ['.tone-lintrc', 'level: info\nrules:\n  refusal/cant: off\n'],
    ['.tone-lintrc', json],
    ['.tone-lintrc.yml', 'level: info # a remark\nrules: { refusal/cant: off }\n'],
    ['.tone-lintrc.json', json],
    ['tone-lint.config.json', `\uFEFF${json}`],
    ['tone-lint.config.yaml', json],
    ['tone-lint.config.cjs', `module.exports = ${json}`],
    ['tone-lint.config.mjs', `export default ${json}`],
    ['tone-lint.config.js', `module.exports = ${json}`],
    ['package.json', `{"name": "x", "tone-lint": ${json}}`],
  ])('%s', async (name, text) => {
    expect(await load(name, text)).toEqual(config);
  });

  test.each([['.tone-lintrc', ''], ['.tone-lintrc.yaml', '# later\n'], ['tone-lint.config.json', '']])(
    'an empty %s as no wishes',
    async (name, text) => {
      expect(await load(name, text)).toEqual({});
    },
  );
});

describe('refuses, with the line where there is one', () => {
  test.each([
    ['.tone-lintrc', 'level: info\nrules:\n  a: [1\nb: 2\n', /^Broken YAML: .*\.$/, 4],
    ['.tone-lintrc.yaml', 'level: info\nlevel: error\n', /^Broken YAML: Map keys must be unique\.$/, 2],
    ['.tone-lintrc.yaml', 'level: "info\n', /^Broken YAML: Missing closing "quote\.$/, 2],
    ['.tone-lintrc.json', '{\n  "level": "info",\n}\n', /^Broken JSON: Expected double-quoted property name\.$/, 3],
    ['.tone-lintrc.json', '{\n  "level": info\n}\n', /^Broken JSON: Unexpected token 'i'\.$/, undefined],
    ['.tone-lintrc.json', '{\n  "level": "info"\n', /^Broken JSON: Expected ',' or '}' after property value\.$/, 3],
    ['.tone-lintrc.json', '{\n  "level":\n', /^Broken JSON: Unexpected end of JSON input\.$/, 2],
    ['package.json', '{\n  "tone-lint": }\n', /^Broken JSON: Unexpected token '}'\.$/, undefined],
    ['package.json', '{"name": "x"}', /^There is no "tone-lint" key in it\.$/, undefined],
    ['tone-lint.config.mjs', 'throw new Error("my own")', /^The config cannot be loaded: my own$/, undefined],
    ['tone-lint.config.mjs', 'export default {', /^The config cannot be loaded: ./, undefined],
    ['tone-lint.config.mjs', 'export const level = 1', /^It exports no config\. Write: export default/, undefined],
    ['tone-lint.config.ts', 'export default {}', /TypeScript is not read\. Use/, undefined],
    ['my.conf', 'level: info', /^A config in \.conf is not read\. Use/, undefined],
  ])('%s %j', async (name, text, message, line) => {
    const folder = folderWith({ [name]: text });
    await expect(loadConfig(join(folder, name))).rejects.toMatchObject({ where: join(folder, name), message: expect.stringMatching(message), line });
  });

  test('what is not there, with the nearest name', async () => {
    const folder = folderWith({ 'tone.yaml': '' });
    await expect(loadConfig(join(folder, 'tones.yaml'))).rejects.toThrow('No such config file. Did you mean "tone.yaml"?');
  });

  test('a folder', async () => {
    await expect(loadConfig(folderWith({}))).rejects.toThrow('The config is a folder. Name the file in it.');
  });
});
