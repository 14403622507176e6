import type { FileReport } from '../core/report.js';
import { plural } from './plural.js';
import { visible } from './visible.js';

/** More files than these are told by their total alone. */
const MOST_FILES = 6;

/** "Read 40 replies in macros.json, 1 in refund.txt.", where a library is among a few files. */
export function heldLine(files: readonly FileReport[]): string | undefined {
  if (files.length < 2 || files.length > MOST_FILES || files.every(({ replies }) => replies === 1)) return undefined;
  const parts = files.map(({ filePath, replies }, index) => `${index === 0 ? plural(replies, 'reply', 'replies') : replies} in ${visible(filePath)}`);
  return `Read ${parts.join(', ')}.`;
}
