import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose, MappedTextBuilder } from '../../src/formats/mapped-text.js';

/** Reads `\x` escapes as `x`. */
function unescape(source: string): ReturnType<MappedTextBuilder['build']> {
  const builder = new MappedTextBuilder(source);
  for (let at = 0; at < source.length; ) {
    const step = source[at] === '\\' && at + 1 < source.length ? 2 : 1;
    if (step === 2) builder.decode(source[at + 1]!, at, at + 2);
    else builder.copy(at, at + 1);
    at += step;
  }
  return builder.build();
}

describe('text read out of other text', () => {
  it('knows where every stretch of it stands', () => {
    const { text, toSource } = unescape(String.raw`Say \"hi\" twice`);
    expect(text).toBe('Say "hi" twice');
    expect(toSource([0, 3])).toEqual([0, 3]);
    expect(toSource([5, 7])).toEqual([6, 8]);
    expect(toSource([9, 14])).toEqual([11, 16]);
  });

  it('takes the whole of an escape that a stretch touches', () => {
    const { toSource } = unescape(String.raw`Say \"hi\" twice`);
    expect(toSource([4, 8])).toEqual([4, 10]);
  });

  it('has a place for nothing at all', () => {
    const { toSource } = unescape(String.raw`\"hi`);
    expect([toSource([0, 0]), toSource([1, 1]), toSource([3, 3])]).toEqual([[0, 0], [2, 2], [4, 4]]);
    expect(unescape('').toSource([0, 0])).toEqual([0, 0]);
  });

  it('reads back through two layers', () => {
    const outer = unescape(String.raw`a\\\"b`);
    const inner = unescape(outer.text);
    const both = compose(inner, outer);
    expect([outer.text, both.text]).toEqual([String.raw`a\"b`, 'a"b']);
    expect(both.toSource([1, 2])).toEqual([1, 5]);
  });

  it('points at text that reads the same, whatever the stretch', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', 'b', '\\', '"', ' ') }), fc.nat(), fc.nat(), (source, a, b) => {
      const { text, toSource } = unescape(source);
      const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
      const [from, to] = toSource([start, end]);
      expect(unescape(source.slice(from, to)).text).toBe(text.slice(start, end));
    }));
  });
});
