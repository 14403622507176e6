import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, run } from './run.js';

test('a baseline is written, holds known findings back, and only gets shorter', async () => {
  const cwd = folderWith({ 'a.txt': "We can't.\nUnfortunately." });
  const lint = (...flags: string[]) => run([...flags, 'a.txt'], { cwd });

  expect(await lint('--update-baseline')).toMatchObject({ code: 0, err: 'tone-lint: .tone-lint-baseline.json: 2 findings known, 0 fixed.\n' });
  expect(await lint('--baseline', '.tone-lint-baseline.json')).toMatchObject({ code: 0, err: expect.stringContaining('2 findings known, 0 fixed.') as string });

  writeFileSync(join(cwd, 'a.txt'), "Now we can't, and they can't.");
  const beyond = await lint('--baseline', '.tone-lint-baseline.json', '--format', 'compact');
  expect(beyond.code).toBe(1);
  expect(beyond.out.trim().split('\n')).toHaveLength(1);
  expect(beyond.err).toContain('1 finding known, 1 fixed. "--update-baseline" takes the fixed ones out.');

  expect((await lint('--update-baseline')).err).toContain('1 finding known, 1 fixed. 1 new finding stayed out: mend it, or add --accept-new.');
  expect((await lint('--update-baseline', '--accept-new')).err).toContain('2 findings known, 0 fixed.');
  expect(JSON.parse(readFileSync(join(cwd, '.tone-lint-baseline.json'), 'utf8'))).toMatchObject({ version: 1, files: { 'a.txt': {} } });
});

test('what it knows of a file that is gone is fixed, and of one that was not read stays', async () => {
  const cwd = folderWith({ 'a.txt': "We can't.", 'b.txt': "We can't.", 'c.txt': "We can't." });
  const known = () => Object.keys((JSON.parse(readFileSync(join(cwd, '.tone-lint-baseline.json'), 'utf8')) as { files: object }).files);
  await run(['--update-baseline', '.'], { cwd });

  rmSync(join(cwd, 'b.txt'));
  expect((await run(['--baseline', '.tone-lint-baseline.json', 'a.txt'], { cwd })).err).toContain('1 finding known, 1 fixed. "--update-baseline" takes the fixed ones out.');
  expect((await run(['--update-baseline', 'a.txt'], { cwd })).err).toContain('1 finding known, 1 fixed.');
  expect(known()).toEqual(['a.txt', 'c.txt']);

  writeFileSync(join(cwd, 'b.txt'), "We can't.");
  expect((await run(['--baseline', '.tone-lint-baseline.json', '.'], { cwd })).code).toBe(1);
});

test.each([
  [{}, 'b.json: No such baseline. "--update-baseline" writes one.'],
  [{ 'b.json': '{' }, 'b.json: This is no baseline: it is not JSON. Write it anew: delete it and run with --update-baseline.'],
  [{ 'b.json': '[]' }, 'b.json: This is no baseline of this version. Write it anew: delete it and run with --update-baseline.'],
])('a baseline that is missing or broken: %j', async (files, message) => {
  expect(await run(['--baseline', 'b.json'], { files, stdin: 'Hello.' })).toMatchObject({ code: 2, err: `tone-lint: ${message}\n` });
});

test('new findings are taken in where a baseline is written, and nowhere else', async () => {
  const given = { files: { 'a.txt': "We can't." } };
  const said = { code: 2, err: 'tone-lint: --accept-new: It lets --update-baseline take new findings in. Add --update-baseline.\n' };
  expect(await run(['--accept-new', 'a.txt'], given)).toMatchObject(said);
  expect(await run(['--baseline', 'b.json', '--accept-new', 'a.txt'], given)).toMatchObject(said);
});

test('what it holds back reads well to nobody', async () => {
  const cwd = folderWith({ 'a.txt': "We can't." });
  expect(await run(['--update-baseline', 'a.txt'], { cwd })).toMatchObject({ code: 0, out: '' });
  expect(await run(['--baseline', '.tone-lint-baseline.json', 'a.txt'], { cwd })).toMatchObject({ code: 0, out: '', err: 'tone-lint: .tone-lint-baseline.json: 1 finding known, 0 fixed.\n' });
  expect((await run(['--baseline', '.tone-lint-baseline.json', '-f', 'markdown', 'a.txt'], { cwd })).out).toContain('✅ Nothing new. The baseline knows 1 finding.');
  writeFileSync(join(cwd, 'a.txt'), 'We can.');
  expect(await run(['--baseline', '.tone-lint-baseline.json', 'a.txt'], { cwd })).toMatchObject({ out: expect.stringContaining('reads well') as string });
});
