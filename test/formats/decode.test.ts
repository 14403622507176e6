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
    expect(decode(input).text).toBe(text);
  });

  test('a line of 50 MB', () => {
    expect(decode(new Uint8Array(50 * 2 ** 20).fill(0x61)).text).toHaveLength(50 * 2 ** 20);
  });
});

const utf16 = (text: string, isBig = false) => Uint8Array.from([...text].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]).flatMap((_, at, all) => (isBig ? all[at ^ 1]! : all[at]!)));

describe('tells how it was read', () => {
  test.each([
    ['UTF-8', utf8('Hi'), undefined],
    ['UTF-16 with its mark', Uint8Array.from([0xff, 0xfe, ...utf16('Hi Ana')]), 'Read as UTF-16 (little-endian).'],
    ['UTF-16 without one', utf16('Hi Ana, it’s late.'), 'Read as UTF-16 (little-endian), though it has no byte-order mark.'],
    ['UTF-16 without one, big end first', utf16('Hi Ana, it’s late.', true), 'Read as UTF-16 (big-endian), though it has no byte-order mark.'],
  ])('%s', (_, input, note) => {
    expect(decode(input).note).toBe(note);
    expect(decode(input).text).toMatch(/^Hi/);
  });
});

describe('refuses', () => {
  test.each([
    ['UTF-32', bytes(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0), /This is UTF-32\. Save it as UTF-8/],
    ['Windows-1252 by its looks', bytes('caf', 0xe9, ' it', 0x92, 's'), /It looks like Windows-1252 \(Latin-1\): save it as UTF-8, or convert it: iconv -f WINDOWS-1252/],
    ['what is in no such encoding', bytes('a', 0x81), /^FormatError: Not valid UTF-8: byte 0x81 at offset 1 \(line 1\)\. Save it|^Not valid UTF-8: byte 0x81 at offset 1 \(line 1\)\. Save it/],
    ['two encodings in one', bytes('Grüße\n', 'caf', 0xe9, '\n'), /It mixes UTF-8 with another encoding, .*Windows-1252.*byte 0xE9 at offset 11 \(line 2\)/],
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
