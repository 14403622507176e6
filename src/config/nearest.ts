import { nearest as nearestWhole } from '../core/nearest.js';

/** The name that was probably meant; what follows its slash may stand for the whole (`cant` for `refusal/cant`). */
export function nearest(wrong: string, names: readonly string[]): string | undefined {
  const tails = names.map((name) => name.slice(name.indexOf('/') + 1));
  const tail = wrong.includes('/') ? undefined : nearestWhole(wrong, tails);
  return nearestWhole(wrong, names) ?? (tail === undefined ? undefined : names[tails.indexOf(tail)]);
}

/** @returns ` Did you mean "…"?`, or nothing where no name is near; ready to follow a sentence */
export function didYouMean(wrong: string, names: readonly string[]): string {
  const name = nearest(wrong, names);
  return name === undefined ? '' : ` Did you mean "${name}"?`;
}
