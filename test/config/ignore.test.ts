import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createIgnoredBy } from '../../src/config/ignore.js';
import { NO_CONFIG, type Config } from '../../src/config/layers.js';
import { folderWith } from './folder.js';

const configWith = (...ignore: readonly (readonly string[])[]): Config => ({
  file: '/team/.tone-lintrc',
  folder: '/team',
  layers: ignore.map((patterns, index) => ({ file: `/team/${index}`, key: undefined, globs: undefined, says: { ignore: patterns } })),
});

test.each([
  [['old'], 'old/a.txt', true],
  [['old/'], 'old/deep/a.txt', true],
  [['./old'], 'old/a.txt', true],
  [['old'], 'older/a.txt', false],
  [['old'], 'new/old/a.txt', false],
  [['**/old'], 'new/old/a.txt', true],
  [['*.txt'], 'a.txt', true],
  [['*.txt'], 'new/a.txt', false],
  [['**/*.txt'], 'new/.x/a.txt', true],
  [['old', '!old/a.txt'], 'old/a.txt', false],
  [['old', '!old/a.txt'], 'old/b.txt', true],
  [['!old/a.txt', 'old'], 'old/a.txt', true],
  [[], 'a.txt', false],
])('%j for %s: %s', async (ignore, path, isIgnored) => {
  const ignoredBy = await createIgnoredBy(configWith(ignore));
  expect(ignoredBy(`/team/${path}`) !== undefined).toBe(isIgnored);
});

test('patterns reach no further than the folder of the config', async () => {
  const ignoredBy = await createIgnoredBy(configWith(['**/*']));
  expect(ignoredBy('/elsewhere/a.txt')).toBeUndefined();
});

test('a config may take back what the one that it extends leaves out, and the reason is told', async () => {
  const ignoredBy = await createIgnoredBy(configWith(['old'], ['!old/a.txt']));
  expect(ignoredBy('/team/old/a.txt')).toBeUndefined();
  expect(ignoredBy('/team/old/b.txt')).toMatchObject({ file: '/team/0', pattern: 'old', by: 'the config' });
});

describe('an ignore file', () => {
  const isIgnored = async (text: string, path: string) => {
    const folder = folderWith({ '.tone-lintignore': text });
    return (await createIgnoredBy({ ...NO_CONFIG, folder }))(join(folder, path)) !== undefined;
  };

  test.each([
    ['old', 'old/a.txt', true],
    ['old', 'new/old/a.txt', true],
    ['old', 'old', true],
    ['old/', 'new/old/a.txt', true],
    ['old/', 'new/old', false],
    ['/old', 'new/old/a.txt', false],
    ['/old', 'old/a.txt', true],
    ['new/old', 'new/old/a.txt', true],
    ['new/old', 'x/new/old/a.txt', false],
    ['*.csv', 'deep/a.csv', true],
    ['*.csv', 'a.csv.txt', false],
    ['.drafts', 'x/.drafts/a.txt', true],
    ['{a,b}.txt', 'a.txt', false],
    ['# old\n\n  \n', '# old', false],
    ['\\#a.txt', '#a.txt', true],
    ['old  ', 'old/a.txt', true],
    ['\uFEFFold\r\nnew\r\n', 'old/a.txt', true],
    ['\uFEFFold\r\nnew\r\n', 'new/a.txt', true],
    ['old\n!old/a.txt', 'old/a.txt', false],
    ['old\n!old/a.txt', 'old/b.txt', true],
    ['', 'a.txt', false],
  ])('%j for %s: %s', async (text, path, expected) => {
    expect(await isIgnored(text, path)).toBe(expected);
  });

  test('has the last word, and is named as the reason', async () => {
    const folder = folderWith({ '.tone-lintignore': '!old/a.txt\nnew/' });
    const layers = [{ file: join(folder, '.tone-lintrc'), key: undefined, globs: undefined, says: { ignore: ['old'] } }];
    const ignoredBy = await createIgnoredBy({ file: layers[0]!.file, folder, layers });
    expect(ignoredBy(join(folder, 'old/a.txt'))).toBeUndefined();
    expect(ignoredBy(join(folder, 'new/a.txt'))).toMatchObject({ file: join(folder, '.tone-lintignore'), pattern: 'new/', by: '.tone-lintignore' });
  });

  test('that cannot be read is not passed over', async () => {
    const folder = folderWith({ '.tone-lintignore/a.txt': '' });
    await expect(createIgnoredBy({ ...NO_CONFIG, folder })).rejects.toMatchObject({ where: join(folder, '.tone-lintignore'), message: expect.stringMatching(/^The ignore file cannot be read/) });
  });
});
