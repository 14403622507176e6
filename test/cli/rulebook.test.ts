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
  const { linterFor } = await createRulebook([], { home } as World);
  return linterFor({ choices: choose(settings), levels: [], mode: 'draft' }).lint('Thank you for the photos.');
}

it("leaves the rules' texts unread under the usual settings", async () => {
  expect(await lintWithoutTexts()).toEqual([]);
  expect(await lintWithoutTexts({ voice: 'neutral', preset: 'recommended' })).toEqual([]);
});

it('asks them for their levels under others', async () => {
  await expect(lintWithoutTexts({ voice: 'casual' })).rejects.toThrow('rules.json');
});

it('makes one linter for the same wishes, and adds up what they took', async () => {
  const { linterFor, stats } = await createRulebook([], { home: ROOT } as World);
  const off = [{ where: '/c', levels: new Map([['refusal/cant', 'off']] as const) }];
  const usual = linterFor({ choices: choose(), levels: [], mode: undefined });
  const quiet = linterFor({ choices: choose(), levels: off, mode: undefined });
  expect(linterFor({ choices: choose(), levels: [], mode: undefined })).toBe(usual);
  expect(linterFor({ choices: choose(), levels: off, mode: undefined })).toBe(quiet);
  expect(quiet).not.toBe(usual);
  for (const linter of [usual, usual, quiet]) linter.lint("I can't refund this order.");
  expect(stats().phases.map(({ name }) => name)).toEqual(['prepare', 'match']);
  expect(stats().rules.find(({ id }) => id === 'refusal/cant')?.findings).toBe(2);
});
