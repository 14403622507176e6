import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FileFinding, Report } from '../../src/core/report.js';
import { FORMATS, reporters, type ReporterName } from '../../src/reporters/index.js';
import { ROOT } from '../core/house-rules.js';
import { file, finding, rule } from './drafts.js';
import { htmlFaults } from './html-shape.js';
import { sarifFaults } from './sarif-schema.js';
import { CHECKSTYLE, JUNIT, xmlFaults } from './xml-shape.js';

/** What the reports themselves are made of, and what terminals and parsers trip over. */
const SIGNS = [
  ']]>', '<![CDATA[', '<!--', '-->', '</failure>', '</pre></mark>', '<script>', '<img src=x onerror=y>', '&lt;', '&#0;', '"', "'", '\\', '\\ud800', '%0A', '%',
  '::error file=a::', '##vso[task.logissue]', '|', '`', '[a](javascript:b)', '{0}', '${x}', '{"a":1}', ',', ':', '\n', '\r\n', '\r', '\t', ' ',
  '\u0000', '\u001b[31m', '\u001b]0;x\u0007', '\u0085', '\u009b31m', '\u2028', '\u2029', '\u202e', '\u2066', '\ufeff', '\ufffe', '\uffff', '\ud800', '\udc00', '😀', 'é', '東',
];
const nasty = fc.array(fc.oneof(fc.constantFrom(...SIGNS), fc.string({ unit: 'binary', maxLength: 4 })), { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));
const name = nasty.map((text) => `a${text}`);

const reportOf = (text: string, filePath: string, title: string, isLibrary: boolean): Report => {
  const found = (ruleId: 'refusal/cant' | 'apology/flippant', range: [number, number]): FileFinding => ({ ...finding(text, range, ruleId, { safe: text, promise: title }), reply: { index: 0, id: title, title } });
  return { files: [file(text, [found('refusal/cant', [0, text.length]), found('apology/flippant', [0, Math.ceil(text.length / 2)])], { filePath, replies: isLibrary ? 3 : 1 }), file('x', [], { filePath: `${filePath}2` })] };
};
const print = (format: ReporterName, report: Report) =>
  reporters[format](report, { color: false, width: 80, version: '1.2.3', rules: () => [rule('refusal/cant', 'error', { suggest: [{ kind: 'safe', text: 'x' }] }), rule('apology/flippant', 'info')], problems: [report.files[0]!.filePath] });

const OBEYED = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|\p{Surrogate}/u;
const parses = (output: string): string[] => {
  JSON.parse(output);
  return [];
};
/** An escaped half is still a half: many parsers refuse it. */
const isWhole = (output: string): string[] => {
  let found: string[] = [];
  JSON.parse(output, (_, part: unknown) => {
    if (typeof part === 'string' && /\p{Surrogate}/u.test(part)) found = ['half a character'];
    return part;
  });
  return found;
};
const lines = (output: string): string[] => output.split('\n').slice(0, -1);

/** Where a report is broken: nothing where it is as its readers expect it. */
const FAULTS: Readonly<Record<ReporterName, (output: string) => readonly string[]>> = {
  pretty: () => [],
  compact: (output) => (lines(output).length === 2 ? [] : ['not a line a finding']),
  json: parses,
  ndjson: (output) => (lines(output).length === 2 ? lines(output).flatMap(parses) : ['not a line a finding']),
  sarif: (output) => sarifFaults(JSON.parse(output)),
  github: (output) => lines(output).filter((line) => !/^::(?:error|notice) file=[^:,]+,line=\d+,endLine=\d+(?:,col=\d+,endColumn=\d+)?,title=[\w/]+::/.test(line)).concat(lines(output).length === 2 ? [] : ['not a line a finding']),
  gitlab: isWhole,
  junit: (output) => xmlFaults(output, JUNIT),
  checkstyle: (output) => xmlFaults(output, CHECKSTYLE),
  markdown: (output) => lines(output).filter((line) => /^\| (?:error|info)/.test(line) && line.replace(/\\[\\`*_{}[\]<>|#&~@$]/g, '').split('|').length !== 7),
  html: htmlFaults,
};

describe('no draft, title or name of a file breaks', () => {
  test.each(FORMATS as readonly ReporterName[])('%s', async (format) => {
    await fc.assert(fc.asyncProperty(nasty, name, nasty, fc.boolean(), async (text, filePath, title, isLibrary) => {
      const output = await print(format, reportOf(text, filePath, title, isLibrary));
      expect(FAULTS[format](output)).toEqual([]);
      expect(output).not.toMatch(OBEYED);
    }));
  });

  test.each(FORMATS as readonly ReporterName[])('%s, nor a draft of its own reports', async (format) => {
    const text = readFileSync(join(ROOT, 'fixtures/drafts/report-syntax.txt'), 'utf8');
    let report = reportOf(text, 'a.txt', 'b', false);
    for (let round = 0; round < 2; round += 1) {
      const output = await print(format, report);
      expect(FAULTS[format](output)).toEqual([]);
      report = reportOf(output, 'a.txt', output.slice(0, 60), false);
    }
  });
});

describe('the checks themselves find', () => {
  const text = "we can't";
  const output = (format: ReporterName) => print(format, reportOf(text, 'a.txt', 'b', false));

  test.each([
    ['"executionSuccessful": false', '"executionSuccessful": "no"'],
    ['"columnKind": "utf16CodeUnits"', '"columnKind": "bytes"'],
    ['"ruleId": ', '"rule": '],
    ['"artifactLocation": {', '"artifactLocation": { "place": 1,'],
    ['"startLine": 1', '"startLine": 0'],
    ['"uri": "a.txt"', '"uri": "a b.txt"'],
    ['"text": "“we', '"text": "\\ud800“we'],
  ])('in SARIF %s as %s', async (right, wrong) => {
    const log = await output('sarif');
    expect(log).toContain(right);
    expect(sarifFaults(JSON.parse(log.replace(right, wrong)))).not.toEqual([]);
  });

  test.each([
    ['junit', ' timestamp="1970-01-01T00:00:00"', ''],
    ['junit', '<system-out/>', ''],
    ['junit', '<properties>', '<properties x="1">'],
    ['checkstyle', 'severity="error"', 'severity="bad"'],
    ['checkstyle', '<error ', '<fault '],
  ] as const)('in %s %s as "%s"', async (format, right, wrong) => {
    const xml = await output(format);
    expect(xml).toContain(right);
    expect(xmlFaults(xml.replace(right, wrong), format === 'junit' ? JUNIT : CHECKSTYLE)).not.toEqual([]);
  });

  test.each([['</pre>', ''], ['<pre>', '<pre onclick="x">'], ['<pre>', '<pre><img>'], ['<pre>', '<pre><!-- -->']])('in HTML %s as %s', async (right, wrong) => {
    expect(htmlFaults((await output('html')).replace(right, wrong))).not.toEqual([]);
  });
});
