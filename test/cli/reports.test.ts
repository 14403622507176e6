import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FORMATS } from '../../src/reporters/index.js';
import { run } from './run.js';

const FILES = { 'bad.txt': "We can't do that.", 'good.txt': 'Hi Ana,\n\nYour refund is on its way.\n', 'broken.json': '{' };

describe.each(FORMATS)('--format %s', (format) => {
  test('exits by what was found', async () => {
    expect((await run(['-f', format, 'bad.txt'], { files: FILES })).code).toBe(1);
    expect((await run(['-f', format, 'good.txt'], { files: FILES })).code).toBe(0);
    expect((await run(['-f', format, 'bad.txt', 'broken.json'], { files: FILES })).code).toBe(2);
  });

  test('prints to a file what it prints', async () => {
    const { out } = await run(['-f', format, 'bad.txt'], { files: FILES });
    const { out: printed, cwd } = await run(['-f', format, '-o', 'report', 'bad.txt'], { files: FILES });
    expect(printed).toBe('');
    expect(readFileSync(join(cwd, 'report'), 'utf8')).toBe(out);
  });

  test('prints errors alone with --quiet', async () => {
    const files = { 'a.txt': "Obviously, we can't do that." };
    const { out } = await run(['-f', format, '--quiet', 'a.txt'], { files });
    expect(out).toContain('refusal/cant');
    expect(out).not.toContain('condescension/obviously');
  });

  test('has no colours of a terminal with --no-color, nor for a pipe', async () => {
    const coloured = await run(['-f', format, '--no-color', 'bad.txt'], { files: FILES, looks: true });
    expect(coloured.out).not.toContain('\u001b');
    expect((await run(['-f', format, 'bad.txt'], { files: FILES })).out).toBe(coloured.out);
  });
});

test.each(['sarif', 'markdown', 'html'])('a %s report says what could not be judged', async (format) => {
  expect((await run(['-f', format, 'good.txt', 'broken.json'], { files: FILES })).out).toContain('Not readable as JSON');
});
