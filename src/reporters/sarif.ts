import type { ArtifactLocation, Fix, Invocation, Log, Region, ReportingDescriptor, Result } from 'sarif';
import { fingerprints } from '../core/fingerprint.js';
import type { FileFinding, FileReport } from '../core/report.js';
import { Lines } from '../core/text/lines.js';
import type { Level, Range, RuleInfo } from '../core/types.js';
import { uriOf } from './place.js';
import type { Reporter } from './reporter.js';
import { toWholeJson } from './to-json.js';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const LEVEL: Record<Level, 'error' | 'warning' | 'note'> = { error: 'error', warning: 'warning', info: 'note' };

/** GitHub's words for how serious a rule is, and how often it is right: what is doubtful is only a remark. */
const SEVERITY: Record<Level, string> = { error: 'error', warning: 'warning', info: 'recommendation' };
const PRECISION: Record<Level, string> = { error: 'high', warning: 'medium', info: 'low' };

/** Relative places count from the folder that was checked out, wherever that is. */
const ROOT = '%SRCROOT%';

/**
 * SARIF 2.1.0, which GitHub's and Azure's code scanning read: rules with their help, fixes, and fingerprints that
 * last while lines move.
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export const sarif: Reporter = async ({ files }, { rules = () => [], version, problems = [] }) => {
  const found = new Set(files.flatMap(({ findings }) => findings.map(({ ruleId }) => ruleId)));
  const known = found.size === 0 ? [] : (await rules()).filter(({ id }) => found.has(id));
  const indexes = new Map(known.map(({ id }, index) => [id, index]));
  const log: Log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [{
      tool: { driver: { name: 'tone-lint', ...(version !== undefined && { version, semanticVersion: version }), rules: known.map(ruleOf) } },
      invocations: [invocationOf(problems)],
      originalUriBaseIds: { [ROOT]: { description: { text: 'The folder in which tone-lint was run.' } } },
      artifacts: files.map(({ filePath, replies }) => ({ location: locationOf(filePath), roles: ['analysisTarget' as const], properties: { replies } })),
      columnKind: 'utf16CodeUnits',
      results: files.flatMap((file, index) => resultsOf(file, index, indexes)),
    }],
  };
  return `${toWholeJson(log, 2)}\n`;
};

/** What could not be judged stands in the file too, so that an empty list of results is no silent pass. */
function invocationOf(problems: readonly string[]): Invocation {
  const notifications = problems.map((text) => ({ level: 'error' as const, message: { text } }));
  return { executionSuccessful: problems.length === 0, ...(problems.length > 0 && { toolExecutionNotifications: notifications }) };
}

function ruleOf({ id, category, level, message, why, fine, suggest, examples }: RuleInfo): ReportingDescriptor {
  const [bad] = examples.bad;
  const [good] = examples.good;
  const better = suggest.map(({ text }) => `- ${text}`).join('\n');
  const help = (strong: (title: string) => string): string => [
    why,
    `${strong('Fine')} ${fine}`,
    ...(better === '' ? [] : [`${strong('Better words')}\n\n${better}`]),
    ...(bad === undefined ? [] : [`${strong('Marked')} ${bad}`]),
    ...(good === undefined ? [] : [`${strong('Not marked')} ${good}`]),
  ].join('\n\n');
  return {
    id, shortDescription: { text: message }, fullDescription: { text: `${message} ${why}` },
    help: { text: help((title) => `${title}:`), markdown: help((title) => `**${title}:**`) },
    defaultConfiguration: { level: LEVEL[level] },
    properties: { tags: [category, 'tone'], precision: PRECISION[level], 'problem.severity': SEVERITY[level] },
  };
}

function resultsOf({ filePath, text, findings }: FileReport, file: number, indexes: ReadonlyMap<string, number>): Result[] {
  const lines = new Lines(text);
  const names = fingerprints(findings);
  const location = locationOf(filePath);
  return findings.map((finding, index) => ({
    ruleId: finding.ruleId,
    ...(indexes.has(finding.ruleId) && { ruleIndex: indexes.get(finding.ruleId)! }),
    level: LEVEL[finding.level],
    message: { text: messageOf(finding) },
    locations: [{ physicalLocation: { artifactLocation: { ...location, index: file }, region: { ...regionOf(finding.range, lines), snippet: { text: text.slice(...finding.range) } } } }],
    // without the second GitHub goes by the line, which in data may hold every reply
    partialFingerprints: { 'toneLint/v1': names[index]!, primaryLocationLineHash: `${names[index]!}:1` },
    ...fixesOf(finding, location, lines),
  }));
}

/** SARIF reads `[words](place)` in a message as a link, which only a draft would have put there. */
function messageOf({ text, message, why }: FileFinding): string {
  return `“${text}”: ${message} ${why}`.replaceAll('](', '] (');
}

function fixesOf({ suggestions }: FileFinding, artifactLocation: ArtifactLocation, lines: Lines): { fixes?: Fix[] } {
  const fixes = suggestions.map(({ text, kind, fix }) => ({
    description: { text: kind === 'promise' ? `If true: ${text}` : text || 'Leave it out' },
    artifactChanges: [{ artifactLocation, replacements: [{ deletedRegion: regionOf(fix.range, lines), insertedContent: { text: fix.text } }] }],
  }));
  return fixes.length === 0 ? {} : { fixes };
}

function regionOf([start, end]: Range, lines: Lines): Region {
  const from = lines.position(start);
  const to = lines.position(end);
  return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column, charOffset: start, charLength: end - start };
}

function locationOf(filePath: string): ArtifactLocation {
  const uri = uriOf(filePath);
  return uri.startsWith('file:') ? { uri } : { uri, uriBaseId: ROOT };
}
