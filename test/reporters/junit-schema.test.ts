import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { memoryPages, validateXML } from 'xmllint-wasm';
import { reporters } from '../../src/reporters/index.js';
import { ROOT } from '../core/house-rules.js';
import { clean, draft, file, finding } from './drafts.js';

const SCHEMA = { fileName: 'junit.xsd', contents: readFileSync(join(import.meta.dirname, 'schemas/junit.xsd'), 'utf8') };
const NASTY = readFileSync(join(ROOT, 'fixtures/drafts/report-syntax.txt'), 'utf8');

async function faults(contents: string): Promise<string[]> {
  const { errors } = await validateXML({ xml: [{ fileName: 'report.xml', contents }], schema: [SCHEMA], maxMemoryPages: memoryPages.MiB * 64 });
  return errors.map(({ message }) => message);
}

const print = (report: Parameters<typeof reporters.junit>[0]) => reporters.junit(report, { color: false, width: 80 });

test.each([
  ['a good draft', clean],
  ['no draft', { files: [] }],
  ['a draft made of reports', draft(NASTY, finding(NASTY, [0, NASTY.length], 'refusal/cant', { safe: NASTY }), finding(NASTY, [3, 9], 'apology/flippant'))],
  ['a library with a file that could not be judged', { files: [file('x', [], { filePath: ']]>".json', replies: 7 })] }],
])('%s is valid by the published schema', async (_, report) => {
  expect(await faults(await print(report))).toEqual([]);
});

test('what is not valid is found', async () => {
  expect(await faults((await print(clean)).replace('<testsuite ', '<suite '))).not.toEqual([]);
});
