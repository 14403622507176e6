import type { Range } from '../core/types.js';

/** Lines of a file that differ from before, from 1: those from `first` to `last`; where lines were only taken out, `last` is `first - 1`, the lines before and after. */
export interface Hunk {
  readonly first: number;
  readonly last: number;
}

/** As in C; other signs stand for themselves. */
const ESCAPES: Readonly<Record<string, string>> = { a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

/**
 * Reads what `git diff --unified=0` prints.
 * @returns by path in the repository, as git names it
 */
export function parseDiff(diff: string): Map<string, Hunk[]> {
  const files = new Map<string, Hunk[]>();
  let hunks: Hunk[] = [];
  let isHead = false; // a line of a file may look like any line of a head, except its first
  for (const line of diff.split('\n')) {
    if (line.startsWith('diff --git ')) isHead = true;
    else if (isHead && /^\+\+\+ "?b\//.test(line)) files.set(nameIn(line.slice('+++ '.length)), (hunks = []));
    else if (line.startsWith('@@ ')) {
      isHead = false;
      hunks.push(parseHunk(line));
    }
  }
  return files;
}

/** Such as `b/a.txt`, `b/two words.txt` with a tab behind it, or `"b/with a \\".txt"`. */
function nameIn(text: string): string {
  if (!text.startsWith('"')) return text.replace(/^b\//, '').replace(/\t$/, '');
  return text.slice('"b/'.length, -1).replace(/\\(?:([0-7]{3})|(.))/g, (_, octal: string | undefined, sign: string) => (octal === undefined ? (ESCAPES[sign] ?? sign) : String.fromCharCode(parseInt(octal, 8))));
}

/** Such as `@@ -3,2 +3 @@`: where a count is missing, it is 1. */
function parseHunk(line: string): Hunk {
  const [, start = '0', count = '1'] = /^@@ -\S+ \+(\d+)(?:,(\d+))? @@/.exec(line) ?? [];
  const first = Number(start) + (count === '0' ? 1 : 0);
  return { first, last: first + Number(count) - 1 };
}

/**
 * Which of the replies in a text have changed.
 * @param places where they stand
 * @param hunks in the order of the text
 * @returns for each whether it has
 */
export function areChanged(places: readonly Range[], text: string, hunks: readonly Hunk[]): boolean[] {
  const lineOf = createLineOf(text);
  const isAlone = places.length === 1;
  return places.map(([start, end]) => {
    const first = lineOf(start);
    const last = lineOf(Math.max(start, end - 1));
    // lines that went from its edge may have been its own or a neighbour's: what fits on one line has surely lost none
    const mayLoseLines = first < last || isAlone;
    for (let at = firstIndex(hunks.length, (index) => hunks[index]!.last >= first - 1); at < hunks.length && hunks[at]!.first <= last + 1; at += 1) {
      const hunk = hunks[at]!;
      const isLoss = hunk.last < hunk.first;
      if (isLoss ? mayLoseLines : hunk.first <= last && first <= hunk.last) return true;
    }
    return false;
  });
}

/** Counts lines as git does, which knows no line end but this one. */
function createLineOf(text: string): (offset: number) => number {
  const ends: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) ends.push(at);
  return (offset) => firstIndex(ends.length, (index) => ends[index]! >= offset) + 1;
}

/** @returns the first of `length` for which it is true, as it is for all after it; without one, `length` */
function firstIndex(length: number, isTrue: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isTrue(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
