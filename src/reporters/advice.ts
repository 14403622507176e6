import type { FileFinding } from '../core/report.js';
import { wording } from './wording.js';

/** A finding in a line or two, for places that show no more: what, why, and the best better words. */
export function advice({ message, why, suggestions }: Pick<FileFinding, 'message' | 'why' | 'suggestions'>): string {
  const [best] = suggestions;
  return `${message} ${why}${best === undefined ? '' : ` Try: ${wording(best)}`}`;
}
