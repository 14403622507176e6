import type { Library, ReadOptions } from './reply.js';

/** Lines that may part replies: rules, headings, titles of their own. Most drafts have none, and start the faster. */
const PARTED = /^[ \t]*(?:([-=*_#~—–─═])\1{2,}|#{1,6} |[-*•] |\[[^\]\n]+\][ \t]*$|[^\n]{1,80}:[ \t]*$)/m;
const GREETINGS = /^[ \t]*(?:hi|hello|hey|dear)\b[\s\S]*^[ \t]*(?:hi|hello|hey|dear)\b/im;

/** Plain text is one reply, as it stands, unless lines part it into many. */
export function parseText(text: string, { shape }: ReadOptions = {}): Library | Promise<Library> {
  const mayBeMany = shape === undefined ? PARTED.test(text) || GREETINGS.test(text) : shape !== 'one';
  return mayBeMany ? import('./text-library.js').then(({ readTextLibrary }) => readTextLibrary(text, shape)) : oneText(text);
}

export function oneText(text: string): Library {
  return { replies: [{ index: 0, id: null, title: null, text, place: [0, text.length], toSource: (range) => range, encode: (words) => words }], mode: 'draft', skipped: [], fields: [] };
}
