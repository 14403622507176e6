/** Measures text as a terminal shows it. */
export interface Ruler {
  width(text: string): number;
  /** The characters a reader sees: an emoji or an accented letter is one, however many code units it takes. */
  cells(text: string): string[];
}

/** Text in which a code unit is a column: Western letters, typographic quotes and dashes, our own signs. */
const PLAIN = /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2400-\u2426\ufffd]*$/;

const plain: Ruler = {
  width: (text) => text.length,
  cells: (text) => text.split(''),
};

/** Loaded once, and only for text that needs it: most drafts print without. */
let wide: Promise<Ruler> | undefined;

async function loadWide(): Promise<Ruler> {
  const { default: stringWidth } = await import('string-width');
  const segmenter = new Intl.Segmenter('en');
  return {
    width: (text) => (PLAIN.test(text) ? text.length : stringWidth(text)),
    cells: (text) => Array.from(segmenter.segment(text), ({ segment }) => segment),
  };
}

/** A ruler that is right for all these texts. */
export async function rulerFor(...texts: readonly string[]): Promise<Ruler> {
  return texts.every((text) => PLAIN.test(text)) ? plain : (wide ??= loadWide());
}
