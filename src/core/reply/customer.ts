import type { Mask } from '../types.js';

/** A quote sign before a line, however deep. */
const QUOTE_SIGNS = /^[ \t]*(?:>[ \t]?)+/;
/** "On 3 May Ana wrote:", "From: Ana": whose words follow, not the words themselves. */
const ATTRIBUTION = /^(?:.*\b(?:wrote|schrieb|writes):\s*$|(?:from|sent|to|cc|date|subject)\s*:.*|[-_ ]*original message[-_ ]*)$/i;

/**
 * The customer's words in a draft that quotes the message it answers.
 * @returns their text without quote signs and attributions; `undefined` where nothing is quoted
 */
export function quotedMessage(text: string, masks: readonly Mask[]): string | undefined {
  const lines = masks.filter(({ kind }) => kind === 'quote')
    .flatMap(({ start, end }) => text.slice(start, end).split(/\r?\n/))
    .map((line) => line.replace(QUOTE_SIGNS, '').trim())
    .filter((line) => !ATTRIBUTION.test(line));
  const message = lines.join('\n').trim();
  return message === '' ? undefined : message;
}
