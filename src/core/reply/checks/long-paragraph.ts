import type { ReplyCheck } from './index.js';

const BLANK_LINE = /\r?\n[ \t]*\r?\n/;

/** Paragraphs of more than `most` sentences. */
export const longParagraph: ReplyCheck = ({ document }, { most = 6 }) => {
  const paragraphs: { start: number; end: number; sentences: number }[] = [];
  for (const { first, last } of document.sentences) {
    const start = document.start[first]!;
    const end = document.end[last - 1]!;
    const open = paragraphs.at(-1);
    if (open === undefined || BLANK_LINE.test(document.text.slice(open.end, start))) paragraphs.push({ start, end, sentences: 1 });
    else Object.assign(open, { end, sentences: open.sentences + 1 });
  }
  return paragraphs.filter(({ sentences }) => sentences > most).map(({ start, end }) => ({ start, end }));
};
