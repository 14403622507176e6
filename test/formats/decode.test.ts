import { describe, expect, test } from 'vitest';
import { decode } from '../../src/formats/index.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: (number | string)[]) =>
  Uint8Array.from(values.flatMap((value) => (typeof value === 'string' ? [...utf8(value)] : [value])));

describe('reads', () => {
  test.each([
    ['UTF-8', utf8('Grüße 👋\r\n'), 'Grüße 👋\r\n'],
    ['UTF-8 after a byte-order mark, which is dropped', bytes(0xef, 0xbb, 0xbf, 'é'), 'é'],
    ['UTF-16, little end first', bytes(0xff, 0xfe, 0xe9, 0, 0x3d, 0xd8, 0x4b, 0xdc), 'é👋'],
    ['UTF-16, big end first', bytes(0xfe, 0xff, 0, 0xe9), 'é'],
    ['a replacement character that is really there', utf8('a\uFFFDb'), 'a\uFFFDb'],
    ['nothing', bytes(), ''],
  ])('%s', (_, input, text) => {
    expect(decode(input)).toBe(text);
  });

  test('a line of 50 MB', () => {
    expect(decode(new Uint8Array(50 * 2 ** 20).fill(0x61))).toHaveLength(50 * 2 ** 20);
  });
});

describe('refuses', () => {
  test.each([
    ['bytes with NUL in them', bytes('a', 0), /binary/],
    ['half a UTF-16 character', bytes(0xff, 0xfe, 0x61), /byte-order mark says UTF-16/],
    ['a lone UTF-16 surrogate', bytes(0xff, 0xfe, 0x3d, 0xd8), /byte-order mark says UTF-16/],
    ['Latin-1', bytes('caf', 0xe9, '\n'), /byte 0xE9 at offset 3 \(line 1\).*iconv/],
    ['it on a later line', bytes('é\r\n', 'x\n', 'a', 0xe9), /byte 0xE9 at offset 7 \(line 3\)/],
    ['it after a byte-order mark, with offsets of the file', bytes(0xef, 0xbb, 0xbf, 'a', 0xff), /byte 0xFF at offset 4/],
    ['it after a real replacement character', bytes('\uFFFD\n', 0xe9, 'x'), /byte 0xE9 at offset 4 \(line 2\)/],
    ['a character that breaks off at the end', bytes('ab', 0xe2, 0x82), /byte 0xE2 at offset 2/],
    ['a surrogate in UTF-8', bytes('a', 0xed, 0xa0, 0x80), /byte 0xED at offset 1/],
  ])('%s', (_, input, message) => {
    expect(() => decode(input)).toThrow(message);
  });
});
