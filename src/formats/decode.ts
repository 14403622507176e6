import { FormatError } from './error.js';

/** The longest string V8 makes on a 64-bit machine. */
const LONGEST = 2 ** 29 - 24;
const MEGABYTE = 2 ** 20;

/**
 * Reads bytes as UTF-8, or as UTF-16 where a byte-order mark says so; the mark is dropped.
 * @throws {FormatError} for what is not text: a guess would move every range
 */
export function decode(bytes: Uint8Array): string {
  if (bytes.length > LONGEST) {
    const size = Math.round(bytes.length / MEGABYTE);
    throw new FormatError(`${size} MB are too much for one file (at most ${Math.floor(LONGEST / MEGABYTE)}). Split it.`);
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes, 'utf-16be');
  if (bytes.includes(0)) {
    throw new FormatError('This is a binary file. Save the draft as plain text (UTF-8) first.');
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new FormatError(explainInvalid(bytes));
  }
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new FormatError('The byte-order mark says UTF-16, but the text is not. Save it as UTF-8.');
  }
}

function explainInvalid(bytes: Uint8Array): string {
  const { offset, line } = findInvalid(bytes);
  const byte = `0x${bytes[offset]!.toString(16).toUpperCase().padStart(2, '0')}`;
  return (
    `Not valid UTF-8: byte ${byte} at offset ${offset} (line ${line}). ` +
    'Save it as UTF-8, or convert it: iconv -f WINDOWS-1252 -t UTF-8 <old> > <new>'
  );
}

/**
 * A forgiving decoder writes U+FFFD for what it cannot read; up to the first one that the bytes themselves
 * do not spell, text and bytes agree.
 */
function findInvalid(bytes: Uint8Array): { offset: number; line: number } {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const encoder = new TextEncoder();
  let offset = 0;
  let from = 0;
  for (const { index } of text.matchAll(/\uFFFD/g)) {
    offset += encoder.encode(text.slice(from, index)).length;
    from = index;
    const spelled = bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd;
    if (!spelled) break;
  }
  return { offset, line: text.slice(0, from).split(/\r\n?|\n/).length };
}
