import { describe, expect, test } from 'vitest';
import { XMLParser } from 'fast-xml-parser';
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
      partialFingerprints: { 'toneLint/v1': expect.stringMatching(/^[\da-f]{16}$/) as string, primaryLocationLineHash: expect.stringMatching(/^[\da-f]{16}:1$/) as string },
      fixes: [{ artifactChanges: [{ replacements: [{ insertedContent: { text: 'we can [do "this" <now>] ]]>' } }] }] }],
    });
  });

  test('says how many replies each file held, and that all could be judged', async () => {
    const { runs: [run] } = JSON.parse(await print('sarif', { files: [file('x', [], { filePath: 'a.json', replies: 40 })] })) as { runs: [{ artifacts: unknown; invocations: unknown }] };
    expect(run.artifacts).toEqual([{ location: { uri: 'a.json', uriBaseId: '%SRCROOT%' }, roles: ['analysisTarget'], properties: { replies: 40 } }]);
    expect(run.invocations).toEqual([{ executionSuccessful: true }]);
  });

  test('tells what could not be judged', async () => {
    const { runs: [run] } = JSON.parse(await reporters.sarif({ files: [] }, { color: false, width: 80, problems: ['a.json: Not readable as JSON.'] })) as { runs: [{ invocations: unknown }] };
    expect(run.invocations).toEqual([{ executionSuccessful: false, toolExecutionNotifications: [{ level: 'error', message: { text: 'a.json: Not readable as JSON.' } }] }]);
  });

  test('leaves no link in a message', async () => {
    const text = "[we can't](0)";
    expect(await print('sarif', draft(text, finding(text, text, 'refusal/cant')))).toContain('"text": "“[we can\'t] (0)”');
  });

  test.each([
    ['my replies/50% off#1?.txt', 'my%20replies/50%25%20off%231%3F.txt'],
    ['./macros/a.txt', 'macros/a.txt'],
    ['../a:b.txt', '../a%3Ab.txt'],
    ['/srv/a b.txt', 'file:///srv/a%20b.txt'],
    ['C:\\replies\\a.txt', 'file:///C:/replies/a.txt'],
    ['a\ud800.txt', 'a%EF%BF%BD.txt'],
  ])('writes the path %j as the reference %s', async (filePath, uri) => {
    const text = "we can't";
    const from = { files: [file(text, [finding(text, text, 'refusal/cant')], { filePath })] };
    expect(await print('sarif', from)).toContain(`"uri": "${uri}"`);
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

  test('tells the same words in two files apart, and names files as the repository does', async () => {
    const text = "we can't";
    const of = (filePath: string) => file(text, [finding(text, text, 'refusal/cant')], { filePath });
    const issues = JSON.parse(await print('gitlab', { files: [of('./a.txt'), of('b.txt')] })) as { fingerprint: string; location: { path: string } }[];
    expect(issues.map(({ location }) => location.path)).toEqual(['a.txt', 'b.txt']);
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(2);
  });
});

describe('XML', () => {
  const parse = (xml: string) => new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(xml) as unknown;

  test('junit fails a reply once, with all that was found in it', async () => {
    const words = "we can't";
    const own = [finding(words, 'we', 'refusal/cant'), finding(words, words, 'blame/you-should-have'), finding(words, words, 'apology/flippant')];
    const output = await print('junit', draft(words, ...own));
    const { testsuites } = parse(output) as { testsuites: { testsuite: { tests: string; failures: string; testcase: { name: string; failure: { type: string; message: string; '#text': string } } } } };
    expect(testsuites.testsuite).toMatchObject({ tests: '1', failures: '1', testcase: { name: 'reply 1', failure: { type: 'refusal/cant', message: '“we”: Says no, and leaves it there. (and 1 more)' } } });
    expect(testsuites.testsuite.testcase.failure['#text'].split('\n').map((line) => line.trim().split(' “')[0])).toEqual(['<stdin>:1:1 error refusal/cant', '<stdin>:1:1 warning blame/you-should-have']);
  });

  test('junit counts replies without findings as one case, and says how many there were', async () => {
    const output = await print('junit', { files: [file('x', [], { filePath: 'a.json', replies: 7 })] });
    expect(output).toContain('<testcase name="7 replies without findings" classname="a.json" time="0"/>');
    expect(output).toContain('<property name="replies" value="7"/>');
  });

  test('checkstyle has an error a finding', async () => {
    const { checkstyle } = parse(await print('checkstyle')) as { checkstyle: { file: { error: { line: string; severity: string; source: string }[] } } };
    expect(checkstyle.file.error.map(({ line, severity, source }) => [line, severity, source])).toEqual([['2', 'error', 'tone-lint.refusal/cant'], ['1', 'info', 'tone-lint.apology/flippant']]);
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

  test('says what each file of a library held, and what could not be judged', async () => {
    const output = await reporters.markdown({ files: [file('x', [], { filePath: 'a.json', replies: 40 }), file('x', [], { filePath: 'b|c.txt' })] }, { color: false, width: 80, problems: ['d.json: Not readable.'] });
    expect(output).toBe(`## tone-lint

❌ Nothing to change. All 41 replies in 2 files read well.

**Could not be judged**

- d.json: Not readable.

| File | Replies | To change | To consider |
| --- | --- | --- | --- |
| a.json | 40 | 0 | 0 |
| b\\|c.txt | 1 | 0 | 0 |
`);
  });
});
