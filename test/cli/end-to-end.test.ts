import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BIN, inFolder, ROOT, run, type Outcome } from './built.js';

const BAD = "You'll have to wait.\n";
const GOOD = 'Thank you for the photos. The new kettle is on its way and reaches you on Friday.\n';

interface FileResult { filePath: string; messages: { ruleId: string; range: [number, number]; text: string; line: number; column: number; endLine: number; endColumn: number }[] }

/** Runs in a folder of the given files. */
function runWith(files: Readonly<Record<string, string | Uint8Array>>, args: readonly string[], options: { input?: string; env?: Record<string, string> } = {}): Outcome {
  return inFolder((cwd) => {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(join(cwd, name, '..'), { recursive: true });
      writeFileSync(join(cwd, name), content);
    }
    return run(args, { cwd, ...options });
  });
}

/** A user's mistake: said in a sentence on standard error, exit 2, never a stack trace. */
function expectMistake({ status, stderr }: Outcome, ...words: (string | RegExp)[]): void {
  expect(stderr).not.toMatch(/^\s+at /m);
  for (const word of words) expect(stderr).toMatch(word);
  expect(stderr).toMatch(/^tone-lint: /);
  expect(status).toBe(2);
}

describe('the built command', () => {
  it('passes a good draft with a friendly word', () => {
    const { status, stdout, stderr } = run(['fixtures/drafts/late-parcel.txt']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Does well: [\s\S]+\nMade of: greeting ✓, acknowledgement ✓, answer ✓, next step ✓, closing ✓\nNothing to change\. This reads well\.\n$/);
  });

  it('fails a draft with the mission\'s words in it', () => {
    const { status, stdout } = run(['fixtures/drafts/refund-refused.txt']);
    expect(status).toBe(1);
    for (const words of ['Sorry about that', "can't refund", "you'll have to", "I don't know"]) expect(stdout).toContain(words);
  });

  it.each([[[]], [['-']]])('reads a piped draft: %j', (args) => {
    const { status, stdout } = run(args, { input: BAD });
    expect(status).toBe(1);
    expect(stdout).toContain('demand/');
  });

  it('reads several inputs at once, folders and globs too, each file once', () => {
    const files = { 'a.txt': BAD, 'macros/b.md': BAD, 'macros/deep/c.eml': GOOD, 'macros/d.png': 'x', 'macros/node_modules/e.txt': BAD, 'one/f.txt': GOOD };
    const { stdout, status } = runWith(files, ['a.txt', 'macros', './a.txt', '**/f.txt', '--format', 'json']);
    expect((JSON.parse(stdout) as FileResult[]).map(({ filePath }) => filePath.replaceAll('\\', '/').replace(/^.*tone-lint-\w+\//, ''))).toEqual(['a.txt', 'macros/b.md', 'macros/deep/c.eml', 'one/f.txt']);
    expect(status).toBe(1);
  });

  it('marks the words of every draft exactly', () => {
    const { stdout } = run(['fixtures/drafts', '--format', 'json', '--level', 'info']);
    for (const { filePath, messages } of JSON.parse(stdout) as FileResult[]) {
      const text = readFileSync(join(ROOT, filePath), 'utf8');
      const lines = text.split(/\r\n|\n/);
      for (const { range, text: words, line, column, endLine, endColumn } of messages) {
        expect(text.slice(...range)).toBe(words);
        expect(lines[line - 1]!.slice(column - 1)).toMatch(words.split(/\r?\n/)[0]!);
        expect(lines[endLine - 1]!.slice(0, endColumn - 1).endsWith(words.split(/\r?\n/).at(-1)!)).toBe(true);
      }
    }
  });

  it('counts ranges after a byte-order mark', () => {
    const [file] = JSON.parse(runWith({ 'a.txt': "\ufeffYou'll have to log out." }, ['a.txt', '--format', 'json']).stdout) as FileResult[];
    expect(file!.messages[0]).toMatchObject({ range: [0, 14], line: 1, column: 1 });
  });

  it('is as quiet, loud and strict as it is told', () => {
    expect(run(['--fail-on', 'never'], { input: BAD }).status).toBe(0);
    expect(run(['--quiet'], { input: GOOD }).stdout).toBe('');
    expect(run(['--rule', 'demand/wait:off', '--rule', 'demand/have-to:info'], { input: BAD }).status).toBe(0);
    expect(run(['--mode', 'template'], { input: 'Hi {{first_name}}, thank you.\n' }).status).toBe(0);
    expect(run([], { input: 'Hi {{first_name}}, thank you.\n' }).status).toBe(1);
  });

  it('follows the settings, in the rules of a team as well', () => {
    const pack = 'category: blame\nrules:\n  - id: house/x\n    level: error\n    levels: { casual: off, in: info, formal: warning }\n    match: "x y"\n    message: M.\n    why: W.\n    suggest: [{ safe: y }]\n    examples: { bad: [x y], good: [y x] }\n';
    const files = { 'house.yaml': pack, 'a.txt': 'Oops, x y.\n' };
    const levels = (...flags: string[]) => runWith(files, ['--rules', 'house.yaml', 'a.txt', '--format', 'compact', '--level', 'info', ...flags]).stdout.match(/\b(error|warning|info)(?= )|(?<=: \w+ )[a-z]+\/[a-z]+/g);
    expect(levels()).toEqual(['warning', 'apology/casual', 'error', 'house/x']);
    expect(levels('--voice', 'casual')).toBeNull();
    expect(levels('--voice', 'formal', '--dialect', 'in')).toEqual(['error', 'apology/casual', 'info', 'house/x']);
    expect(levels('--preset', 'minimal')).toEqual(['error', 'house/x']);
    expect(runWith(files, ['explain', 'house/x', '--rules', 'house.yaml']).stdout).toContain('In a casual voice: off.\n    In Indian English: info.');
  });

  it('colours only where it is asked to', () => {
    expect(run([], { input: BAD }).stdout).not.toContain('\u001b');
    expect(run([], { input: BAD, env: { FORCE_COLOR: '1' } }).stdout).toContain('\u001b[31m');
    expect(run(['--no-color'], { input: BAD, env: { FORCE_COLOR: '1' } }).stdout).not.toContain('\u001b');
  });

  it('writes its report to a file', () => {
    inFolder((cwd) => {
      expect(run(['--output', 'report.json', '--format', 'json'], { cwd, input: BAD })).toMatchObject({ status: 1, stdout: '' });
      expect(JSON.parse(readFileSync(join(cwd, 'report.json'), 'utf8'))).toMatchObject([{ filePath: '<stdin>' }]);
    });
  });

  it('starts a config, follows it by file, and says what it comes to', () => {
    inFolder((cwd) => {
      expect(run(['init'], { cwd })).toMatchObject({ status: 0, stderr: '' });
      expect(run(['init'], { cwd }).status).toBe(2);
      writeFileSync(join(cwd, '.tone-lintrc.yaml'), 'extends: ./base.yaml\noverrides: [{ files: "*.csv", fields: [Wording], rules: { demand: off } }]\n');
      writeFileSync(join(cwd, 'base.yaml'), 'failOn: warning\n');
      writeFileSync(join(cwd, '.tone-lintignore'), 'old/\n');
      writeFileSync(join(cwd, 'a.txt'), BAD);
      writeFileSync(join(cwd, 'b.csv'), `Name,Wording\nWait,"${BAD.trim()}"\nDone,"Thank you for the photos you sent."\n`);
      const files = JSON.parse(run(['a.txt', 'b.csv', '--format', 'json'], { cwd }).stdout) as (FileResult & { replies: number })[];
      expect(files.map(({ filePath, replies, messages }) => [filePath, replies, messages.some(({ ruleId }) => ruleId.startsWith('demand/'))])).toEqual([['a.txt', 1, true], ['b.csv', 2, false]]);
      expect(JSON.parse(run(['--print-config', 'old/b.csv'], { cwd }).stdout)).toMatchObject({
        ignored: { value: true, from: '.tone-lintignore: old/' }, settings: { failOn: { value: 'warning', from: 'base.yaml' }, fields: { value: null, from: 'default' } },
      });
    });
  });

  it.each([
    ['tone-lint.config.mjs', 'export default { failOn: "never" };'],
    ['tone-lint.config.js', 'module.exports = { failOn: "never" };'],
    ['.tone-lintrc.cjs', 'module.exports = { failOn: "never" };'],
  ])('follows a config in code: %s', (name, code) => {
    expect(runWith({ [name]: code, 'a.txt': BAD }, ['a.txt'])).toMatchObject({ status: 0, stderr: '' });
  });

  it('explains a rule and lists them all', () => {
    expect(run(['explain', 'refusal/cant']).stdout).toMatch(/refusal\/cant[\s\S]*Fine when|refusal\/cant/i);
    expect(run(['rules', '--category', 'heat']).stdout).toContain('heat/');
    expect(run(['--help']).stdout).toContain('Examples');
    expect(run(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('what a run loads', () => {
  const loaded = (input: string, ...args: string[]): string => /loaded: (.*)/.exec(run(args, { input, node: ['--require', join(ROOT, 'test/cli/modules.cjs')] }).stderr)![1]!;

  it('is nothing beside the front door and its bundle for a draft, good or bad', () => {
    expect(loaded(GOOD)).toBe('tone-lint.js');
    expect(loaded(`${BAD}Sorry about that. I can't refund it. I don't know why. Please calm down.\n`)).toBe('tone-lint.js');
  });

  it('is nothing more under a config without patterns', () => {
    inFolder((cwd) => {
      writeFileSync(join(cwd, '.tone-lintrc.json'), '{ "failOn": "never" }');
      const { stderr } = run([], { cwd, input: GOOD, node: ['--require', join(ROOT, 'test/cli/modules.cjs')] });
      expect(stderr).toContain('loaded: lazy-cosmiconfig.cjs tone-lint.js');
    });
  });

  it('is the report too, where a pipeline asks for one', () => {
    expect(loaded(GOOD, '-f', 'sarif')).toBe('lazy-reporter-sarif.cjs tone-lint.js');
    expect(loaded(GOOD, '-f', 'html')).toBe('lazy-reporter-html.cjs tone-lint.js');
    expect(loaded(GOOD, '-f', 'json')).toBe('tone-lint.js');
  });

  it('is the tagger too, where a part of speech decides', () => {
    expect(loaded('Hi Ana,\n\nJust reboot the router.\n')).toBe('tagger.cjs tone-lint.js');
  });
});

describe('wrong input', () => {
  it('a missing path, with the nearest one', () => expectMistake(runWith({ 'draft.txt': GOOD }, ['drfat.txt']), 'drfat.txt', 'Did you mean "draft.txt"'));
  it('a folder without replies', () => expectMistake(runWith({ 'empty/a.png': 'x' }, ['empty']), 'empty', /\.txt/));
  it('a binary file', () => expectMistake(runWith({ 'a.txt': Uint8Array.of(1, 0, 2, 0, 255) }, ['a.txt']), 'a.txt', /binary/i));
  it('invalid UTF-8', () => expectMistake(runWith({ 'a.txt': Uint8Array.of(72, 105, 10, 0xe9, 32) }, ['a.txt']), 'a.txt', /UTF-8/, /line 2/));
  it('an empty draft', () => expectMistake(run([], { input: ' \n' }), /empty|no words|nothing/i));
  it('a format that is not read yet', () => expectMistake(runWith({ 'a.docx': 'x' }, ['a.docx']), 'docx'));
  it('an unknown flag', () => expectMistake(run(['--formt', 'json'], { input: GOOD }), /--format/));
  it('an unknown format', () => expectMistake(run(['--format', 'prety'], { input: GOOD }), /pretty/));
  it('an unknown rule id', () => expectMistake(run(['--rule', 'refusal/cnat:off'], { input: GOOD }), /refusal\/cant/));
  it('an unknown rule to explain', () => expectMistake(run(['explain', 'cant-do']), /Did you mean|rules/));
  it('a broken config', () => expectMistake(runWith({ '.tone-lintrc.json': '{ "level": ', 'a.txt': GOOD }, ['a.txt']), '.tone-lintrc.json'));
  it('an unknown config key', () => expectMistake(runWith({ '.tone-lintrc.yaml': 'levl: info\n', 'a.txt': GOOD }, ['a.txt']), '.tone-lintrc.yaml', 'level'));

  it('a broken pack, with file, line, rule and key', () => {
    const pack = 'category: blame\nrules:\n  - id: house/x\n    level: warning\n    mach: "x y"\n    message: M.\n    why: W.\n    suggest: [{ safe: y }]\n    examples: { bad: [x y], good: [y x] }\n';
    expectMistake(runWith({ 'house.yaml': pack, 'a.txt': GOOD }, ['--rules', 'house.yaml', 'a.txt']), 'house.yaml:5: rule house/x, mach: Unknown key "mach" (did you mean "match"?)');
  });

  it('a setting of a rule that is none', () => {
    const pack = 'category: blame\nrules:\n  - id: house/x\n    level: error\n    levels: { casul: off }\n    match: "x y"\n    message: M.\n    why: W.\n    suggest: [{ safe: y }]\n    examples: { bad: [x y], good: [y x] }\n';
    expectMistake(runWith({ 'house.yaml': pack, 'a.txt': GOOD }, ['--rules', 'house.yaml', 'a.txt']), 'house.yaml:5: rule house/x, levels casul: Unknown setting "casul" (did you mean "casual"?)');
  });

  it('a pack whose example does not hold', () => {
    const pack = 'category: blame\nrules:\n  - id: house/x\n    level: warning\n    match: "x y"\n    message: M.\n    why: W.\n    suggest: [{ safe: y }]\n    examples: { bad: [x z], good: [y x] }\n';
    expectMistake(runWith({ 'house.yaml': pack, 'a.txt': GOOD }, ['--rules', 'house.yaml', 'a.txt']), 'house.yaml:9: rule house/x, examples bad item 1: the rule does not find this example: "x z"');
  });

  it('a report that cannot be written', () => expectMistake(run(['--output', 'no/such/folder/r.txt'], { input: GOOD }), 'no/such/folder'));

  it.skipIf(process.getuid?.() === 0)('an unreadable file', () => {
    inFolder((cwd) => {
      writeFileSync(join(cwd, 'a.txt'), GOOD);
      chmodSync(join(cwd, 'a.txt'), 0);
      expectMistake(run(['a.txt'], { cwd }), 'a.txt', /permission/i);
    });
  });

  it('still prints what was found elsewhere', () => {
    const outcome = runWith({ 'a.txt': BAD }, ['a.txt', 'missing.txt']);
    expect(outcome.stdout).toContain('demand/');
    expectMistake(outcome, 'missing.txt');
  });

  it('a closed pipe', () => {
    const { stderr, stdout } = spawnSync('sh', ['-c', `node "${BIN}" --format compact --level info fixtures/drafts | head -1`], { cwd: ROOT, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout.split('\n')).toHaveLength(2);
  });

  it('a line of 50 MB is judged like any other', () => {
    const line = `${'we are glad to help and '.repeat(2_080_000)}you'll have to wait`;
    expect(runWith({ 'a.txt': line }, ['a.txt', '--format', 'compact']).stdout).toContain(`a.txt:1:${line.indexOf('you') + 1}: error demand/`);
    const word = `${'x'.repeat(50_000_000)}.\n${BAD}`;
    expect(runWith({ 'a.txt': word }, ['a.txt', '--format', 'compact']).stdout).toContain('a.txt:2:1: error demand/');
  }, 240_000);
});
