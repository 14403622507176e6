import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { reporters, type ReporterName } from '../../src/reporters/index.js';
import { draft, file, finding, rule } from './drafts.js';

/** A draft made of what the formats themselves are made of. */
const NASTY = 'Hi ]]> <b>"q"</b> & ::error::x %0A %25\n| `a` | \u001b[31m we can\'t, \u0000 ok\r\n--- {"x": 1}\n';
const words = "we can't, \u0000 ok\r\n---";
const report = draft(NASTY, finding(NASTY, words, 'refusal/cant', { 'fill-in': 'we can [do "this" <now>] ]]>' }), finding(NASTY, '<b>', 'apology/flippant'));
const print = (name: ReporterName, from = report) => reporters[name](from, { color: false, width: 80, version: '1.2.3', rules: () => [rule('refusal/cant', 'error'), rule('blame/other', 'info')] });

describe('ndjson', () => {
  test('is one finding a line, with its file', async () => {
    const lines = (await print('ndjson')).trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ filePath, ruleId, text }) => [filePath, ruleId, text])).toEqual([['<stdin>', 'refusal/cant', words], ['<stdin>', 'apology/flippant', '<b>']]);
  });
});

describe('sarif', () => {
  test('names the rules that were broken, with help, places, fingerprints and fixes', async () => {
    const { version, runs: [run] } = JSON.parse(await print('sarif')) as { version: string; runs: [{ tool: { driver: { version: string; rules: { id: string; help: unknown }[] } }; results: Record<string, unknown>[] }] };
    expect([version, run.tool.driver.version, run.tool.driver.rules.map(({ id }) => id)]).toEqual(['2.1.0', '1.2.3', ['refusal/cant']]);
    expect(run.tool.driver.rules[0]!.help).toMatchObject({ text: expect.stringContaining('A bare no') as string });
    expect(run.results[0]).toMatchObject({
      ruleId: 'refusal/cant', ruleIndex: 0, level: 'error',
      locations: [{ physicalLocation: { artifactLocation: { uri: '%3Cstdin%3E' }, region: { startLine: 2, charOffset: NASTY.indexOf(words), charLength: words.length } } }],
      partialFingerprints: { 'toneLint/v1': expect.stringMatching(/^[\da-f]{16}$/) as string },
      fixes: [{ artifactChanges: [{ replacements: [{ insertedContent: { text: 'we can [do "this" <now>] ]]>' } }] }] }],
    });
  });

  test('writes paths as references', async () => {
    const text = "we can't";
    const from = { files: [file(text, [finding(text, text, 'refusal/cant')], { filePath: 'my replies/50% off#1?.txt' })] };
    expect(await print('sarif', from)).toContain('"my%20replies/50%25%20off%231%3F.txt"');
  });
});

describe('github', () => {
  test('gives one command a finding, and a draft can give none', async () => {
    const output = await print('github');
    expect(output.split('\n')).toHaveLength(3);
    expect(output).toMatch(/^::error file=<stdin>,line=2,endLine=3,title=refusal\/cant::“we can't, ␀ ok ---”: Says no/);
    expect(output).toMatch(/\n::notice file=<stdin>,line=1,endLine=1,col=8,endColumn=11,title=apology\/flippant::/);
  });

  test('escapes what a path may hold', async () => {
    const text = "we can't";
    const from = { files: [file(text, [finding(text, text, 'refusal/cant')], { filePath: 'a,b:c%.txt' })] };
    expect(await print('github', from)).toContain('file=a%2Cb%3Ac%25.txt,');
  });
});

describe('gitlab', () => {
  test('is a list of issues with fingerprints of their own', async () => {
    const issues = JSON.parse(await print('gitlab')) as Record<string, unknown>[];
    expect(issues[0]).toMatchObject({ check_name: 'refusal/cant', severity: 'major', location: { path: '<stdin>', lines: { begin: 2 } } });
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(2);
    expect(await print('gitlab', { files: [] })).toBe('[]\n');
  });
});

describe('XML', () => {
  const parse = (xml: string) => new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(xml) as unknown;

  test('junit fails a reply with what was found in it', async () => {
    const { testsuites } = parse(await print('junit')) as { testsuites: { tests: string; failures: string; testsuite: { testcase: { name: string; failure: { type: string; message: string } } } } };
    expect(testsuites).toMatchObject({ tests: '1', failures: '1', testsuite: { testcase: { name: 'reply 1', failure: { type: 'refusal/cant', message: "“we can't, ␀ ok ---”: Says no, and leaves it there." } } } });
  });

  test('junit counts replies without findings as one case', async () => {
    expect(await print('junit', { files: [file('x', [], { filePath: 'a.json', replies: 7 })] })).toContain('<testcase name="7 replies without findings" classname="a.json"/>');
  });

  test('checkstyle has an error a finding', async () => {
    const { checkstyle } = parse(await print('checkstyle')) as { checkstyle: { file: { error: { line: string; severity: string; source: string }[] } } };
    expect(checkstyle.file.error.map(({ line, severity, source }) => [line, severity, source])).toEqual([['2', 'error', 'tone-lint.refusal/cant'], ['1', 'info', 'tone-lint.apology/flippant']]);
  });

  test.each(['junit', 'checkstyle'] as const)('%s is well-formed for any draft', async (name) => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), fc.string({ maxLength: 20 }), async (text, filePath) => {
      const output = await print(name, { files: [file(text, [finding(text, [0, text.length], 'refusal/cant', { safe: text })], { filePath })] });
      expect(XMLValidator.validate(output)).toBe(true);
      expect(output).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
    }));
  });
});

describe('markdown', () => {
  test('is a sentence and a table that no draft breaks', async () => {
    const output = await print('markdown');
    expect(output).toContain('❌ 1 to change before sending');
    const rows = output.split('\n').filter((line) => line.startsWith('| error') || line.startsWith('| info'));
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row.replace(/\\\|/g, '').match(/\|/g)).toHaveLength(6);
  });

  test('says that all is well', async () => {
    expect(await print('markdown', { files: [file('x', [])] })).toBe('## tone-lint\n\n✅ Nothing to change. This reads well.\n');
  });
});
