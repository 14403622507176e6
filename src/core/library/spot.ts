import type { Range } from '../types.js';

/** What a finding on a library points at. */
export interface Spot {
  /** Which reply, from 0. */
  readonly reply: number;
  readonly range: Range;
  /** How many replies, in words. */
  readonly about?: string | undefined;
  /** The other reply that it is about, from 0. */
  readonly other?: number | undefined;
}
