const BULLET = /^(?:[-*+•◦▪‣·–—]\s|\d{1,2}[.)]\s|\(?[a-z\d]\)\s|#{1,6}\s|\|)/i;
/** A line as short as this was ended by hand, not by a mail program. */
const SHORT = 40;

/**
 * Whether a sentence may run on across a line end, as in mail that is wrapped at 72 columns.
 * @param before the line that ends here, trimmed
 * @param blank whether an empty line lies between
 * @param after the first characters of the line that follows, trimmed
 * @param large whether they begin with a capital letter
 */
export function runsOn(before: string, blank: boolean, after: string, large: boolean): boolean {
  if (blank || BULLET.test(after) || /[.!?:;]["')\]*_]*$/.test(before)) return false;
  return !large || before.length >= SHORT;
}

/** How long the mark is that opens a list item, a heading or a table row; 0 where a line is none of these. */
export function itemMark(line: string): number {
  return BULLET.exec(line)?.[0].length ?? 0;
}
