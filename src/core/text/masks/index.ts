import type { Mask } from '../../types.js';
import { findEmptyNames } from './empty-name.js';
import { fenceMasks, findFences } from './fences.js';
import { gapsBetween, overlay } from './gaps.js';
import { LineTable } from './lines.js';
import { findQuotations } from './quotation.js';
import { scan } from './scan.js';
import { findCodeSpans } from './spans.js';
import { findThread } from './thread.js';

/**
 * Every stretch of a text that no rule may see: others' words, code, links, quotations, placeholders.
 * Sorted, without overlap, in UTF-16 units; the work is linear in the text.
 *
 * Where two meet, the first of this list wins: thread lines, code, link or address, quotation, placeholder.
 */
export function findMasks(text: string): Mask[] {
  const lines = new LineTable(text);
  const fences = findFences(lines);
  const thread = findThread(lines, insideClosed(fences, lines.count));
  const blocks = overlay(thread, fenceMasks(fences, lines));
  const taken = overlay(blocks, findCodeSpans(text, gapsBetween(blocks, text.length)));
  const { masks, marks } = scan(text, gapsBetween(taken, text.length));
  const quotations = findQuotations(text, marks);
  const links = masks.filter(({ kind }) => kind !== 'placeholder');
  const placeholders = outside(quotations, masks.filter(({ kind }) => kind === 'placeholder'));
  return overlay(taken, overlay(overlay(overlay(links, quotations), placeholders), findEmptyNames(text)));
}

function insideClosed(fences: ReturnType<typeof findFences>, count: number): (line: number) => boolean {
  if (fences.length === 0) return () => false;
  const inside = new Uint8Array(count);
  for (const { firstLine, lastLine, closed } of fences) if (closed) inside.fill(1, firstLine, lastLine + 1);
  return (line) => inside[line] === 1;
}

/** What a quotation holds is somebody else's, placeholders too; sorted lists, so one walk is enough. */
function outside(quotations: readonly Mask[], placeholders: readonly Mask[]): Mask[] {
  let next = 0;
  return placeholders.filter(({ start }) => {
    while (next < quotations.length && quotations[next]!.end <= start) next++;
    return next === quotations.length || quotations[next]!.start > start;
  });
}
