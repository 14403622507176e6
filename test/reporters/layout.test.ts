import fc from 'fast-check';
import { expect, test } from 'vitest';
import { word, words, wrap } from '../../src/reporters/layout.js';
import { rulerFor } from '../../src/reporters/width.js';

const plain = await rulerFor();

test('fills lines, the first at the indent and the others hanging', () => {
  const content = [word('1.'), ...words('one two three four')];
  expect(wrap(content, { width: 14, indent: 2, hanging: 5 }, plain)).toEqual(['  1. one two', '     three', '     four']);
});

test('a word that fits nowhere stays whole', () => {
  expect(wrap(words('see https://example.com/a/b now'), { width: 12, indent: 0 }, plain)).toEqual([
    'see',
    'https://example.com/a/b',
    'now',
  ]);
});

test('measures what is shown, not the escapes that color it', () => {
  const content = words('one two', (text) => `\x1b[31m${text}\x1b[39m`);
  expect(wrap(content, { width: 7, indent: 0 }, plain)).toHaveLength(1);
});

test('does not break at a non-breaking space', () => {
  expect(wrap(words('10\u00a0€ back'), { width: 5, indent: 0 }, plain)).toEqual(['10\u00a0€', 'back']);
});

test('loses no word and never exceeds the width', () => {
  const text = fc.array(fc.stringMatching(/^[a-z']{1,12}$/), { minLength: 1 });
  fc.assert(
    fc.property(text, fc.integer({ min: 20, max: 90 }), (parts, width) => {
      const lines = wrap(words(parts.join(' ')), { width, indent: 2, hanging: 4 }, plain);
      expect(lines.map((line) => line.trim()).join(' ')).toBe(parts.join(' '));
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
    }),
  );
});
