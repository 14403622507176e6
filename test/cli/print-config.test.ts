import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from './run.js';

type Files = Readonly<Record<string, string>>;
interface Printed {
  readonly [key: string]: unknown;
  readonly settings: Readonly<Record<string, { value: unknown; from: string }>>;
  readonly rules: { counts: Readonly<Record<string, number>>; changed: Readonly<Record<string, unknown>> };
}

async function print(files: Files, ...argv: string[]): Promise<Printed> {
  const { code, out, err } = await run(['--print-config', ...argv], { files });
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out) as Printed;
}

const DEFAULTS = {
  input: { value: 'text', from: 'the file name' },
  failOn: { value: 'error', from: 'default' }, maxWarnings: { value: null, from: 'default' },
  level: { value: 'warning', from: 'default' }, mode: { value: null, from: 'default' }, desk: { value: null, from: 'default' },
  preset: { value: 'recommended', from: 'default' }, channel: { value: 'email', from: 'default' }, voice: { value: 'neutral', from: 'default' },
  dialect: { value: 'us', from: 'default' }, audience: { value: 'general', from: 'default' },
  fields: { value: null, from: 'default' },
  shape: { value: null, from: 'default' },
};

test('without a config, the defaults', async () => {
  expect(await print({ 'a.txt': '' }, 'a.txt')).toEqual({
    path: 'a.txt', config: null, applies: [], ignored: { value: false, from: 'default' }, settings: DEFAULTS, packs: [], suppress: [],
    rules: { counts: { error: 1, warning: 2, info: 1, off: 0 }, changed: {} },
  });
});

test('every value with its flag, its config, the config that this one extends, or its override', async () => {
  const files = {
    '.tone-lintrc.yaml': 'extends: shared/base.yaml\nlevel: info\npacks: [house.yaml]\noverrides:\n  - { files: chat, mode: template }\n  - { files: chat/deep, channel: chat, fields: [body] }\n  - { files: mail, mode: draft }',
    'shared/base.yaml': 'voice: casual\nlevel: error\nmaxWarnings: 3\npacks: [team.yaml]\noverrides: [{ files: chat, dialect: gb }]',
    'shared/team.yaml': '', 'house.yaml': '', 'flag.yaml': '',
  };
  const printed = await print(files, 'chat/deep/new.csv', '--fail-on', 'warning', '--rules', 'flag.yaml');
  expect(printed).toMatchObject({
    config: '.tone-lintrc.yaml',
    applies: ['shared/base.yaml', 'shared/base.yaml: overrides[0]', '.tone-lintrc.yaml', '.tone-lintrc.yaml: overrides[0]', '.tone-lintrc.yaml: overrides[1]'],
    packs: [{ value: 'shared/team.yaml', from: 'shared/base.yaml' }, { value: 'house.yaml', from: '.tone-lintrc.yaml' }, { value: 'flag.yaml', from: '--rules' }],
  });
  expect(printed.settings).toEqual({
    ...DEFAULTS,
    input: { value: 'csv', from: 'the file name' },
    failOn: { value: 'warning', from: '--fail-on' }, maxWarnings: { value: 3, from: 'shared/base.yaml' },
    level: { value: 'info', from: '.tone-lintrc.yaml' }, mode: { value: 'template', from: '.tone-lintrc.yaml: overrides[0]' },
    voice: { value: 'casual', from: 'shared/base.yaml' }, dialect: { value: 'gb', from: 'shared/base.yaml: overrides[0]' },
    channel: { value: 'chat', from: '.tone-lintrc.yaml: overrides[1]' }, fields: { value: ['body'], from: '.tone-lintrc.yaml: overrides[1]' },
  });
});

describe('a rule that leaves its own level is printed, with what moves it', () => {
  const UNFORTUNATELY = 'coldness/unfortunately';
  test.each([
    ['', [], {}],
    ['rules: { coldness: warning }', [], {}],
    ['voice: formal', [], { [UNFORTUNATELY]: { level: 'error', own: 'warning', from: 'voice formal (.tone-lintrc)' } }],
    ['', ['--channel', 'chat'], { [UNFORTUNATELY]: { level: 'info', own: 'warning', from: 'channel chat (--channel)' } }],
    ['preset: strict', [], { 'dismissal/just': { level: 'warning', own: 'info', from: 'preset strict (.tone-lintrc)' } }],
    ['rules: { coldness: off }', [], { [UNFORTUNATELY]: { level: 'off', own: 'warning', from: '.tone-lintrc: rules: coldness' } }],
    ['rules: { coldness: off }\noverrides: [{ files: a.txt, rules: { coldness/unfortunately: info } }]', [], { [UNFORTUNATELY]: { level: 'info', own: 'warning', from: '.tone-lintrc: overrides[0]: rules: coldness/unfortunately' } }],
    ['rules: { refusal/cant: off }', ['--rule', 'refusal/cannot:info'], { 'refusal/cant': { level: 'info', own: 'error', from: '--rule refusal/cannot' } }],
  ])('%j %j', async (config, flags, changed) => {
    expect((await print({ '.tone-lintrc': config }, 'a.txt', ...flags)).rules.changed).toEqual(changed);
  });

  test('and counted', async () => {
    expect((await print({ '.tone-lintrc': 'preset: minimal' }, 'a.txt')).rules.counts).toEqual({ error: 1, warning: 0, info: 0, off: 3 });
  });
});

test('a file that is left out, with the pattern', async () => {
  expect((await print({ '.tone-lintrc': 'ignore: ["old/**"]' }, 'old/a.txt')).ignored).toEqual({ value: true, from: '.tone-lintrc: old/**' });
  expect((await print({ '.tone-lintrc': '', '.tone-lintignore': '*.csv' }, 'a.csv')).ignored).toEqual({ value: true, from: '.tone-lintignore: *.csv' });
});

test('what failing on remarks shows', async () => {
  expect((await print({ '.tone-lintrc': 'failOn: info' }, 'a.txt')).settings.level).toEqual({ value: 'info', from: '.tone-lintrc' });
  expect((await print({ '.tone-lintrc': 'failOn: info' }, 'a.txt', '--quiet')).settings.level).toEqual({ value: 'error', from: '--quiet' });
});

test('can go to a file', async () => {
  const { cwd, out } = await run(['--print-config', 'a.txt', '-o', 'out.json'], { files: { '.tone-lintrc': '' } });
  expect(out).toBe('');
  expect(JSON.parse(readFileSync(join(cwd, 'out.json'), 'utf8'))).toMatchObject({ path: 'a.txt' });
});

describe('is refused', () => {
  test.each([
    ['for a folder', ['r'], 'r: This is a folder, and its files may differ. Name one, which need not exist.'],
    ['for a path that is not there, where no config is', ['b.txt'], 'b.txt: There is no such file, and no config for one of that name. Did you mean "a.txt"?'],
    ['for more than one path', ['a.txt', 'b.txt'], '--print-config: It takes one path and lints nothing. Leave the others out.'],
    ['for an unknown rule', ['a.txt', '--rule', 'refusal/cnat:off'], '--rule: Unknown rule "refusal/cnat". Did you mean "refusal/cant"?'],
  ])('%s', async (_, argv, message) => {
    expect(await run(['--print-config', ...argv], { files: { 'a.txt': '', 'r/x.txt': '' } })).toMatchObject({ code: 2, out: '', err: `tone-lint: ${message}\n` });
  });
});
