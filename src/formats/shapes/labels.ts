import { readFieldName, type FieldName } from '../field-names.js';

/** `**Response:** Hi Ana,` or `Tags: late, parcel`: a line that says what stands in it, or beneath it. */
export interface Label {
  readonly words: string;
  readonly name: FieldName;
  readonly isBold: boolean;
  /** Where in the line its own words end and what it labels begins; at the end of the line, that stands beneath. */
  readonly end: number;
}

const LABEL = /^[ \t]*(?:[-*+][ \t]+)?(\*{1,3}|_{1,3})?([\p{L}][\p{L}\d /&'’()-]{0,40}?)[ \t]*(?:(:)[ \t]*\1|\1[ \t]*(:))[ \t]*/u;
const BARE = /^[ \t]*(\*\*|__)([\p{L}][\p{L}\d /&'’()-]{0,40}?)\1[ \t]*$/u;

/** `**Use this when** a parcel is late` needs no colon. */
const LEAD_IN = /^[ \t]*(\*\*|__)((?:when to use|use)(?: (?:this|it|when|if|for))*)\1[ \t]+(?=\S)/i;

/** `*Internal note: ask Ann first*`, `(Note: not on Sundays)`: all of the line is said aside. */
const WRAPPED = /^[ \t]*(\*{1,2}|_{1,2}|\(|\[)((?:internal|agent|team|staff|usage) notes?|notes?|internal|when to use|use when)[ \t]*:[ \t]*(?=.*[*_)\]][ \t]*$)/i;

const QUESTIONS = new Map([['Q', 'question'], ['A', 'answer'], ['Ans', 'answer']]);
/** What bold words mean where they label, and nowhere else: a reply beside one that nobody should send. */
const EXAMPLES = new Map([
  ...['good', 'good example', 'better', 'do', 'do say', 'say', 'say this', 'say instead', 'preferred'].map((words) => [words, 'reply'] as const),
  ...['bad', 'bad example', 'worse', 'don’t', 'don’t say', 'do not', 'do not say', 'never say', 'instead of', 'avoid', 'wrong', 'use this when', 'use this if', 'use this for'].map((words) => [words, 'notes'] as const),
]);

/** @returns what a line labels, or `undefined` where it is none, or of words that say nothing */
export function readLabel(line: string): Label | undefined {
  const found = LABEL.exec(line) ?? BARE.exec(line) ?? LEAD_IN.exec(line) ?? WRAPPED.exec(line);
  if (found === null) return undefined;
  const words = found[2]!.trim();
  const isBold = found[1] !== undefined && found[1] !== '';
  const example = isBold ? EXAMPLES.get(words.toLowerCase().replaceAll("'", '’')) : undefined;
  const name = readFieldName(QUESTIONS.get(words) ?? example ?? words);
  return name.role === 'unknown' ? undefined : { words, name, isBold, end: found[0].length };
}

const NOT_SENT = /\b(?:customer(?:['’]s)? (?:says|said|asks?|asked|writes|wrote|messages?|questions?|emails?|complaints?)|internal|do not (?:send|use|say|write)|don['’]?t (?:say|write|send|use)|avoid|bad(?: example)?|wrong|variables|placeholders|example (?:inquiry|question)|instead of|install|run)\b[^.]*(?::|\*\*|__|`)\W*$/i;

/** @returns whether a line says of what stands beneath that no customer gets it: "Customer says:", "Don't write:" */
export function isNotSent(line: string): boolean {
  return NOT_SENT.test(line);
}
