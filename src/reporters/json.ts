import type { FileFinding, FileReport } from '../core/report.js';
import { Lines } from '../core/text/lines.js';
import { count } from '../core/verdict.js';
import type { Reporter } from './reporter.js';
import { toJson } from './to-json.js';

const SEVERITY = { error: 2, warning: 1, info: 0 } as const;

/** An array of one object a file, shaped as ESLint's, so that existing tools read it. */
export const json: Reporter = async ({ files }) => `${toJson(files.map(fileResult))}\n`;

function fileResult({ filePath, text, replies, findings }: FileReport) {
  const { error, warning, info } = count(findings);
  return {
    filePath,
    replies,
    errorCount: error,
    warningCount: warning,
    infoCount: info,
    messages: findings.length === 0 ? [] : messages(findings, new Lines(text)),
  };
}

/** Findings as every format for programs tells them. */
export function messages(findings: readonly FileFinding[], lines: Lines) {
  return findings.map((finding) => {
    const start = lines.position(finding.range[0]);
    const end = lines.position(finding.range[1]);
    return {
      ruleId: finding.ruleId,
      category: finding.category,
      scope: finding.scope,
      severity: SEVERITY[finding.level],
      message: finding.message,
      why: finding.why,
      line: start.line,
      column: start.column,
      endLine: end.line,
      endColumn: end.column,
      range: finding.range,
      text: finding.text,
      reply: { index: finding.reply.index, id: finding.reply.id, title: finding.reply.title },
      suggestions: finding.suggestions.map(({ text, kind, fix }) => ({
        text,
        kind,
        fix: { range: fix.range, text: fix.text },
      })),
    };
  });
}
