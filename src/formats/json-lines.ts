import { readJson } from './json.js';
import type { Value } from './value.js';

/**
 * Reads JSON Lines: one value a line, blank lines between them.
 * @throws {FormatError} naming the line that is none
 */
export function readJsonLines(source: string): Value {
  const items: Value[] = [];
  for (let start = 0; start < source.length; ) {
    const next = source.indexOf('\n', start);
    const end = next < 0 ? source.length : next;
    if (source.slice(start, end).trim() !== '') items.push(readJson(source, start, end));
    start = end + 1;
  }
  return { kind: 'list', items };
}
