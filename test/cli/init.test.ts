import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { ROOT } from './built.js';
import { run } from './run.js';

test('init writes a config that changes nothing yet, and says so', async () => {
  const { code, out, err, cwd } = await run(['init']);
  expect([code, err]).toEqual([0, '']);
  expect(out).toBe('Wrote .tone-lintrc.yaml. Take the "#" away from what you want to set; "tone-lint --print-config <file>" shows what holds.\n');
  expect(JSON.parse((await run(['--print-config', 'a.txt'], { cwd })).out)).toMatchObject({ config: '.tone-lintrc.yaml', settings: { level: { from: 'default' } } });
});

test('its schema is the one that the project has installed, or else our own', async () => {
  const first = ({ cwd }: { cwd: string }) => readFileSync(join(cwd, '.tone-lintrc.yaml'), 'utf8').split('\n')[0];
  const installed = { 'node_modules/tone-lint/dist/schemas/config.json': '{}', 'desk/macros/a.txt': '' };
  expect(first(await run(['init'], { files: installed }))).toBe('# yaml-language-server: $schema=./node_modules/tone-lint/dist/schemas/config.json');
  const { cwd } = await run(['--version'], { files: installed });
  expect(first(await run(['init'], { cwd: join(cwd, 'desk') }))).toBe('# yaml-language-server: $schema=../node_modules/tone-lint/dist/schemas/config.json');
  expect(first(await run(['init']))).toBe(`# yaml-language-server: $schema=${pathToFileURL(join(ROOT, 'dist/schemas/config.json')).href}`);
});

test.each([
  ['.tone-lintrc.yaml', 'level: info'],
  ['.tone-lintrc', ''],
  ['tone-lint.config.mjs', 'export default {}'],
  ['package.json', '{"tone-lint": {}}'],
])('%s stays as it is', async (name, text) => {
  const { code, out, err, cwd } = await run(['init'], { files: { [name]: text } });
  expect([code, out, err]).toEqual([2, '', `tone-lint: ${name}: There is a config here already, and it stays as it is.\n`]);
  expect(readFileSync(join(cwd, name), 'utf8')).toBe(text);
});

test('a config further up is told of, since this one takes its place', async () => {
  const { cwd } = await run(['--version'], { files: { '.tone-lintrc': 'voice: casual', 'desk/a.txt': '' } });
  const { code, out } = await run(['init'], { cwd: join(cwd, 'desk') });
  expect([code, out]).toEqual([0, expect.stringContaining('From here on it holds instead of ../.tone-lintrc; to build on that one: extends: ../.tone-lintrc\n')]);
});

test('init takes no paths', async () => {
  expect((await run(['init', 'a'])).code).toBe(2);
});
