import type { Mask } from '../../types.js';

const GREETING = /^[ \t]*(?:hi|hello|hey|dear|good (?:morning|afternoon|evening))[ \t]+(?=,)/gim;

/** The comma of "Hi ," stands where a name should be: a placeholder that the desk filled with nothing. */
export function findEmptyNames(text: string): Mask[] {
  return Array.from(text.matchAll(GREETING), ({ 0: greeting, index }) => {
    const start = index + greeting.length;
    return { start, end: start + 1, kind: 'placeholder', role: 'broken' };
  });
}
