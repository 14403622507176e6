import type { Range } from '../core/types.js';
import type { Comment } from './reply.js';

/** Comments as HTML writes them: `<!-- … -->`. One without an end is none. */
export function htmlComments(source: string): readonly Comment[] {
  return commentsIn(source, () => false);
}

/** Comments as Markdown writes them: as HTML does, but for what a code span or a backslash shows to the reader. */
export function markdownComments(source: string): readonly Comment[] {
  return commentsIn(source, shownIn(source));
}

/** @param isShown whether what opens at an offset is text; asked from the front to the back */
function commentsIn(source: string, isShown: (at: number) => boolean): readonly Comment[] {
  const comments: Comment[] = [];
  for (let start = source.indexOf('<!--'); start >= 0; ) {
    const close = source.indexOf('-->', start + '<!--'.length);
    if (close < 0) break;
    const isText = isShown(start);
    const end = isText ? start + '<!--'.length : close + '-->'.length;
    if (!isText) comments.push({ text: source.slice(start + '<!--'.length, close), range: [start, end] });
    start = source.indexOf('<!--', end);
  }
  return comments;
}

function shownIn(source: string): (at: number) => boolean {
  let lineEnd = -1;
  let spans: readonly Range[] = [];
  let next = 0;
  return (at) => {
    if (at > lineEnd) {
      const start = source.lastIndexOf('\n', at) + 1;
      lineEnd = source.indexOf('\n', at) < 0 ? source.length : source.indexOf('\n', at);
      spans = codeSpans(source.slice(start, lineEnd)).map(([from, to]) => [start + from, start + to]);
      next = 0;
    }
    while (next < spans.length && spans[next]![1] <= at) next += 1;
    return source[at - 1] === '\\' || (next < spans.length && spans[next]![0] < at);
  };
}

/** Between two rows of as many backticks, on one line. A line that begins with three is a fence. */
function codeSpans(line: string): Range[] {
  const rows = /^[\s>]*`{3}/.test(line) ? [] : [...line.matchAll(/`+/g)].map(({ index, 0: row }) => ({ index, length: row.length }));
  const spans: Range[] = [];
  const later = new Map<number, number[]>();
  for (const { index, length } of rows.toReversed()) {
    const alike = later.get(length);
    if (alike === undefined) later.set(length, [index]);
    else alike.push(index);
  }
  let end = 0;
  for (const { index, length } of rows) {
    const alike = later.get(length)!;
    alike.pop();
    const close = alike.at(-1);
    if (index < end || close === undefined) continue;
    end = close + length;
    spans.push([index, end]);
  }
  return spans;
}
