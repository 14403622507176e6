import { Lines } from '../core/text/lines.js';
import { count } from '../core/verdict.js';
import { advice } from './advice.js';
import type { Reporter } from './reporter.js';
import { summary } from './summary.js';
import { brief } from './visible.js';

/** GitHub shows no more of a step's summary than a megabyte. */
const MOST_ROWS = 500;
const LONGEST_QUOTE = 80;

/** For a pipeline's summary page: a sentence, and a table of what was found. */
export const markdown: Reporter = async (report) => {
  const rows = report.files.flatMap(({ filePath, text, findings }) => {
    const lines = new Lines(text);
    return findings.map((finding) => {
      const { line } = lines.position(finding.range[0]);
      return `| ${finding.level} | ${cell(filePath)}:${line} | ${cell(brief(finding.text, LONGEST_QUOTE))} | ${cell(advice(finding))} | ${cell(finding.ruleId)} |`;
    });
  });
  const { error, warning } = count(report.files.flatMap(({ findings }) => findings));
  const mark = error > 0 ? '❌' : warning > 0 ? '⚠️' : '✅';
  const table = rows.length === 0 ? [] : ['', '| Level | Where | Words | What and why | Rule |', '|---|---|---|---|---|', ...rows.slice(0, MOST_ROWS)];
  const more = rows.length > MOST_ROWS ? ['', `… and ${rows.length - MOST_ROWS} more.`] : [];
  return [`## tone-lint`, '', `${mark} ${summary(report)}`, ...table, ...more, ''].join('\n');
};

/** No sign of a draft ends a cell, opens a link or starts markup. */
function cell(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>|#&~@]/g, '\\$&');
}
