import type { Report } from '../core/report.js';
import type { LintOptions } from './options.js';
import type { Sources } from './sources.js';
import type { World } from './world.js';

/** What is looked at: everything, or what has changed. */
export interface Changes {
  /** What the user named. */
  readonly paths: readonly string[];
  /** The sources that have something to look at. */
  among(found: Sources): Sources;
  /** The replies to look at, with their findings, and what the user may want to know. */
  within(report: Report): { readonly report: Report; readonly notes: readonly string[] };
}

/** Git is asked only with `--changed`. */
export async function changesFor({ changed, paths }: LintOptions, world: World): Promise<Changes> {
  if (changed !== undefined) return (await import('./changed.js')).changesSince(changed, paths, world);
  return { paths, among: (found) => found, within: (report) => ({ report, notes: [] }) };
}
