import type { FileFinding, FileReport } from '../core/report.js';
import { Lines } from '../core/text/lines.js';
import { advice } from './advice.js';
import { plural } from './plural.js';
import type { Reporter } from './reporter.js';
import { element, escapeXml, xmlDocument } from './xml.js';

/** The schema asks when, where and how long; a report that is the same for the same text cannot say. */
const UNTIMED = { timestamp: '1970-01-01T00:00:00', hostname: 'localhost', time: 0 } as const;

/**
 * JUnit's XML, as Ant's schema has it: a suite a file, a case for every reply with findings and one for all that have
 * none. A case has one failure, because most readers show no more; it holds all findings. Remarks fail nobody.
 */
export const junit: Reporter = async ({ files }) => xmlDocument(element('testsuites', {}, files.map(suiteOf)));

function suiteOf({ filePath, text, replies, findings }: FileReport, id: number): string {
  const lines = new Lines(text);
  const cases = [...byReply(findings).values()].map((own) => {
    const { index, id, title } = own[0]!.reply;
    const grave = own.filter(({ level }) => level !== 'info');
    return caseOf(title?.trim() || id?.trim() || `reply ${index + 1}`, filePath, grave.length === 0 ? [] : [failureOf(grave, filePath, lines)]);
  });
  const failures = cases.filter(({ failed }) => failed).length;
  const rest = replies - cases.length;
  const others = rest > 0 ? [caseOf(`${plural(rest, 'reply', 'replies')} without findings`, filePath, [])] : [];
  const all = [...cases, ...others];
  const attributes = { name: filePath, package: 'tone-lint', id, tests: all.length, failures, errors: 0, ...UNTIMED };
  const properties = element('properties', {}, [element('property', { name: 'replies', value: replies })]);
  return element('testsuite', attributes, [properties, ...all.map(({ xml }) => xml), element('system-out', {}), element('system-err', {})]);
}

function byReply(findings: readonly FileFinding[]): Map<number, FileFinding[]> {
  const groups = new Map<number, FileFinding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.reply.index);
    if (group === undefined) groups.set(finding.reply.index, [finding]);
    else group.push(finding);
  }
  return groups;
}

function caseOf(name: string, classname: string, failures: readonly string[]): { readonly failed: boolean; readonly xml: string } {
  return { failed: failures.length > 0, xml: element('testcase', { name, classname, time: UNTIMED.time }, failures) };
}

/** All that has to change in a reply, the first of it as its headline. */
function failureOf(findings: readonly FileFinding[], filePath: string, lines: Lines): string {
  const [first, ...others] = findings as [FileFinding, ...FileFinding[]];
  const more = others.length > 0 ? ` (and ${others.length} more)` : '';
  const told = findings.map((finding) => {
    const { line, column } = lines.position(finding.range[0]);
    return escapeXml(`${filePath}:${line}:${column} ${finding.level} ${finding.ruleId} “${finding.text}”: ${advice(finding)}`);
  });
  return element('failure', { type: first.ruleId, message: `“${first.text}”: ${first.message}${more}` }, told);
}
