import type { FileFinding, FileReport } from '../core/report.js';
import { Lines } from '../core/text/lines.js';
import type { Reporter } from './reporter.js';
import { advice } from './advice.js';
import { element, escapeXml, xmlDocument } from './xml.js';

/** JUnit's XML: a suite a file, a case for every reply with findings and one for all that have none. Remarks fail nobody. */
export const junit: Reporter = async ({ files }) => {
  const suites = files.map(suiteOf);
  const total = (count: (suite: Suite) => number): number => suites.reduce((sum, suite) => sum + count(suite), 0);
  const all = { name: 'tone-lint', tests: total(({ tests }) => tests), failures: total(({ failures }) => failures), errors: 0 };
  return xmlDocument(element('testsuites', all, suites.map(({ xml }) => xml)));
};

interface Suite {
  readonly tests: number;
  readonly failures: number;
  readonly xml: string;
}

function suiteOf({ filePath, text, replies, findings }: FileReport): Suite {
  const lines = new Lines(text);
  const byReply = group(findings);
  const cases = [...byReply.values()].map((own) => {
    const grave = own.filter(({ level }) => level !== 'info');
    const { index, id, title } = own[0]!.reply;
    const failures = grave.map((finding) => failureOf(finding, filePath, lines));
    return { failed: grave.length > 0, xml: element('testcase', { name: title ?? id ?? `reply ${index + 1}`, classname: filePath }, failures) };
  });
  const failures = cases.filter(({ failed }) => failed).length;
  const rest = replies - cases.length;
  const others = rest > 0 ? [element('testcase', { name: `${rest === 1 ? '1 reply' : `${rest} replies`} without findings`, classname: filePath })] : [];
  const tests = cases.length + others.length;
  return { tests, failures, xml: element('testsuite', { name: filePath, tests, failures, errors: 0 }, [...cases.map(({ xml }) => xml), ...others]) };
}

function group(findings: readonly FileFinding[]): Map<number, FileFinding[]> {
  const groups = new Map<number, FileFinding[]>();
  for (const finding of findings) groups.set(finding.reply.index, [...(groups.get(finding.reply.index) ?? []), finding]);
  return groups;
}

function failureOf(finding: FileFinding, filePath: string, lines: Lines): string {
  const { line, column } = lines.position(finding.range[0]);
  return element('failure', { type: finding.ruleId, message: `“${finding.text}”: ${finding.message}` }, [escapeXml(`${filePath}:${line}:${column} ${finding.level} ${advice(finding)}`)]);
}
