import type { Library } from './reply.js';

/** Plain text is one reply, as it stands. */
export function parseText(text: string): Library {
  return { replies: [{ index: 0, id: null, title: null, text, place: [0, text.length], toSource: (range) => range, encode: (words) => words }], mode: 'draft', skipped: [], fields: [] };
}
