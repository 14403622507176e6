import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CONFIG_NAMES, findConfig } from '../../src/config/find.js';
import { folderWith } from './folder.js';

const OURS = '{"tone-lint": {}}';

test.each(CONFIG_NAMES)('finds %s', (name) => {
  const folder = folderWith({ [name]: name === 'package.json' ? OURS : '' });
  expect(findConfig(folder)).toBe(join(folder, name));
});

test('looks in the parents, the nearest first, from a folder that need not exist', () => {
  const folder = folderWith({ '.tone-lintrc': '', 'a/.tone-lintrc': '', 'a/b/x.txt': '' });
  expect(findConfig(join(folder, 'a', 'b'))).toBe(join(folder, 'a', '.tone-lintrc'));
  expect(findConfig(join(folder, 'not', 'there'))).toBe(join(folder, '.tone-lintrc'));
});

describe('a package.json', () => {
  test.each([
    ['that depends on us', '{"devDependencies": {"tone-lint": "1"}}'],
    ['of our own name', '{"name": "tone-lint"}'],
    ['without a word of us, though broken', '{'],
  ])('%s is no config', (_, text) => {
    const folder = folderWith({ '.tone-lintrc': '', 'a/package.json': text });
    expect(findConfig(join(folder, 'a'))).toBe(join(folder, '.tone-lintrc'));
  });

  test('that is broken and speaks of us is found, to be told of', () => {
    const folder = folderWith({ 'package.json': '{"tone-lint": {' });
    expect(findConfig(folder)).toBe(join(folder, 'package.json'));
  });
});

test.each(['tone-lint.config.ts', '.tone-lintrc.toml', '.tone-lintrc.json5'])('%s is refused, not overlooked', (name) => {
  const folder = folderWith({ [name]: '' });
  expect(() => findConfig(folder)).toThrow('This kind of config is not read. Use .mjs, .js, .json or .yaml.');
});
