import type { Mask } from '../../types.js';
import { Ahead } from './ahead.js';
import { hasBlankLine, isWordCharacter, type Gap } from './gaps.js';

const TICK = 0x60;

/**
 * Inline code: a run of backticks, closed by an equal run in the same paragraph.
 * A backtick inside a word (don`t) is an apostrophe, so a span opens before a word and closes after one.
 */
export function findCodeSpans(text: string, gaps: readonly Gap[]): Mask[] {
  const masks: Mask[] = [];
  const ahead = new Ahead(text);
  const open = new Map<number, number>(); // where the last run of each length began
  for (const gap of gaps) {
    open.clear();
    let end = gap.start;
    for (let start = ahead.next('`', end); start < gap.end; start = ahead.next('`', end)) {
      if (open.size > 0 && hasBlankLine(text, end, start)) open.clear();
      end = start + 1;
      while (end < gap.end && text.charCodeAt(end) === TICK) end++;
      const afterWord = isWordCharacter(text.charCodeAt(start - 1));
      const beforeWord = isWordCharacter(text.charCodeAt(end));
      if (afterWord && beforeWord) continue;
      const opening = open.get(end - start);
      if (opening !== undefined && !beforeWord) {
        masks.push({ start: opening, end, kind: 'code' });
        open.clear(); // runs of other lengths inside the span are code
      } else if (!afterWord) {
        open.set(end - start, start);
      } else {
        open.delete(end - start);
      }
    }
  }
  return masks;
}
