import type { Mask } from '../types.js';

/** A quoted line: how deep it is quoted, and its words. */
interface Line {
  readonly depth: number;
  readonly text: string;
}

/** What one person wrote in a thread. */
interface Message {
  /** The line that names the writer, or the header block. */
  readonly from: string;
  readonly depth: number;
  readonly lines: string[];
}

const QUOTE_SIGNS = /^[ \t]*(?:>[ \t]?)+/;
/** "On 3 May Ana wrote:", in the languages of mail programs. */
const WROTE = /(?:^|\s)(?:wrote|writes|schrieb|a écrit|escribió|ha scritto|escreveu|schreef|napisał\S*|skrev)\b.{0,80}:\s*$|<[^\s<>]+@[^\s<>]+>:\s*$/i;
/** Its first line, where it runs over several. */
const WROTE_BEGINS = /^(?:On|Le|Am|El|Il|Em|Op|W dniu|Den|På)\s.*\d/;
const HEADER = /^\*{0,2}(?:from|sent|to|cc|bcc|date|subject|reply-to|von|gesendet|an|betreff|de|envoyé|à|objet|para|asunto)\s?:\*{0,2}(?:\s|$)/i;
const BAR = /^(?:-{2,}[^-]*-{2,}|_{5,}|begin forwarded message:)$/i;
const LONGEST_ATTRIBUTION = 3;
/** "Customer:", "[10:02] Ana (customer):" in the export of a chat. */
const TURN = /^(?:\[[^\]]{1,30}\]|\(?\d{1,2}:\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?\)?)?[\s-]*\*{0,2}(?:customer|client|visitor|guest|requester|end[- ]user|caller|buyer)(?: \([^()]{1,40}\))?\s?:\*{0,2}\s*/i;
/** Who writes for a company. */
const DESK = /\b(?:support|help ?-?desk|help@|customer ?-?(?:care|service|services|success|relations)|care team|service desk|no-?reply|team)\b/i;

/**
 * The customer's words in a draft that quotes the message it answers: the newest quoted message that the agent's own side did not write.
 * @returns their text without quote signs and attributions; `undefined` where none is quoted
 */
export function quotedMessage(text: string, masks: readonly Mask[]): string | undefined {
  const quotes = masks.filter(({ kind }) => kind === 'quote');
  if (quotes.length === 0) return undefined;
  const own = signatureOf(text, masks);
  const messages = readMessages(quotes.flatMap(({ start, end }) => text.slice(start, end).split(/\r\n|\r|\n/)).map(toLine));
  const written = messages.filter(({ lines }) => lines.some((line) => line !== ''));
  const theirs = written.find(({ from }) => !DESK.test(from) && !(own !== undefined && wordsOf(from).includes(own)));
  return theirs?.lines.join('\n').trim();
}

function toLine(line: string): Line {
  const signs = QUOTE_SIGNS.exec(line)?.[0] ?? '';
  return { depth: signs.replace(/[^>]/g, '').length, text: line.slice(signs.length).trim() };
}

/** Newest first, as threads are quoted. Agents answer between the lines, so what is quoted as deep as before goes on. */
function readMessages(lines: readonly Line[]): Message[] {
  const messages: Message[] = [];
  const latest = new Map<number, Message>();
  let open: Message | undefined;
  const begin = (from: string, depth: number): void => {
    open = { from, depth, lines: [] };
    messages.push(open);
    latest.set(depth, open);
  };
  for (let at = 0; at < lines.length; at += 1) {
    const { depth, text } = lines[at]!;
    const length = attributionAt(lines, at);
    if (length > 0) {
      const from = lines.slice(at, at + length).map((line) => line.text).join(' ');
      at += length - 1;
      begin(from, nextFull(lines, at + 1)?.depth ?? depth);
    } else if (text === '') open?.lines.push('');
    else {
      if (open?.depth !== depth) open = latest.get(depth);
      if (open === undefined) begin('', depth);
      open?.lines.push(text.replace(TURN, '').replace(QUOTE_SIGNS, ''));
    }
  }
  return messages;
}

function nextFull(lines: readonly Line[], from: number): Line | undefined {
  let at = from;
  while (lines[at]?.text === '') at += 1;
  return lines[at];
}

/** How many lines from here say who wrote what follows; 0 where none does. */
function attributionAt(lines: readonly Line[], at: number): number {
  const { text, depth } = lines[at]!;
  if (BAR.test(text)) return 1 + headersFrom(lines, at + 1);
  if (WROTE.test(text)) return 1;
  if (WROTE_BEGINS.test(text)) {
    for (let length = 2; length <= LONGEST_ATTRIBUTION; length += 1) {
      const next = lines[at + length - 1];
      if (next === undefined || next.text === '' || next.depth !== depth) break;
      if (WROTE.test(next.text)) return length;
    }
  }
  const headers = headersFrom(lines, at);
  return headers > 1 ? headers : 0;
}

function headersFrom(lines: readonly Line[], from: number): number {
  let at = from;
  while (at < lines.length && HEADER.test(lines[at]!.text)) at += 1;
  return at - from;
}

const MOST_NAMES = 2;

/** The agent's first name, where the draft is signed with one. */
function signatureOf(text: string, masks: readonly Mask[]): string | undefined {
  const quote = masks.find(({ kind }) => kind === 'quote')!;
  const last = text.slice(0, quote.start).trimEnd().split(/[\r\n]/).at(-1)!;
  const words = wordsOf(last);
  return words.length > 0 && words.length <= MOST_NAMES && /^\s*\p{Lu}.*[^.!?,:\s]\s*$/u.test(last) ? words[0] : undefined;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}
