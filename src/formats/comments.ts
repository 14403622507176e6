import type { Comment } from './reply.js';

/** Comments as HTML and Markdown write them: `<!-- … -->`. One without an end is none. */
export function htmlComments(source: string): readonly Comment[] {
  const comments: Comment[] = [];
  for (let start = source.indexOf('<!--'); start >= 0; ) {
    const close = source.indexOf('-->', start + '<!--'.length);
    if (close < 0) break;
    const end = close + '-->'.length;
    comments.push({ text: source.slice(start + '<!--'.length, close), range: [start, end] });
    start = source.indexOf('<!--', end);
  }
  return comments;
}
