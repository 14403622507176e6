import type { FileFinding, FileReport } from '../core/report.js';
import { Lines } from '../core/text/lines.js';
import type { Reporter } from './reporter.js';
import { brief, visible } from './visible.js';
import { wording } from './wording.js';

const LONGEST = 80;

/** One finding a line, for grep and for editors that jump to `path:line:column`. */
export const compact: Reporter = async ({ files }) => files.flatMap(fileLines).join('');

function fileLines({ filePath, text, findings }: FileReport): string[] {
  if (findings.length === 0) return [];
  const path = visible(filePath);
  const lines = new Lines(text);
  return findings.map((finding) => `${path}:${findingLine(finding, lines)}\n`);
}

function findingLine({ range, level, ruleId, message, text, suggestions }: FileFinding, lines: Lines): string {
  const { line, column } = lines.position(range[0]);
  const [first] = suggestions;
  const better = first ? ` → ${wording(first)}` : '';
  return `${line}:${column}: ${level} ${visible(ruleId)}: ${visible(message)} "${brief(text, LONGEST)}"${better}`;
}
