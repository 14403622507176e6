/** What a terminal would obey instead of show: controls, line separators, bidi marks, half characters. */
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const CONTROL_PICTURES = 0x2400;

/**
 * Words as they may be printed: a terminal escape reads `␛`, a tab is a space.
 * One code unit stays one code unit, so offsets hold.
 */
export function visible(text: string): string {
  return text.replace(UNPRINTABLE, (character) => {
    const code = character.charCodeAt(0);
    if (character === '\t') return ' ';
    if (code < 0x20) return String.fromCharCode(CONTROL_PICTURES + code);
    return code === 0x7f ? '␡' : '\ufffd';
  });
}

/** Words on one line, however they were wrapped, and no more of them than a person would read. */
export function brief(text: string, most: number): string {
  const start = text.slice(0, most + 1);
  const words = start.length > most ? `${start.slice(0, most)}…` : start;
  return visible(words.replace(/[ \t\r\n]+/g, ' '));
}
