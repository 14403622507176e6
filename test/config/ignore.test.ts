import { expect, test } from 'vitest';
import { NO_CONFIG } from '../../src/config/check.js';
import { createIgnore } from '../../src/config/ignore.js';

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
])('%j for %s: %s', async (ignore, path, ignored) => {
  const isIgnored = await createIgnore({ ...NO_CONFIG, file: '/team/.tone-lintrc', ignore });
  expect(isIgnored(`/team/${path}`)).toBe(ignored);
});

test('patterns reach no further than the folder of the config', async () => {
  const isIgnored = await createIgnore({ ...NO_CONFIG, file: '/team/.tone-lintrc', ignore: ['**/*'] });
  expect(isIgnored('/elsewhere/a.txt')).toBe(false);
});
