import { expect, test } from 'vitest';
import { allListed, createLayersFor, lastSaid, NO_CONFIG, type Layer } from '../../src/config/layers.js';

const layer = (key: string | undefined, says: Layer['says'], files?: readonly string[], excludeFiles?: readonly string[]): Layer =>
  ({ file: '/team/.tone-lintrc', key, globs: files && { files, ...(excludeFiles && { excludeFiles }) }, says });

async function keysFor(path: string | undefined, ...layers: readonly Layer[]) {
  return (await createLayersFor({ file: '/team/.tone-lintrc', folder: '/team', layers }))(path).map(({ key }) => key);
}

test.each([
  [['macros/**'], undefined, 'macros/deep/a.md', true],
  [['macros'], undefined, 'macros/a.md', true],
  [['*.csv', '**/*.json'], undefined, 'deep/a.json', true],
  [['*.csv'], undefined, 'deep/a.csv', false],
  [['macros', '!macros/old'], undefined, 'macros/old/a.md', false],
  [['macros'], ['macros/old'], 'macros/old/a.md', false],
  [['macros'], ['macros/old'], 'macros/new/a.md', true],
  [['**'], undefined, '../other/a.md', false],
])('an override for %j without %j, for %s: %s', async (files, excludeFiles, path, applies) => {
  expect(await keysFor(`/team/${path}`, layer('x', {}, files, excludeFiles))).toEqual(applies ? ['x'] : []);
});

test('overrides apply in their order, between what holds for every file', async () => {
  const layers = [layer(undefined, {}), layer('a', {}, ['macros']), layer(undefined, {}), layer('b', {}, ['other']), layer('c', {}, ['**'])];
  expect(await keysFor('/team/macros/a.md', ...layers)).toEqual([undefined, 'a', undefined, 'c']);
  expect(await keysFor(undefined, ...layers)).toEqual([undefined, undefined]);
});

test('without overrides or a config the layers are what they are', async () => {
  const layers = [layer(undefined, {})];
  expect((await createLayersFor({ ...NO_CONFIG, folder: '/team', layers }))('/team/a')).toBe(layers);
  expect((await createLayersFor(NO_CONFIG))('/team/a')).toEqual([]);
});

test('the last layer that speaks of a key decides; lists add up', () => {
  const layers = [layer('a', { voice: 'casual', packs: ['/p'] }), layer('b', { voice: 'formal', packs: ['/q'] }), layer('c', {})];
  expect(lastSaid('voice', layers)).toEqual({ value: 'formal', layer: layers[1] });
  expect(lastSaid('channel', layers)).toBeUndefined();
  expect(allListed('packs', layers).map(({ value }) => value)).toEqual(['/p', '/q']);
});
