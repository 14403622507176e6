import type { Reply } from '../reply.js';
import type { Skipped } from '../skipped.js';
import { contentOf, type Block } from './block.js';
import { partsOf } from './parts.js';

/** What is sent of each block; what is for readers of other languages is counted. */
export function repliesOf(blocks: readonly Block[], source: string, skipped: Skipped): readonly Reply[] {
  const parts = blocks.flatMap((block) => {
    const { blocks: own, languages } = partsOf(block);
    for (const language of languages) skipped.addLanguage(language, 1);
    return own;
  });
  return readAsIs(parts, source);
}

/** Each block as it stands; one that says nothing is none. */
export function readAsIs(blocks: readonly Block[], source: string): readonly Reply[] {
  const replies = blocks.flatMap((block) => {
    const content = contentOf(block, source);
    return content === undefined ? [] : [{ id: null, title: block.title, ...content }];
  });
  return replies.map((reply, index) => ({ ...reply, index }));
}
