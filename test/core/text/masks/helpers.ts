import { findMasks } from '../../../../src/core/text/masks/index.js';

/** The masked parts as `kind: text` (placeholders as `role: text`), in order. */
export function masked(text: string): string[] {
  return findMasks(text).map(({ start, end, kind, role }) => `${role ?? kind}: ${text.slice(start, end)}`);
}

/** What rules may still see, with a `·` for each mask. */
export function visible(text: string): string {
  let out = '';
  let at = 0;
  for (const { start, end } of findMasks(text)) {
    out += `${text.slice(at, start)}·`;
    at = end;
  }
  return out + text.slice(at);
}
