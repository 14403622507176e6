const APOSTROPHES = /[’‘ʼ′´`＇‛]/g;
const QUOTES = /[“”‟„＂«»]/g;
const SPACES = /[\u00a0\u2007\u202f\u2009\u200a\u3000]/g;
const BEYOND_ASCII = /[^\x00-\x7f]/;

/**
 * One form for every way to type the same text: lower case, straight quotes, plain spaces.
 * @returns a string of the same length, unit for unit, so that offsets hold in both
 */
export function normalise(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase().replaceAll('`', "'");
  return lowerCase(text).replace(APOSTROPHES, "'").replace(QUOTES, '"').replace(SPACES, ' ');
}

/** Some letters grow when lower-cased (İ becomes two units): those stay as they are. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return text.replace(/[^\x00-\x7f]/gu, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  }).replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
