import { closest, distance } from 'fastest-levenshtein';

/** @returns the known name that was most likely meant, if one is near enough */
export function nearest(name: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const begun = known.find((candidate) => name.length > 2 && candidate.startsWith(name));
  if (begun !== undefined) return begun;
  const best = closest(name, known as string[]);
  const isAlike = distance(name, best) < Math.max(name.length, best.length);
  return isAlike && distance(name, best) <= Math.max(2, Math.ceil(name.length / 3)) ? best : undefined;
}

/** @returns ` (did you mean "…"?)` or, when nothing is near, nothing */
export function didYouMean(name: string, known: readonly string[]): string {
  const best = nearest(name, known);
  return best === undefined ? '' : ` (did you mean "${best}"?)`;
}
