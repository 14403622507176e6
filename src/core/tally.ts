import type { Report } from './report.js';
import { LEVELS, type Level } from './types.js';

/** A rule that was broken in several replies of a run. */
export interface Recurring {
  readonly ruleId: string;
  /** The most serious it was found at. */
  readonly level: Level;
  /** In how many replies, however often in each. */
  readonly replies: number;
}

/** In fewer replies than this a fault is no habit. */
const FEWEST = 3;

/** How many replies the files held. */
export function repliesIn({ files }: Report): number {
  return files.reduce((sum, { replies }) => sum + replies, 0);
}

/** The rules that a run broke in three replies or more: those in most replies first, then the most serious. */
export function recurring({ files }: Report): Recurring[] {
  const rules = new Map<string, { level: Level; replies: Set<string> }>();
  for (const [number, { findings }] of files.entries()) {
    for (const { ruleId, level, reply } of findings) {
      const seen = rules.get(ruleId);
      if (seen === undefined) rules.set(ruleId, { level, replies: new Set([`${number}:${reply.index}`]) });
      else {
        seen.replies.add(`${number}:${reply.index}`);
        if (LEVELS.indexOf(level) < LEVELS.indexOf(seen.level)) seen.level = level;
      }
    }
  }
  return [...rules].map(([ruleId, { level, replies }]) => ({ ruleId, level, replies: replies.size }))
    .filter(({ replies }) => replies >= FEWEST)
    .sort((a, b) => b.replies - a.replies || LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || (a.ruleId < b.ruleId ? -1 : 1));
}
