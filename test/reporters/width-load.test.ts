import { expect, test, vi } from 'vitest';
import { reporters } from '../../src/reporters/index.js';
import { draft, finding } from './drafts.js';

let loaded = false;
vi.mock('string-width', async (original) => {
  loaded = true;
  return original();
});

const pretty = async (text: string) =>
  reporters.pretty(draft(text, finding(text, 'can’t', 'refusal/cant')), { color: false, width: 80 });

test('string-width, dear at start-up, is loaded only for a line that needs it', async () => {
  await pretty('“Café” – I can’t…\n\n\n東京 📷\n');
  expect(loaded).toBe(false);
  await pretty('東京: I can’t\n');
  expect(loaded).toBe(true);
});
