import { readHtml } from './html.js';
import { compose, MappedTextBuilder, type MappedText } from './mapped-text.js';
import type { Library, Reply } from './reply.js';

const FOLDED = /\r?\n[ \t]+/g;
const BLANK_LINE = /\r?\n[ \t]*\r?\n/;

/**
 * Reads a mail (RFC 5322, MIME): its plain text, or the text of its HTML. A mail without MIME is read as it stands,
 * for the core knows headers and quoted threads.
 */
export function readMail(source: string): Library {
  return { replies: repliesOf([readMessage(source, 0, source.length)]), mode: 'draft', skipped: [], fields: [] };
}

/** Reads a mailbox: mails one after the other, each behind a line that begins with "From ". */
export function readMailbox(source: string): Library {
  const starts = [...source.matchAll(/^From \S.*\r?\n/gm)].map(({ index, 0: line }) => ({ index, after: index + line.length }));
  const messages = starts.map(({ after }, index) => unescapeFrom(readMessage(source, after, starts[index + 1]?.index ?? source.length)));
  return { replies: repliesOf(messages.length > 0 ? messages : [readMessage(source, 0, source.length)]), mode: 'draft', skipped: [], fields: [] };
}

type Message = Omit<Reply, 'index'>;

function repliesOf(messages: readonly Message[]): Reply[] {
  return messages.filter(({ text }) => text.trim() !== '').map((message, index) => ({ ...message, index }));
}

/** Of a stretch of the source. */
function readMessage(source: string, start: number, end: number): Message {
  const head = headOf(source, start, end);
  const named = { id: head.fields.get('message-id') ?? null, title: decodeWords(head.fields.get('subject')) };
  const part = head.fields.has('content-type') || head.fields.has('content-transfer-encoding') ? readablePart(source, start, end) : undefined;
  if (part !== undefined) return { ...named, ...part };
  const builder = new MappedTextBuilder(source);
  builder.copy(start, end);
  return { ...named, ...builder.build() };
}

interface Head {
  readonly fields: ReadonlyMap<string, string>;
  /** Where the body begins. */
  readonly body: number;
}

function headOf(source: string, start: number, end: number): Head {
  const blank = BLANK_LINE.exec(source.slice(start, end));
  const stop = blank === null ? end : start + blank.index;
  const lines = source.slice(start, stop).replaceAll(FOLDED, ' ').split(/\r?\n/);
  const fields = lines.flatMap((line) => {
    const [, name, value] = /^([\w-]+):[ \t]*(.*)$/.exec(line) ?? [];
    return name === undefined ? [] : [[name.toLowerCase(), value!] as const];
  });
  return { fields: new Map(fields), body: blank === null ? end : stop + blank[0].length };
}

/** The first plain text, else the first HTML, of a part and those inside of it. */
function readablePart(source: string, start: number, end: number): MappedText | undefined {
  const parts = leavesOf(source, start, end);
  const of = (type: string): Leaf | undefined => parts.find((part) => part.type === type && !part.isAttached);
  const plain = of('text/plain');
  if (plain !== undefined) return decodeBody(plain, source);
  const html = of('text/html');
  if (html === undefined) return undefined;
  const body = decodeBody(html, source);
  return compose(readHtml(body.text), body);
}

interface Leaf {
  readonly type: string;
  readonly encoding: string;
  readonly charset: string;
  readonly isAttached: boolean;
  readonly start: number;
  readonly end: number;
}

function leavesOf(source: string, start: number, end: number, depth = 0): Leaf[] {
  const { fields, body } = headOf(source, start, end);
  const type = fields.get('content-type') ?? 'text/plain';
  const boundary = parameter(type, 'boundary');
  if (!/^multipart\//i.test(type) || boundary === undefined || depth > 8) {
    return [{
      type: type.split(';')[0]!.trim().toLowerCase(), encoding: (fields.get('content-transfer-encoding') ?? '').trim().toLowerCase(), charset: parameter(type, 'charset') ?? 'utf-8',
      isAttached: /^attachment/i.test(fields.get('content-disposition') ?? ''), start: body, end,
    }];
  }
  const leaves: Leaf[] = [];
  const mark = `--${boundary}`;
  for (let at = source.indexOf(mark, body); at >= 0 && at < end && !source.startsWith('--', at + mark.length); ) {
    const inner = source.indexOf('\n', at) + 1;
    const next = source.indexOf(`\n${mark}`, at + mark.length);
    const stop = next < 0 || next > end ? end : next;
    if (inner === 0 || inner > stop) break;
    leaves.push(...leavesOf(source, inner, stop, depth + 1));
    at = next < 0 ? -1 : next + 1;
  }
  return leaves;
}

function parameter(field: string, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}=(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(field);
  return found?.[1] ?? found?.[2];
}

function decodeBody({ encoding, charset, start, end }: Leaf, source: string): MappedText {
  if (encoding === 'quoted-printable') return decodeQuotedPrintable(source, start, end, charset);
  const builder = new MappedTextBuilder(source);
  // where the bytes are packed, no stretch of the text has a place of its own
  if (encoding === 'base64') builder.decode(decodeBytes(unpack(source.slice(start, end)), charset), start, end);
  else builder.copy(start, end);
  return builder.build();
}

/** `=E2=80=99` is one sign; `=` at the end of a line joins it to the next. */
function decodeQuotedPrintable(source: string, start: number, end: number, charset: string): MappedText {
  const builder = new MappedTextBuilder(source, (text) => [...new TextEncoder().encode(text)].map((byte) => (byte === 61 || byte > 126 ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte))).join(''));
  let at = start;
  for (const { index, 0: code } of source.slice(start, end).matchAll(/=\r?\n|(?:=[\dA-Fa-f]{2})+/g)) {
    builder.copy(at, start + index);
    at = start + index + code.length;
    if (/^=[\dA-Fa-f]/.test(code)) builder.decode(decodeBytes(Uint8Array.from(code.slice(1).split('='), (hex) => parseInt(hex, 16)), charset), start + index, at);
  }
  builder.copy(at, end);
  return builder.build();
}

function decodeBytes(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder('utf-8').decode(bytes);
  }
}

/** What is no base64 ends it. */
function unpack(packed: string): Uint8Array {
  const signs = packed.replaceAll(/\s/g, '').replace(/[^A-Za-z\d+/][\s\S]*$/, '');
  return Uint8Array.from(atob(signs.slice(0, signs.length - (signs.length % 4 === 1 ? 1 : 0))), (sign) => sign.charCodeAt(0));
}

/** `=?utf-8?Q?Late_=E2=80=93?=` in a header is "Late –". */
function decodeWords(value: string | undefined): string | null {
  if (value === undefined) return null;
  return value.replaceAll(/(\?=)\s+(?==\?)/g, '$1').replaceAll(/=\?([\w-]+)\?([QB])\?([^?]*)\?=/gi, (_, charset: string, kind: string, words: string) => {
    if (kind.toUpperCase() === 'B') return decodeBytes(unpack(words), charset);
    const bytes = words.replaceAll('_', ' ').replaceAll(/=([\dA-F]{2})/gi, (__, hex: string) => String.fromCharCode(parseInt(hex, 16)));
    return decodeBytes(Uint8Array.from(bytes, (sign) => sign.charCodeAt(0)), charset);
  });
}

/** Mailboxes write ">From" where a line of a mail begins with "From". */
function unescapeFrom(message: Message): Message {
  const escapes = [...message.text.matchAll(/^>+From /gm)];
  if (escapes.length === 0) return message;
  const builder = new MappedTextBuilder(message.text);
  let at = 0;
  for (const { index } of escapes) {
    builder.copy(at, index);
    at = index + 1;
  }
  builder.copy(at, message.text.length);
  return { ...message, ...compose(builder.build(), message) };
}
