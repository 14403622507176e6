import fc from 'fast-check';
import { expect, it } from 'vitest';
import { scan } from '../../../src/core/text/scanners.js';

it('reads a word of letters, digits and single apostrophes, a long one in pieces', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'z', '0', "'", ' ', '.', 'é'), maxLength: 12 });
  fc.assert(fc.property(letters, (text) => {
    expect(scan.asciiWord(text, 0)).toBe(/^(?:[a-z0-9](?:'?[a-z0-9])*)?/.exec(text)![0].length);
  }));
  expect(scan.asciiWord('a'.repeat(500), 0)).toBe(201);
});
