import { FormatError } from './error.js';

/** The longest string V8 makes on a 64-bit machine. */
const LONGEST = 2 ** 29 - 24;
const MEGABYTE = 2 ** 20;
/** So many bytes tell UTF-16; of those of one parity, so many are 0 and of the other so few. */
const SAMPLE = 4096;
const MOST = 0.6;
const LEAST = 0.1;

/** A file's text, and what its reader should know of how it was read. */
export interface Decoded {
  readonly text: string;
  readonly note?: string;
}

type Utf16 = 'utf-16le' | 'utf-16be';
const SPOKEN: Readonly<Record<Utf16, string>> = { 'utf-16le': 'UTF-16 (little-endian)', 'utf-16be': 'UTF-16 (big-endian)' };

/**
 * Reads bytes as UTF-8, or as UTF-16 where a byte-order mark or the bytes themselves say so; the mark is dropped.
 * @throws {FormatError} for what is not text, or in an encoding that could only be guessed: that would move every range
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > LONGEST) {
    const size = Math.round(bytes.length / MEGABYTE);
    throw new FormatError(`${size} MB are too much for one file (at most ${Math.floor(LONGEST / MEGABYTE)}). Split it.`);
  }
  if (isUtf32(bytes)) throw new FormatError('This is UTF-32. Save it as UTF-8, or convert it: iconv -f UTF-32 -t UTF-8 <old> > <new>');
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes, 'utf-16be');
  if (bytes.includes(0)) return decodeUnmarked(bytes);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    throw new FormatError(explainInvalid(bytes));
  }
}

function isUtf32([a, b, c, d]: Uint8Array): boolean {
  return (a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff);
}

/** In UTF-16, nearly every other byte of Latin text is 0, and none of its characters. */
function decodeUnmarked(bytes: Uint8Array): Decoded {
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 1].map((first) => sample.filter((byte, index) => byte === 0 && index % 2 === first).length * 2 / sample.length);
  const [high = 0, low = 0] = zeros;
  const encoding: Utf16 | undefined = bytes.length < 8 || bytes.length % 2 > 0 ? undefined : low > MOST && high < LEAST ? 'utf-16le' : high > MOST && low < LEAST ? 'utf-16be' : undefined;
  try {
    const text = encoding === undefined ? '\0' : new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return { text, note: `Read as ${SPOKEN[encoding!]}, though it has no byte-order mark.` };
  } catch {
    // no text of that kind either
  }
  throw new FormatError('This is a binary file. Save the draft as plain text (UTF-8) first.');
}

function decodeUtf16(bytes: Uint8Array, encoding: Utf16): Decoded {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), note: `Read as ${SPOKEN[encoding]}.` };
  } catch {
    throw new FormatError('The byte-order mark says UTF-16, but the text is not. Save it as UTF-8.');
  }
}

function explainInvalid(bytes: Uint8Array): string {
  const { offset, line } = findInvalid(bytes);
  const byte = `0x${bytes[offset]!.toString(16).toUpperCase().padStart(2, '0')}`;
  const where = `byte ${byte} at offset ${offset} (line ${line})`;
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const isMixed = /[^\0-\x7F\uFFFD]/.test(lenient);
  if (isMixed) return `It mixes UTF-8 with another encoding, by its looks Windows-1252 (Latin-1): ${where} is no UTF-8, though other characters are. Type that line anew, and save it as UTF-8.`;
  const isLatin = !bytes.some((one) => UNUSED.has(one));
  const looks = isLatin ? ' It looks like Windows-1252 (Latin-1):' : '';
  return `Not valid UTF-8: ${where}.${looks} ${isLatin ? 'save' : 'Save'} it as UTF-8, or convert it: iconv -f ${isLatin ? 'WINDOWS-1252' : '<its encoding>'} -t UTF-8 <old> > <new>`;
}

/** Bytes that stand for nothing in Windows-1252. */
const UNUSED = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

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
