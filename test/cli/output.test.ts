import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, run } from './run.js';

const DRAFT = { 'a.txt': "We can't do that." };
const ESCAPE = '\u001b[';

describe('--output', () => {
  test('writes the findings to a file, and nothing to standard output', async () => {
    const { code, out, err, cwd } = await run(['-f', 'json', '-o', 'report.json', 'a.txt'], { files: DRAFT });
    expect([code, out, err]).toEqual([1, '', '']);
    expect(JSON.parse(readFileSync(join(cwd, 'report.json'), 'utf8'))).toHaveLength(1);
    expect(readdirSync(cwd).sort()).toEqual(['a.txt', 'report.json']);
  });

  test('keeps the mode of a file, and a link a link', async () => {
    const cwd = folderWith({ ...DRAFT, 'real.txt': 'old' });
    chmodSync(join(cwd, 'real.txt'), 0o664);
    symlinkSync('real.txt', join(cwd, 'link.txt'));
    await run(['-f', 'compact', '-o', 'link.txt', 'a.txt'], { cwd });
    expect(readFileSync(join(cwd, 'real.txt'), 'utf8')).toContain('refusal/cant');
    expect(statSync(join(cwd, 'real.txt')).mode & 0o777).toBe(0o664);
    expect(lstatSync(join(cwd, 'link.txt')).isSymbolicLink()).toBe(true);
  });

  test('may be a device', async () => {
    expect(await run(['-o', '/dev/null', 'a.txt'], { files: DRAFT })).toMatchObject({ code: 1, out: '', err: '' });
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  test.each([
    ['missing/report.txt', 'its folder does not exist. Create it first.'],
    ['a.txt/report.txt', 'its folder does not exist. Create it first.'],
    ['.', 'it is a folder. Name a file in it.'],
  ])('that cannot be written (%s) loses no finding', async (file, reason) => {
    const { code, out, err } = await run(['-o', file, 'a.txt'], { files: DRAFT });
    expect(code).toBe(2);
    expect(out).toContain('refusal/cant');
    expect(err).toBe(`tone-lint: ${file}: The output cannot be written: ${reason}\n`);
  });
});

describe('colour', () => {
  test.each([
    ['for a person', true, {}, [], true],
    ['not in a pipe', false, {}, [], false],
    ['not with --no-color', true, { FORCE_COLOR: '1' }, ['--no-color'], false],
    ['not with NO_COLOR', true, { NO_COLOR: '1' }, [], false],
    ['but with an empty NO_COLOR', true, { NO_COLOR: '' }, [], true],
    ['not on a dumb terminal', true, { TERM: 'dumb' }, [], false],
    ['in a pipe with FORCE_COLOR', false, { FORCE_COLOR: '1' }, [], true],
    ['with FORCE_COLOR over NO_COLOR, as Node has it', false, { FORCE_COLOR: '1', NO_COLOR: '1' }, [], true],
    ['not with FORCE_COLOR=0', true, { FORCE_COLOR: '0' }, [], false],
  ] as const)('%s', async (_, looks, env, flags, colored) => {
    const { out } = await run([...flags, 'a.txt'], { files: DRAFT, looks, env });
    expect(out.includes(ESCAPE)).toBe(colored);
  });

  test('never in a file', async () => {
    const { cwd } = await run(['-o', 'report.txt', 'a.txt'], { files: DRAFT, looks: true, env: { FORCE_COLOR: '1' } });
    expect(readFileSync(join(cwd, 'report.txt'), 'utf8')).not.toContain(ESCAPE);
  });
});
