import { unpainted, type Paint } from './palette.js';
import { visible } from './visible.js';
import type { Ruler } from './width.js';

const NARROWEST = 40;

/** Columns to lay out for. */
export function columns({ width }: { readonly width: number }): number {
  return Math.max(NARROWEST, width);
}

/** Painted only once its place is known, because escapes have no width. */
export interface Word {
  readonly text: string;
  readonly paint: Paint;
  /** Spaces before it. */
  readonly gap: number;
}

export function word(text: string, paint: Paint = unpainted, gap = 1): Word {
  return { text: visible(text), paint, gap };
}

/** Splits at the spaces a line may break at, so not at non-breaking ones. */
export function words(text: string, paint?: Paint): Word[] {
  return text.split(/[ \t\r\n]+/).filter(Boolean).map((part) => word(part, paint));
}

export interface Measure {
  readonly width: number;
  /** Columns before the first line, and before the others. */
  readonly indent: number;
  readonly hanging?: number;
}

/** Fills lines with words. One that is too long for any line stands on its own and stays whole, to be copied. */
export function wrap(words: readonly Word[], { width, indent, hanging = indent }: Measure, ruler: Ruler): string[] {
  const lines: string[] = [];
  let line = '';
  let end = 0;
  for (const { text, paint, gap } of words) {
    const size = ruler.width(text);
    if (line !== '' && end + gap + size <= width) {
      line += ' '.repeat(gap) + paint(text);
      end += gap + size;
      continue;
    }
    if (line !== '') lines.push(line);
    const margin = lines.length === 0 ? indent : hanging;
    line = ' '.repeat(margin) + paint(text);
    end = margin + size;
  }
  if (line !== '') lines.push(line);
  return lines;
}
