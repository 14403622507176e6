import type { Reading } from './reading.js';
import type { Spot } from './spots.js';

/** The first sentence; missing words would go before it. */
export function opening({ document }: Reading): Spot | undefined {
  const first = document.sentences[0];
  if (first === undefined) return undefined;
  const start = document.start[first.first]!;
  return { start, end: document.end[first.last - 1]!, insertAt: start };
}

/** The last sentence; missing words would go behind it. */
export function ending({ document }: Reading): Spot | undefined {
  const last = document.sentences.at(-1);
  if (last === undefined) return undefined;
  const end = document.end[last.last - 1]!;
  return { start: document.start[last.first]!, end, insertAt: end };
}
