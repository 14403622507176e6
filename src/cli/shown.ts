import type { Report } from '../core/report.js';
import type { Level } from '../core/types.js';
import { count, isAtLeast, verdict, type Threshold } from '../core/verdict.js';
import { plural } from '../reporters/plural.js';

/** The report without what is milder than the level of each file. */
export function showFrom(levelOf: (filePath: string) => Level, { files }: Report): Report {
  return {
    files: files.map((file) => {
      const level = levelOf(file.filePath);
      return { ...file, findings: file.findings.filter((finding) => isAtLeast(finding.level, level)) };
    }),
  };
}

/**
 * Where nothing is shown, a reporter says that all is well: not so where nothing was judged, or what is hidden fails.
 * @param known how many findings a baseline holds back
 */
export function mayPraise({ files }: Report, reasons: readonly string[], known: number): boolean {
  const isAllWell = files.length > 0 && reasons.length === 0 && known === 0;
  return isAllWell || files.some(({ findings }) => findings.length > 0);
}

/** Why a run fails, where the findings that are shown do not tell. */
export function hiddenReasons(report: Report, shown: Report, threshold: Threshold): readonly string[] {
  const { failOn, maxWarnings } = threshold;
  const reasons: string[] = [];
  const byLevel = { failOn };
  if (verdict(report, byLevel) > verdict(shown, byLevel)) {
    reasons.push(`Findings that are not shown fail the run (--fail-on ${failOn}). "--level ${failOn}" shows them.`);
  }
  const warnings = count(report.files.flatMap((file) => file.findings)).warning;
  if (maxWarnings !== undefined && warnings > maxWarnings) {
    reasons.push(`${plural(warnings, 'warning')}, and at most ${maxWarnings} allowed (--max-warnings).`);
  }
  return reasons;
}
