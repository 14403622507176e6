import { Lines } from '../core/text/lines.js';
import { advice } from './advice.js';
import type { Reporter } from './reporter.js';
import { element, xmlDocument } from './xml.js';

/** Checkstyle's XML, which Jenkins, reviewdog and many others read. */
export const checkstyle: Reporter = async ({ files }) => xmlDocument(element('checkstyle', { version: '4.3' }, files.map(({ filePath, text, findings }) => {
  const lines = new Lines(text);
  return element('file', { name: filePath }, findings.map((finding) => {
    const { line, column } = lines.position(finding.range[0]);
    return element('error', { line, column, severity: finding.level, message: `“${finding.text}”: ${advice(finding)}`, source: `tone-lint.${finding.ruleId}` });
  }));
})));
