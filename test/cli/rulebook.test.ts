import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { World } from '../../src/cli/main.js';
import { createRulebook } from '../../src/cli/rulebook.js';
import { choose, type Choices } from '../../src/core/settings.js';
import { folderWith } from '../config/folder.js';
import { ROOT } from './built.js';

const INDEX = Object.fromEntries(['dist/index.json', 'dist/index.bin'].map((name) => [name, readFileSync(join(ROOT, name))]));

/** Lints a good draft where the rules' texts are not to be had. */
async function lintWithoutTexts(settings: Partial<Choices> = {}) {
  const home = folderWith(INDEX);
  const linter = await createRulebook({ packs: [], choices: choose(settings), levels: [], mode: 'draft' }, { home } as World);
  return linter.lint('Thank you for the photos.');
}

it("leaves the rules' texts unread under the usual settings", async () => {
  expect(await lintWithoutTexts()).toEqual([]);
  expect(await lintWithoutTexts({ voice: 'neutral', preset: 'recommended' })).toEqual([]);
});

it('asks them for their levels under others', async () => {
  await expect(lintWithoutTexts({ voice: 'casual' })).rejects.toThrow('rules.json');
});
