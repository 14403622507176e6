import { expect, test } from 'vitest';
import type { Palette } from '../../src/reporters/palette.js';
import { paletteFor } from '../../src/reporters/palette.js';
import { suggestionWords, wording } from '../../src/reporters/wording.js';

const palette: Palette = { ...(await paletteFor(false)), slot: (text) => `<${text}>`, caution: (text) => `!${text}` };

test('a safe suggestion is said as it is', () => {
  expect(wording({ text: 'as soon as', kind: 'safe' })).toBe('as soon as');
});

test('a promise is never offered bare', () => {
  expect(wording({ text: "I'll refund it today", kind: 'promise' })).toBe("if true: I'll refund it today");
});

test('no words at all means to leave them out', () => {
  expect(wording({ text: ' ', kind: 'safe' })).toBe('(leave it out)');
});

test.each([
  ['can [what you can do], today', 'can <[what> <you> <can> <do]>, today'],
  ['by [day], to [place].', 'by <[day]>, to <[place]>.'],
  ['[a]/[b] or [c d]', '<[a]>/<[b]> or <[c> <d]>'],
  ['no slot', 'no slot'],
])('slots stand out: %s', (text, shown) => {
  const painted = suggestionWords({ text, kind: 'fill-in' }, palette).map((word) => word.paint(word.text));
  expect(painted.join(' ')).toBe(shown);
});

test('so does the condition of a promise', () => {
  const painted = suggestionWords({ text: 'we ship', kind: 'promise' }, palette).map((word) => word.paint(word.text));
  expect(painted).toEqual(['!if', '!true:', 'we', 'ship']);
});
