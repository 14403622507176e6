import type { Report } from './report.js';
import { LEVELS, type Level } from './types.js';

export interface Counts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
}

/** From which level findings fail the run, and how many warnings are borne. */
export interface Threshold {
  readonly failOn: Level | 'never';
  readonly maxWarnings?: number | undefined;
}

/** @returns whether `level` is as serious as `floor`, or more. */
export function isAtLeast(level: Level, floor: Level): boolean {
  return LEVELS.indexOf(level) <= LEVELS.indexOf(floor);
}

export function count(findings: Iterable<{ readonly level: Level }>): Counts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { level } of findings) counts[level] += 1;
  return counts;
}

/** @returns the exit code of a run that could judge everything: 0, or 1 where findings fail it. */
export function verdict(report: Report, { failOn, maxWarnings }: Threshold): 0 | 1 {
  const findings = report.files.flatMap((file) => file.findings);
  const fails = failOn !== 'never' && findings.some(({ level }) => isAtLeast(level, failOn));
  const tooMany = maxWarnings !== undefined && count(findings).warning > maxWarnings;
  return fails || tooMany ? 1 : 0;
}
