import { Lines } from '../core/text/lines.js';
import type { Level } from '../core/types.js';
import { advice } from './advice.js';
import { pathOf } from './place.js';
import type { Reporter } from './reporter.js';
import { visible } from './visible.js';

const COMMAND: Record<Level, string> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * Workflow commands, which GitHub shows as annotations in the diff.
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export const github: Reporter = async ({ files }) => files.map(({ filePath, text, findings }) => {
  const lines = new Lines(text);
  return findings.map((finding) => {
    const start = lines.position(finding.range[0]);
    const end = lines.position(finding.range[1]);
    // columns are only understood where a finding stands on one line
    const columns = start.line === end.line ? { col: start.column, endColumn: end.column } : {};
    const properties = Object.entries({ file: pathOf(filePath), line: start.line, endLine: end.line, ...columns, title: finding.ruleId });
    const listed = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',');
    return `::${COMMAND[finding.level]} ${listed}::${escapeData(`“${finding.text.replace(/\s+/g, ' ')}”: ${advice(finding)}`)}\n`;
  }).join('');
}).join('');

/** A line end would let a draft give commands of its own. */
function escapeData(text: string): string {
  return visible(text.replace(/\s+/g, ' ')).replaceAll('%', '%25');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
