import type { Rulebook } from './rulebook.js';
import { surfaceOf } from './surface.js';
import type { World } from './world.js';

/** Prints to standard error where the time went, so that the findings can still be piped. */
export async function printStats(rulebook: Rulebook, color: boolean, { stderr, env }: World): Promise<void> {
  const { renderStats } = await import('../reporters/stats.js');
  stderr.write(await renderStats(rulebook.stats(), surfaceOf(stderr, color, env)));
}
