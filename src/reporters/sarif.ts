import type { Fix, Log, Region, ReportingDescriptor, Result } from 'sarif';
import { fingerprints } from '../core/fingerprint.js';
import type { FileFinding, FileReport } from '../core/report.js';
import { Lines } from '../core/text/lines.js';
import type { Level, Range, RuleInfo } from '../core/types.js';
import type { Reporter } from './reporter.js';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const LEVEL: Record<Level, 'error' | 'warning' | 'note'> = { error: 'error', warning: 'warning', info: 'note' };

/**
 * SARIF 2.1.0, which GitHub's and Azure's code scanning read: rules with their help, fixes, and fingerprints that
 * last while lines move.
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export const sarif: Reporter = async ({ files }, { rules = () => [], version }) => {
  const found = new Set(files.flatMap(({ findings }) => findings.map(({ ruleId }) => ruleId)));
  const known = found.size === 0 ? [] : rules().filter(({ id }) => found.has(id));
  const indexes = new Map(known.map(({ id }, index) => [id, index]));
  const log: Log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [{
      tool: { driver: { name: 'tone-lint', ...(version !== undefined && { version, semanticVersion: version }), rules: known.map(ruleOf) } },
      columnKind: 'utf16CodeUnits',
      results: files.flatMap((file) => resultsOf(file, indexes)),
    }],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

function ruleOf({ id, category, level, message, why, fine, suggest, examples }: RuleInfo): ReportingDescriptor {
  const better = suggest.map(({ text }) => `- ${text}`).join('\n');
  const help = `${why}\n\nFine: ${fine}\n\nBetter words:\n${better}\n\nMarked: ${examples.bad[0] ?? ''}\nNot marked: ${examples.good[0] ?? ''}`;
  return {
    id, name: id, shortDescription: { text: message }, fullDescription: { text: `${message} ${why}` }, help: { text: help, markdown: help },
    defaultConfiguration: { level: LEVEL[level] }, properties: { tags: [category] },
  };
}

function resultsOf({ filePath, text, findings }: FileReport, indexes: ReadonlyMap<string, number>): Result[] {
  const lines = new Lines(text);
  const names = fingerprints(findings);
  const artifactLocation = { uri: uriOf(filePath) };
  return findings.map((finding, index) => ({
    ruleId: finding.ruleId,
    ...(indexes.has(finding.ruleId) && { ruleIndex: indexes.get(finding.ruleId)! }),
    level: LEVEL[finding.level],
    message: { text: `“${finding.text}”: ${finding.message} ${finding.why}` },
    locations: [{ physicalLocation: { artifactLocation, region: { ...regionOf(finding.range, lines), snippet: { text: finding.text } } } }],
    partialFingerprints: { 'toneLint/v1': names[index]! },
    ...fixesOf(finding, artifactLocation, lines),
  }));
}

function fixesOf({ suggestions }: FileFinding, artifactLocation: { readonly uri: string }, lines: Lines): { fixes?: Fix[] } {
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

/** A path as a reference by URI; standard input has no place. */
function uriOf(filePath: string): string {
  return encodeURI(filePath.replaceAll('\\', '/')).replaceAll('?', '%3F').replaceAll('#', '%23');
}
