import type { Mask } from '../../types.js';

/** A stretch of text that no mask has taken yet. */
export interface Gap {
  readonly start: number;
  readonly end: number;
}

/** What sorted masks leave of a text. */
export function gapsBetween(masks: readonly Mask[], length: number): Gap[] {
  const gaps: Gap[] = [];
  let start = 0;
  for (const mask of masks) {
    if (mask.start > start) gaps.push({ start, end: mask.start });
    start = mask.end;
  }
  if (start < length) gaps.push({ start, end: length });
  return gaps;
}

/** Sorted masks of two layers as one: where they meet, `above` keeps its place and `below` what is left of it. */
export function overlay(above: readonly Mask[], below: readonly Mask[]): Mask[] {
  const merged: Mask[] = [];
  let next = 0;
  for (const mask of below) {
    let { start } = mask;
    for (; next < above.length && above[next]!.start < mask.end; next++) {
      const over = above[next]!;
      if (over.end > start) {
        if (over.start > start) merged.push({ ...mask, start, end: over.start });
        start = over.end;
      }
      merged.push(over);
    }
    if (start < mask.end) merged.push({ ...mask, start });
  }
  for (; next < above.length; next++) merged.push(above[next]!);
  return merged;
}

const BLANK_LINE = /\n[ \t\r]*\n|\r[ \t]*\r/;

/** Whether a paragraph ends between two offsets. Costs their distance, so ask only for neighbours. */
export function hasBlankLine(text: string, start: number, end: number): boolean {
  return BLANK_LINE.test(text.slice(start, end));
}

/** Whether any letter or digit is in a text. */
export function hasWordCharacter(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isWordCharacter(text.charCodeAt(at))) return true;
  return false;
}

/** A letter or a digit of any script, roughly: everything above ASCII but punctuation and spaces counts. */
export function isWordCharacter(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39) ||
    (code >= 0xc0 && !(code >= 0x2000 && code <= 0x2bff) && !(code >= 0x3000 && code <= 0x303f) && code < 0xfe00)
  );
}
