const BULLET = /^(?:[-*+•◦▪‣·–—]\s|\d{1,2}[.)]\s|\(?[a-z\d]\)\s|#{1,6}\s|\|)/i;
/** A line as short as this was ended by hand, not by a mail program. */
const SHORT = 40;

/** What a run of white space with a line end in it means. */
export interface Break {
  /** Whether a sentence may run on across it, as in mail that is wrapped at 72 columns. */
  readonly soft: boolean;
  /** Whether a list item follows. */
  readonly item: boolean;
}

const SOFT: Break = { soft: true, item: false };
const HARD: Break = { soft: false, item: false };
const ITEM: Break = { soft: false, item: true };

/**
 * @param before the line that ends here, trimmed
 * @param blank whether an empty line lies between
 * @param after the first characters of the line that follows, trimmed
 * @param large whether they begin with a capital letter
 */
export function classifyBreak(before: string, blank: boolean, after: string, large: boolean): Break {
  if (BULLET.test(after)) return ITEM;
  if (blank || /[.!?:;]["')\]*_]*$/.test(before)) return HARD;
  return large && before.length < SHORT ? HARD : SOFT;
}

/** How long the mark is that opens a list item, a heading or a table row; 0 where a line is none of these. */
export function itemMark(line: string): number {
  return BULLET.exec(line)?.[0].length ?? 0;
}
