import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lines } from '../../../src/core/text/lines.js';

describe('Lines', () => {
  it('counts lines and columns from 1, in UTF-16 units', () => {
    expect(new Lines('😀a\nb').position(2)).toEqual({ line: 1, column: 3 });
    expect(new Lines('😀a\nb').position(4)).toEqual({ line: 2, column: 1 });
  });

  it('knows every kind of line end', () => {
    const lines = new Lines('a\nb\r\nc\rd');
    expect([1, 2, 3, 4].map((line) => lines.content(line))).toEqual(['a', 'b', 'c', 'd']);
  });

  it('gives a position that leads back to the offset', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('a', '\n', '\r', '😀', 'é')).map((parts) => parts.join('')), fc.nat(), (text, seed) => {
      const lines = new Lines(text);
      const offset = seed % (text.length + 1);
      const { line, column } = lines.position(offset);
      expect(lines.start(line) + column - 1).toBe(offset);
    }));
  });
});
