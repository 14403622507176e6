import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { Lines } from '../../src/core/text/lines.js';
import type { Range } from '../../src/core/types.js';
import { excerpt } from '../../src/reporters/excerpt.js';
import { mark } from '../../src/reporters/marks.js';
import { rulerFor } from '../../src/reporters/width.js';

/** The lines shown for a range, each with the marks under it. */
async function shown(text: string, words: string | Range, room = 60): Promise<string[]> {
  const start = typeof words === 'string' ? text.indexOf(words) : words[0];
  const end = typeof words === 'string' ? start + words.length : words[1];
  const ruler = await rulerFor(text);
  return excerpt(text, new Lines(text), [start, end], room).flatMap((piece) => {
    const { before, words, after, offset, length } = mark(piece, room, ruler);
    return [...(piece.skipped ? ['…'] : []), before + words + after, ' '.repeat(offset) + '^'.repeat(length)];
  });
}

test('marks the words under the line they are on', async () => {
  expect(await shown("Hi,\r\nI can't refund this.\r\n", "can't")).toEqual(["I can't refund this.", '  ^^^^^']);
});

test.each([
  ['東京: I can', 'can', '        ^^^'],
  ['Thanks 👩‍👩‍👧, I can', 'can', '             ^^^'],
  ['cafe\u0301 can', 'can', '     ^^^'],
  ['\tI can', 'can', '   ^^^'],
  ['a 東京 b', '東京', '  ^^^^'],
  ['\x1b[31mcan', 'can', '     ^^^'],
])('aligned: %j', async (text, words, marks) => {
  expect((await shown(text, words))[1]).toBe(marks);
});

test('words wrapped over lines are marked on each, without the spaces around the wrap', async () => {
  expect(await shown('If you should \n   have told us', 'should \n   have')).toEqual([
    'If you should ',
    '       ^^^^^^',
    '   have told us',
    '   ^^^^',
  ]);
});

test('of many lines the first and the last are shown', async () => {
  expect(await shown('one\ntwo\n\nthree\nfour', 'one\ntwo\n\nthree\nfour')).toEqual(['one', '^^^', '…', 'four', '^^^^']);
});

test('a place without words gets one mark', async () => {
  expect(await shown('Hi,\n\nBye', [4, 4])).toEqual(['', '^']);
  expect(await shown('', [0, 0])).toEqual(['', '^']);
});

test('a long line is cut to the words around, at spaces', async () => {
  const text = `${'before '.repeat(40)}I can't do it${' after'.repeat(40)}`;
  expect(await shown(text, "can't", 40)).toMatchInlineSnapshot(`
    [
      "… before before I can't do it after …",
      "                  ^^^^^",
    ]
  `);
});

test('what one side does not need, the other gets', async () => {
  expect((await shown(`I can't do it${' after'.repeat(40)}`, "can't", 40))[0]).toMatchInlineSnapshot(`"I can't do it after after after after …"`);
});

test('of words longer than the line the start is shown', async () => {
  expect(await shown(`so ${'x'.repeat(100)} end`, 'x'.repeat(100), 20)).toEqual(['…xxxxxxxxxxxxxxxxxx…', ' ^^^^^^^^^^^^^^^^^^']);
});

test('a line of 50 MB is not read through', async () => {
  const text = `${'word '.repeat(5_000_000)}can't${' word'.repeat(5_000_000)}`;
  const lines = new Lines(text);
  const start = performance.now();
  // Reading it once takes 10 ms and more.
  for (let i = 0; i < 1000; i += 1) excerpt(text, lines, [25_000_000, 25_000_005], 60);
  expect(performance.now() - start).toBeLessThan(1000);
});

test('for any draft and range the marks stand under the words, and all fits', async () => {
  const graphemes = fc.string({ unit: 'grapheme', maxLength: 120 });
  const anything = fc.string({ unit: 'binary', maxLength: 120 });
  const prose = fc.array(fc.constantFrom('can', "can't", '東京', '👩‍👩‍👧', 'cafe\u0301', '\t', '\n', '\r\n', '🇸🇪', '…'), { maxLength: 60 });
  const text = fc.oneof(graphemes, anything, prose.map((words) => words.join(' ')));
  await fc.assert(
    fc.asyncProperty(text, fc.nat(), fc.nat(), fc.integer({ min: 30, max: 100 }), async (text, a, b, room) => {
      const range = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
      const pieces = excerpt(text, new Lines(text), range, room);
      expect(pieces.length).toBeGreaterThan(0);
      for (const piece of pieces) {
        const { before, words, after, offset, length } = mark(piece, room, await rulerFor(piece.text));
        expect(stringWidth(before)).toBe(offset);
        expect(Math.max(1, stringWidth(words))).toBe(length);
        expect(stringWidth(before + words + after)).toBeLessThanOrEqual(room);
        expect(words).toContain(piece.text.slice(piece.from, piece.to).slice(0, 1));
      }
    }),
    { numRuns: 1000 },
  );
});
