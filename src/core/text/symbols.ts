/**
 * What a token can be besides a word of the vocabulary. Keys below `FIRST_WORD` are fixed;
 * the vocabulary numbers its words from there.
 */
export const Key = {
  /** A word that no pattern knows. */
  unknown: 0,
  comma: 1, stop: 2, question: 3, exclamation: 4, colon: 5, semicolon: 6, dash: 7, open: 8, close: 9, ellipsis: 10,
  emoji: 12,
  /** From here on a token stands for a thing, and takes a noun's place. */
  name: 16, time: 17, amount: 18, slot: 19, broken: 20, url: 21, email: 22, code: 23, quotation: 24, number: 25,
  /** Of a shape that only desks write: an amount, anything, or what lacks a brace. */
  deskAmount: 26, deskSlot: 27, halfOpen: 28,
} as const;

export const FIRST_WORD = 32;

/** @returns whether a token takes a place among the words of a sentence (no punctuation, no emoji) */
export function isWordlike(key: number): boolean {
  return key === 0 || key >= Key.name;
}

/** @returns whether a clause ends before this token */
export function endsClause(key: number): boolean {
  return key > 0 && key < Key.emoji;
}

export const PUNCTUATION: Readonly<Record<string, number>> = {
  ',': Key.comma, '.': Key.stop, '?': Key.question, '!': Key.exclamation, ':': Key.colon, ';': Key.semicolon,
  '—': Key.dash, '–': Key.dash, '(': Key.open, ')': Key.close, '…': Key.ellipsis,
};

/** Word lists that the text itself defines. */
export const BUILT_IN_LISTS: Readonly<Record<string, readonly number[]>> = {
  placeholder: [Key.name, Key.time, Key.amount, Key.slot, Key.broken, Key.deskAmount, Key.deskSlot, Key.halfOpen],
  'desk-slot': [Key.deskAmount, Key.deskSlot, Key.halfOpen],
  'time-slot': [Key.time],
  'name-slot': [Key.name],
  number: [Key.number, Key.amount, Key.deskAmount],
  url: [Key.url],
  email: [Key.email],
  emoji: [Key.emoji],
  code: [Key.code],
  quotation: [Key.quotation],
  open: [Key.open],
  close: [Key.close],
};
