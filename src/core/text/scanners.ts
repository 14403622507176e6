/** What a word may have beyond its first letter: one as long as a book must not exhaust a pattern's stack, so it is read in pieces. */
const MOST = 200;
const LONGEST = `{0,${MOST}}`;
const APOSTROPHE = 39;

/** With the dots, commas and colons of numbers ("1,000.50", "10:30", "v2.0") and of single letters ("a.m", "e.g"). */
const DOTTED_WORD = new RegExp(`[a-z0-9](?:'?[a-z0-9]|(?<=\\d)[.,:](?=\\d)|(?<=(?<![a-z0-9])[a-z])\\.(?=[a-z](?![a-z0-9])))${LONGEST}`, 'y');
const EMOTICON = /[:;=]['-]?[()/|dpo3](?![a-z0-9])|:['-]?\(|<3/y;

/** Made when a text needs them: a pattern of Unicode properties costs a millisecond, and most drafts are ASCII. */
let beyondAscii: { readonly word: RegExp; readonly emoji: RegExp } | undefined;

function unicode(): NonNullable<typeof beyondAscii> {
  return (beyondAscii ??= {
    word: new RegExp(`[\\p{L}\\p{M}\\p{N}](?:['\\u200d]?[\\p{L}\\p{M}\\p{N}]|(?<=\\d)[.,:](?=\\d))${LONGEST}`, 'uy'),
    emoji: new RegExp(`[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\u{1f1e6}-\\u{1f1ff}\\u200d\\ufe0f]{1,200}`, 'uy'),
  });
}

/** Dashes, quotes, bullets, an ellipsis: beyond ASCII, and yet no part of a word or an emoji, as no pattern need tell. */
export function isDashOrQuote(code: number): boolean {
  return code >= 0x2010 && code <= 0x2027;
}

/** Each gives where it ends that begins at `at`, or `at` where there is none. @param text normalised */
export const scan = {
  asciiWord,
  dottedWord: (text: string, at: number): number => endOf(DOTTED_WORD, text, at),
  emoticon: (text: string, at: number): number => endOf(EMOTICON, text, at),
  word: (text: string, at: number): number => endOf(unicode().word, text, at),
  emoji: (text: string, at: number): number => endOf(unicode().emoji, text, at),
};

/** Letters and digits, with single apostrophes between. The commonest scan, so not left to a pattern. */
function asciiWord(text: string, at: number): number {
  let end = at;
  for (let length = 0; length <= MOST && end < text.length; length += 1) {
    const letter = length > 0 && text.charCodeAt(end) === APOSTROPHE ? end + 1 : end;
    if (letter === text.length || !isAsciiLetter(text.charCodeAt(letter))) break;
    end = letter + 1;
  }
  return end;
}

/** @returns whether it is a small letter or a digit */
export function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
