import type { Reply } from './reply.js';

/** Plain text is one reply, as it stands. */
export function parseText(text: string): readonly Reply[] {
  return [{ index: 0, id: null, title: null, text, toSource: (range) => range }];
}
