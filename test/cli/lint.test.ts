import { describe, expect, test } from 'vitest';
import { run } from './run.js';

const GOOD = 'Thank you for writing.\n';
const ERROR = "We can't do that.\n";
const WARNING = 'Unfortunately it is late.\n';
const INFO = 'It is just late.\n';

const json = async (argv: readonly string[], files: Record<string, string>) => {
  const outcome = await run(['-f', 'json', ...argv], { files });
  return { ...outcome, files: JSON.parse(outcome.out) as { filePath: string; errorCount: number; warningCount: number; infoCount: number; messages: { ruleId: string }[] }[] };
};

describe('exit code', () => {
  test.each([
    ['a good draft', GOOD, [], 0],
    ['an error', ERROR, [], 1],
    ['a warning', WARNING, [], 0],
    ['a warning, failing on warnings', WARNING, ['--fail-on', 'warning'], 1],
    ['a remark, failing on warnings', INFO, ['--fail-on', 'warning'], 0],
    ['a remark, failing on remarks', INFO, ['--fail-on', 'info'], 1],
    ['an error, failing never', ERROR, ['--fail-on', 'never'], 0],
    ['as many warnings as allowed', WARNING, ['--max-warnings', '1'], 0],
    ['more warnings than allowed', WARNING, ['--max-warnings', '0'], 1],
    ['more warnings than allowed, failing never', WARNING, ['--fail-on', 'never', '--max-warnings', '0'], 1],
    ['an error that is not shown', ERROR, ['--rule', 'refusal/cant:info', '--fail-on', 'info', '--quiet'], 1],
  ] as const)('%s', async (_, draft, flags, code) => {
    expect((await run([...flags, 'a.txt'], { files: { 'a.txt': draft } })).code).toBe(code);
  });

  test('2 when anything could not be judged, with the findings of the rest still printed', async () => {
    const { code, out, err } = await run(['a.txt', 'missing.txt', 'b.txt'], { files: { 'a.txt': ERROR, 'b.txt': WARNING } });
    expect(code).toBe(2);
    expect(out).toContain('refusal/cant');
    expect(out).toContain('coldness/unfortunately');
    expect(err).toMatch(/^tone-lint: missing\.txt: No such file or folder\..*\n$/);
  });
});

describe('what is shown', () => {
  const files = { 'a.txt': ERROR + WARNING + INFO };
  const shown = async (...flags: string[]) => (await json([...flags, 'a.txt'], files)).files[0]?.messages.map(({ ruleId }) => ruleId);

  test('warnings and errors, unless told otherwise', async () => {
    expect(await shown()).toEqual(['refusal/cant', 'coldness/unfortunately']);
    expect(await shown('--level', 'info')).toHaveLength(3);
    expect(await shown('--level', 'error')).toEqual(['refusal/cant']);
  });

  test('what fails the run', async () => {
    expect(await shown('--fail-on', 'info')).toHaveLength(3);
    expect(await shown('--fail-on', 'never')).toHaveLength(2);
  });

  test('errors only with --quiet, and nothing for a good draft', async () => {
    expect(await shown('--quiet', '--level', 'info')).toEqual(['refusal/cant']);
    expect((await run(['--quiet', 'a.txt'], { files: { 'a.txt': WARNING } })).out).toBe('');
  });

  test('never praise for a run that fails on what is hidden, but the reason', async () => {
    const { code, out, err } = await run(['--level', 'error', '--fail-on', 'warning', 'a.txt'], { files: { 'a.txt': WARNING } });
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toBe('tone-lint: Findings that are not shown fail the run (--fail-on warning). "--level warning" shows them.\n');
  });

  test('the reason when there are too many warnings', async () => {
    const { err } = await run(['--max-warnings', '0', 'a.txt'], { files: { 'a.txt': WARNING } });
    expect(err).toBe('tone-lint: 1 warning, and at most 0 allowed (--max-warnings).\n');
  });
});

describe('rule levels', () => {
  test.each([
    ['a rule', 'refusal/cant:warning', 1, 0],
    ['a former name', 'refusal/cannot:off', 0, 0],
    ['a category', 'refusal:off', 0, 0],
  ] as const)('--rule sets the level of %s', async (_, setting, warnings, errors) => {
    const { files } = await json(['--rule', setting, 'a.txt'], { 'a.txt': ERROR });
    expect(files[0]).toMatchObject({ warningCount: warnings, errorCount: errors });
  });

  test('a rule of its own wins over its category, wherever it stands', async () => {
    const { files } = await json(['--rule', 'refusal/cant:warning', '--rule', 'refusal:off', 'a.txt'], { 'a.txt': ERROR });
    expect(files[0]).toMatchObject({ warningCount: 1 });
  });

  test('--rule wins over the config', async () => {
    const files = { 'a.txt': ERROR, '.tone-lintrc': 'rules: { refusal/cant: off }' };
    expect((await json(['a.txt'], files)).files[0]).toMatchObject({ errorCount: 0 });
    expect((await json(['--rule', 'refusal:error', 'a.txt'], files)).files[0]).toMatchObject({ errorCount: 1 });
  });

  test('a pack of your own brings rules that can be set', async () => {
    const { code } = await run(['--rules', 'house.yaml', '--rule', 'framing/house:off', 'a.txt'], { files: { 'a.txt': GOOD, 'house.yaml': '' } });
    expect(code).toBe(0);
  });

  test('a broken pack stops everything', async () => {
    const { code, out, err } = await run(['--rules', 'broken.yaml', 'a.txt'], { files: { 'a.txt': GOOD, 'broken.yaml': 'broken' } });
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toBe('tone-lint: broken.yaml:3: rule a/b: Unknown key "mesage"\ntone-lint: broken.yaml:9: no message\n');
  });

  test('a pack that is not there stops everything and names the nearest', async () => {
    const { code, err } = await run(['--rules', 'hose.yaml', 'a.txt'], { files: { 'a.txt': GOOD, 'house.yaml': '' } });
    expect([code, err]).toEqual([2, 'tone-lint: hose.yaml: No such pack. Did you mean "house.yaml"?\n']);
  });
});

describe('settings', () => {
  const DRAFT = ERROR + WARNING + INFO;
  const levels = async (flags: string, config = '') => {
    const { files } = await json([...flags.split(' ').filter(Boolean), '--level', 'info', 'a.txt'], { 'a.txt': DRAFT, '.tone-lintrc': config });
    const [{ errorCount, warningCount, infoCount }] = files as [(typeof files)[number]];
    return [errorCount, warningCount, infoCount];
  };

  test.each([
    ['', [1, 1, 1]],
    ['--preset recommended --channel email --voice neutral --dialect us --audience general', [1, 1, 1]],
    ['--preset minimal', [1, 0, 0]],
    ['--preset strict', [1, 2, 0]],
    ['--voice casual', [1, 0, 1]],
    ['--voice formal', [2, 0, 1]],
    ['--voice formal --channel chat', [1, 0, 2]],
    ['--voice casual --preset strict', [1, 1, 0]],
    ['--dialect gb --audience technical --channel public', [1, 1, 1]],
    ['--voice casual --rule coldness:error', [2, 0, 1]],
    ['--preset minimal --rule dismissal/just:info', [1, 0, 1]],
  ] as const)('%s', async (flags, expected) => {
    expect(await levels(flags)).toEqual(expected);
  });

  test('stand in the config as well, where "rules" wins over them and flags over both', async () => {
    expect(await levels('', 'voice: casual\npreset: strict')).toEqual([1, 1, 0]);
    expect(await levels('--voice formal', 'voice: casual')).toEqual([2, 0, 1]);
    expect(await levels('--preset recommended', 'preset: minimal')).toEqual([1, 1, 1]);
    expect(await levels('', 'voice: casual\nrules: { coldness: error }')).toEqual([2, 0, 1]);
    expect(await levels('--rule coldness/unfortunately:info', 'voice: casual\nrules: { coldness: error }')).toEqual([1, 0, 2]);
  });
});

describe('config', () => {
  const config = 'level: info\nfailOn: info\nmaxWarnings: 0\nmode: template\n';

  test('fills in what the flags leave open', async () => {
    const { code, out, err } = await run(['a.txt', 'b.txt'], { files: { 'a.txt': INFO, 'b.txt': WARNING, '.tone-lintrc': config } });
    expect(code).toBe(1);
    expect(out).toContain('dismissal/just');
    expect(out).toContain('Found in a template.');
    expect(err).toContain('at most 0 allowed');
  });

  test('gives way to flags', async () => {
    const flags = ['--level', 'warning', '--fail-on', 'error', '--max-warnings', '5', '--mode', 'draft'];
    const { code, out, err } = await run([...flags, 'a.txt', 'b.txt'], { files: { 'a.txt': INFO, 'b.txt': WARNING, '.tone-lintrc': config } });
    expect(code).toBe(0);
    expect(out).not.toContain('dismissal/just');
    expect(out).toContain('Found in a draft.');
    expect(err).toBe('');
  });

  test('is left out with --no-config, and named with --config', async () => {
    const files = { 'a.txt': ERROR, '.tone-lintrc': 'failOn: error', 'other.json': '{"failOn": "never"}' };
    expect((await run(['--no-config', 'a.txt'], { files })).code).toBe(1);
    expect((await run(['--config', 'other.json', 'a.txt'], { files })).code).toBe(0);
  });

  test('of standard input is that of the file it stands for', async () => {
    const files = { 'team/.tone-lintrc': 'failOn: never' };
    expect((await run([], { files, stdin: ERROR })).code).toBe(1);
    expect((await run(['--stdin-filename', 'team/new.txt'], { files, stdin: ERROR })).code).toBe(0);
  });

  test('with an unknown rule stops everything and names the nearest', async () => {
    const { code, out, err } = await run(['a.txt'], { files: { 'a.txt': ERROR, '.tone-lintrc': 'rules: { refusal/cnat: off }' } });
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe('tone-lint: .tone-lintrc: Unknown rule "refusal/cnat". Did you mean "refusal/cant"?\n');
  });
});

test('--stats goes to standard error', async () => {
  const { out, err } = await run(['--stats', '-f', 'json', 'a.txt'], { files: { 'a.txt': GOOD } });
  expect(JSON.parse(out)).toHaveLength(1);
  expect(err).toContain('match');
});

test('a bug of ours is told as such, with its trace, and costs no other finding', async () => {
  const { code, out, err } = await run(['a.txt', 'b.txt'], { files: { 'a.txt': 'CRASH', 'b.txt': ERROR } });
  expect(code).toBe(2);
  expect(out).toContain('refusal/cant');
  expect(err).toMatch(/^tone-lint: a\.txt could not be judged\.\n/);
  expect(err).toMatch(/bug of tone-lint's.*report/);
  expect(err).toContain('TypeError: undefined is not a function\n    at ');
});
