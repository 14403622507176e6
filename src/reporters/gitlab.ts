import { fingerprints, hash } from '../core/fingerprint.js';
import { Lines } from '../core/text/lines.js';
import type { Level } from '../core/types.js';
import { advice } from './advice.js';
import { pathOf } from './place.js';
import type { Reporter } from './reporter.js';
import { toWholeJson } from './to-json.js';

const SEVERITY: Record<Level, string> = { error: 'major', warning: 'minor', info: 'info' };

/**
 * GitLab's Code Quality report. It tells findings apart by fingerprint alone, so that each holds its file too.
 * @see https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export const gitlab: Reporter = async ({ files }) => {
  const issues = files.flatMap(({ filePath, text, findings }) => {
    const lines = new Lines(text);
    const path = pathOf(filePath);
    const names = fingerprints(findings);
    return findings.map((finding, index) => {
      const start = lines.position(finding.range[0]);
      const end = lines.position(finding.range[1]);
      return {
        type: 'issue', check_name: finding.ruleId, description: advice(finding), categories: ['Style'], severity: SEVERITY[finding.level], fingerprint: `${hash(path)}${names[index]!}`,
        location: { path, positions: { begin: { line: start.line, column: start.column }, end: { line: end.line, column: end.column } }, lines: { begin: start.line, end: end.line } },
      };
    });
  });
  return `${toWholeJson(issues, 2)}\n`;
};
