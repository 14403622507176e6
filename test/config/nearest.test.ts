import { expect, test } from 'vitest';
import { didYouMean, nearest } from '../../src/config/nearest.js';

const IDS = ['apology/if', 'refusal/cant', 'refusal/policy', 'coldness/unfortunately'];

test.each([
  ['refusal/cnat', 'refusal/cant'],
  ['cant', 'refusal/cant'],
  ['unfortunatly', 'coldness/unfortunately'],
  ['something else', undefined],
  ['*', undefined],
])('%s means %s', (wrong, id) => {
  expect(nearest(wrong, IDS)).toBe(id);
});

test('a hint follows a sentence, or is nothing', () => {
  expect(didYouMean('polcy', IDS)).toBe(' Did you mean "refusal/policy"?');
  expect(didYouMean('polcy', [])).toBe('');
});
