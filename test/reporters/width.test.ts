import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { rulerFor } from '../../src/reporters/width.js';

test.each([
  ['plain', 5],
  ['it’s “so” – 5 €…', 16],
  ['東京', 4],
  ['👩‍👩‍👧', 2],
  ['e\u0301', 1],
  ['␛', 1],
])('%s takes %i columns', async (text, columns) => {
  const ruler = await rulerFor(text);
  expect(ruler.width(text)).toBe(columns);
});

test('a family of emoji is one cell', async () => {
  const text = 'a👩‍👩‍👧e\u0301';
  expect((await rulerFor(text)).cells(text)).toEqual(['a', '👩‍👩‍👧', 'e\u0301']);
});

test('measuring plain text without string-width gives what string-width gives', async () => {
  const plain = await rulerFor();
  const candidates = fc.string({ unit: fc.integer({ min: 0x20, max: 0xffff }).map((code) => String.fromCharCode(code)) });
  await fc.assert(
    fc.asyncProperty(candidates, async (text) => {
      const ruler = await rulerFor(text);
      if (ruler === plain) expect(text.length).toBe(stringWidth(text));
    }),
  );
  for (let code = 0x20; code <= 0xffff; code += 1) {
    const text = String.fromCharCode(code);
    if ((await rulerFor(text)) === plain) expect([code, stringWidth(text)]).toEqual([code, 1]);
  }
});
