import type { Mask } from '../../types.js';
import { hasBlankLine, hasWordCharacter, isWordCharacter } from './gaps.js';

/** Longer than this, two quotation marks are more likely two accidents than a pair. */
const LONGEST = 400;
/** A quotation of one or two words is a button's name or an ironic word; rules may see it. */
const SHORTEST_HIDDEN = 3;

/**
 * Quotations of more than two words between straight or curly double quotes or guillemets, marks included.
 * @param marks offsets of every quotation mark outside other masks, in order
 */
export function findQuotations(text: string, marks: readonly number[]): Mask[] {
  const masks: Mask[] = [];
  let open = -1;
  for (const at of marks) {
    if (open !== -1 && (at - open > LONGEST || hasBlankLine(text, open, at))) open = -1;
    if (open !== -1 && closes(text, at, text[open]!)) {
      if (countWords(text.slice(open + 1, at)) >= SHORTEST_HIDDEN) masks.push({ start: open, end: at + 1, kind: 'quotation' });
      open = -1;
    } else if (opens(text, at)) {
      open = at;
    }
  }
  return masks;
}

/** A mark after a word or a digit opens nothing: 5" is an inch mark. */
function opens(text: string, at: number): boolean {
  const mark = text[at]!;
  if (mark === '»') return false;
  return !isWordCharacter(text.charCodeAt(at - 1)) && at + 1 < text.length && !/\s/.test(text[at + 1]!);
}

function closes(text: string, at: number, opening: string): boolean {
  const mark = text[at]!;
  if (opening === '«' || mark === '»') return opening === '«' && mark === '»';
  if (mark === '«' || mark === '„') return false;
  if (mark === '“' || mark === '‟') return opening === '„';
  return !/\s/.test(text[at - 1]!) && !isWordCharacter(text.charCodeAt(at + 1));
}

function countWords(inside: string): number {
  let words = 0;
  for (const token of inside.split(/\s+/)) if (hasWordCharacter(token)) words++;
  return words;
}
