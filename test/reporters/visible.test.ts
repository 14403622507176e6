import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brief, visible } from '../../src/reporters/visible.js';

test.each([
  ['\x1b[31mred', '␛[31mred'],
  ['bell\x07', 'bell␇'],
  ['a\tb', 'a b'],
  ['del\x7f', 'del␡'],
  ['csi\x9b2J', 'csi\ufffd2J'],
  ['\u202egnp.exe', '\ufffdgnp.exe'],
  ['half \ud83d', 'half \ufffd'],
  ['whole 😀 é', 'whole 😀 é'],
])('%j is shown as %j', (text, shown) => {
  expect(visible(text)).toBe(shown);
});

test('offsets hold, and nothing is left that a terminal would obey', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(visible(text)).toHaveLength(text.length);
      expect(visible(text)).not.toMatch(/[\p{Cc}\p{Cs}]/u);
    }),
  );
});

test('brief: on one line, and not longer than a person would read', () => {
  expect(brief('you should\r\n  have', 80)).toBe('you should have');
  expect(brief('word '.repeat(100), 9)).toBe('word word…');
  expect(brief('exact', 5)).toBe('exact');
});
