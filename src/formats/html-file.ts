import { htmlComments } from './comments.js';
import { readHtml } from './html.js';
import type { Library } from './reply.js';

/** A page or a fragment of HTML is one reply. */
export function readHtmlFile(source: string): Library {
  const content = readHtml(source);
  const title = /<title[^>]*>([^<]*)<\/title>/i.exec(source)?.[1]?.trim() || null;
  return { replies: content.text.trim() === '' ? [] : [{ index: 0, id: null, title, ...content }], mode: 'template', skipped: [], fields: [], comments: htmlComments(source) };
}
