import type { Report } from '../core/report.js';
import { recurring, repliesIn, type Recurring } from '../core/tally.js';

/** More are no focus. */
const MOST_RULES = 8;

export interface RecurringLine extends Recurring {
  /** "in 37 of 210 replies" */
  readonly where: string;
}

/** What a team would work on first: the rules a library breaks most. Nothing for a draft. */
export function recurringLines(report: Report): RecurringLine[] {
  const all = repliesIn(report);
  return recurring(report).slice(0, MOST_RULES).map((rule) => ({ ...rule, where: `in ${rule.replies} of ${all} replies` }));
}
