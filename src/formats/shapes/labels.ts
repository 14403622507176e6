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

const QUESTIONS = new Map([['Q', 'question'], ['A', 'answer'], ['Ans', 'answer']]);

/** @returns what a line labels, or `undefined` where it is none, or of words that say nothing */
export function readLabel(line: string): Label | undefined {
  const found = LABEL.exec(line) ?? BARE.exec(line);
  if (found === null) return undefined;
  const words = found[2]!.trim();
  const name = readFieldName(QUESTIONS.get(words) ?? words);
  return name.role === 'unknown' ? undefined : { words, name, isBold: found[1] !== undefined && found[1] !== '', end: found[0].length };
}

const NOT_SENT = /\b(?:customer(?:['’]s)? (?:says|said|asks?|asked|writes|wrote|messages?|questions?|emails?|complaints?)|internal|do not (?:send|use|say|write)|don['’]?t (?:say|write|send|use)|avoid|bad(?: example)?|wrong|variables|placeholders|example (?:inquiry|question)|instead of|install|run)\b[^.]*(?::|\*\*|__|`)\W*$/i;

/** @returns whether a line says of what stands beneath that no customer gets it: "Customer says:", "Don't write:" */
export function isNotSent(line: string): boolean {
  return NOT_SENT.test(line);
}
