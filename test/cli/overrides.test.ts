import { describe, expect, test } from 'vitest';
import { run } from './run.js';

const ERROR = "We can't do that.\n";
const WARNING = 'Unfortunately it is late.\n';
const INFO = 'It is just late.\n';

/** Lints two folders under a config. @returns the rules that were found, by file */
async function found(config: string, files: Readonly<Record<string, string>>, ...flags: string[]) {
  const { out, err } = await run(['-f', 'json', ...flags, ...Object.keys(files)], { files: { ...files, '.tone-lintrc': config } });
  expect(err).toBe('');
  const report = JSON.parse(out) as { filePath: string; messages: { ruleId: string; severity: number; message: string }[] }[];
  return Object.fromEntries(report.map(({ filePath, messages }) => [filePath, messages.map(({ ruleId, severity, message }) => `${ruleId} ${severity} ${message.includes('template') ? 't' : 'd'}`)]));
}

const BOTH = { 'chat/a.txt': WARNING, 'mail/a.txt': WARNING };
const USUAL = ['coldness/unfortunately 1 d'];

describe('an override is for its files alone', () => {
  test.each([
    ['rules: { coldness: off }', []],
    ['rules: { coldness/unfortunately: error }', ['coldness/unfortunately 2 d']],
    ['voice: formal', ['coldness/unfortunately 2 d']],
    ['voice: casual', []],
    ['preset: minimal', []],
    ['mode: template', ['coldness/unfortunately 1 t']],
    ['level: error', []],
  ])('%s', async (says, inChat) => {
    expect(await found(`overrides:\n  - files: chat/**\n    ${says}`, BOTH)).toEqual({ 'chat/a.txt': inChat, 'mail/a.txt': USUAL });
  });

  test('fields', async () => {
    const files = { 'a.csv': 'name,wording\nx,It is late\ny,Unfortunately it is late\n', 'b.csv': 'name,body\ny,Unfortunately it is late\n' };
    expect(await found('overrides: [{ files: a.csv, fields: [wording] }]', files)).toEqual({ 'a.csv': USUAL, 'b.csv': USUAL });
  });
});

test('of several, the later wins; flags win over all', async () => {
  const config = 'voice: formal\noverrides: [{ files: "**", voice: neutral }, { files: chat, voice: casual }]';
  expect(await found(config, BOTH)).toEqual({ 'chat/a.txt': [], 'mail/a.txt': USUAL });
  expect(await found(config, BOTH, '--voice', 'formal')).toEqual({ 'chat/a.txt': ['coldness/unfortunately 2 d'], 'mail/a.txt': ['coldness/unfortunately 2 d'] });
  expect(await found(config, BOTH, '--rule', 'coldness:info', '--level', 'info')).toEqual({ 'chat/a.txt': ['coldness/unfortunately 0 d'], 'mail/a.txt': ['coldness/unfortunately 0 d'] });
});

test('"rules" at the top wins over the settings of an override, and its own over both', async () => {
  const config = 'rules: { coldness: warning }\noverrides: [{ files: chat, voice: casual }, { files: mail, rules: { coldness: off } }]';
  expect(await found(config, BOTH)).toEqual({ 'chat/a.txt': USUAL, 'mail/a.txt': [] });
});

test('for standard input under a name, as for a file of that name', async () => {
  const files = { '.tone-lintrc': 'overrides: [{ files: "**", rules: { refusal: off } }]' };
  expect((await run(['--stdin-filename', 'new.txt'], { files, stdin: ERROR })).code).toBe(0);
  expect((await run([], { files, stdin: ERROR })).code).toBe(1);
});

test('in the anatomy of a reply too, its fields decide', async () => {
  const files = { 'a.csv': 'name,wording\nx,It is late\n', '.tone-lintrc': 'overrides: [{ files: "*.csv", fields: [wording] }]' };
  expect(await run(['anatomy', '-f', 'json', 'a.csv'], { files })).toMatchObject({ code: 0, err: '' });
});

describe('what is wrong is told, with file and key, even where the files of the override are not linted', () => {
  const files = { 'a.txt': INFO };

  test.each([
    ['overrides: [{ files: chat, rules: { refusal/cnat: off } }]', '.tone-lintrc: Unknown rule "refusal/cnat" in "overrides[0]". Did you mean "refusal/cant"?'],
    ['overrides: [{ files: chat, voce: casual }]', '.tone-lintrc: Unknown key "voce" in "overrides[0]". Did you mean "voice"?'],
    ['extends: base.yaml', 'base.yaml: Unknown rule "refusal/cnat". Did you mean "refusal/cant"?'],
    ['extends: broken.yaml', 'broken.yaml: Unknown key "rule". Did you mean "rules"? (.tone-lintrc extends it.)'],
    ['extends: bas.yaml', '.tone-lintrc: "extends" names "bas.yaml", but no file and no package of that name can be found from here. Did you mean "./base.yaml"?'],
  ])('%s', async (config, message) => {
    const bases = { 'base.yaml': 'rules: { refusal/cnat: off }', 'broken.yaml': 'rule: {}' };
    expect(await run(['a.txt'], { files: { ...files, ...bases, '.tone-lintrc': config } })).toMatchObject({ code: 2, out: '', err: `tone-lint: ${message}\n` });
  });
});

test('an extended config gives way to the one that extends it', async () => {
  const bases = { 'base.yaml': 'failOn: never\nvoice: casual\npacks: [house.yaml]', 'house.yaml': '' };
  const config = 'extends: base.yaml\nvoice: formal';
  const { code, out } = await run(['-f', 'compact', 'a.txt'], { files: { 'a.txt': WARNING, ...bases, '.tone-lintrc': config } });
  expect([code, out]).toEqual([0, expect.stringContaining('error coldness/unfortunately')]);
});

test('an ignore file beside the config is heeded, and named', async () => {
  const files = { 'old/a.txt': ERROR, 'b.txt': INFO, '.tone-lintignore': 'old/\n' };
  expect(await run(['b.txt', 'old/a.txt'], { files })).toMatchObject({ code: 0, err: 'tone-lint: old/a.txt: Ignored by .tone-lintignore.\n' });
  expect(await run(['old'], { files })).toMatchObject({ code: 0, err: 'tone-lint: old: Every file in it is ignored by .tone-lintignore.\n' });
  expect((await run(['--no-config', 'old/a.txt'], { files })).code).toBe(1);
});
