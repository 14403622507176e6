import { htmlComments } from './comments.js';
import { readHtml } from './html.js';
import { htmlBlocks } from './html-shapes.js';
import { shift } from './mapped-text.js';
import { isProse } from './prose.js';
import { repliesIn } from './replies-in.js';
import type { Library, ReadOptions } from './reply.js';

/** A page or a fragment of HTML is one reply, unless its headings, sections, lists or tables hold one each. */
export function readHtmlFile(source: string, { shape }: ReadOptions = {}): Library {
  const { blocks, records, headings } = htmlBlocks(source, shape);
  const comments = htmlComments(source);
  const rest = { mode: 'template' as const, skipped: [], fields: headings, comments };
  if (records !== undefined) {
    const library = repliesIn({ kind: 'list', items: records }, {});
    if (library.replies.length > 0 || shape === 'tables') return { ...library, comments };
  }
  if (blocks !== undefined || (shape !== undefined && shape !== 'one')) {
    const replies = (blocks ?? []).map(({ title, start, end }) => ({ id: null, title, ...shift(readHtml(source.slice(start, end)), start) }));
    return { ...rest, replies: replies.filter(({ text }) => isProse(text)).map((reply, index) => ({ ...reply, index })) };
  }
  const content = readHtml(source);
  const title = /<title[^>]*>([^<]*)<\/title>/i.exec(source)?.[1]?.trim() || null;
  return { ...rest, replies: content.text.trim() === '' ? [] : [{ index: 0, id: null, title, ...content }] };
}
