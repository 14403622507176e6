import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reporters } from '../../src/reporters/index.js';
import { folderWith, run } from './run.js';

const BAD = "Unfortunately, we can't. It is just so.";
const FILES = { 'a.txt': BAD, 'b.json': '[{"id": "1", "body": "We can\'t do this."}, {"id": "2", "body": "Internal words.", "internal": true}]', 'c.txt': 'Thank you.' };
const PLACE = '.tone-lint-cache';
const REST = '"notes":[],"problems":[],"entries":{"met":[],"used":[]}';

const SUPPRESS = (reply: string) => `{"suppress": [{"reply": "${reply}", "rules": ["refusal/cant"], "reason": "so it is"}]}`;

const write = (cwd: string, name: string, text: string) => {
  mkdirSync(dirname(join(cwd, name)), { recursive: true });
  writeFileSync(join(cwd, name), text);
};
const cacheOf = (cwd: string, place = PLACE) => readFileSync(join(cwd, place), 'utf8');
const namesIn = (cwd: string, place = PLACE) => cacheOf(cwd, place).trim().split('\n').slice(1).map((line) => JSON.parse(line.split('\t')[0]!) as string);
const plain = async (argv: readonly string[], cwd: string) => {
  const { code, out, err } = await run(argv, { cwd });
  return { code, out, err };
};

describe('with a cache', () => {
  const edits = fc.oneof(
    fc.record({ name: fc.constantFrom('a.txt', 'sub/d.txt'), text: fc.constantFrom(BAD, 'Thank you.', "We can't.", ' ', 'Unfortunately,\r\nwe\u2028can\'t 🙂.', '\ufeffJust so.') }),
    fc.record({ name: fc.constant('b.json'), text: fc.constantFrom(FILES['b.json'], '[{"body": "Just \\ud800 so, we can\'t."}]', '{', '{"meta": 1}') }),
    fc.record({ name: fc.constant('e.md'), text: fc.constantFrom('<!-- tone-lint-disable-next-line -->\nIt is just so.\n', '<!-- tone-lint-disable-file refusal -->\nThank you.\n', "<!-- tone-lint-disable-line refusal/cnat -->\nWe can't.\n") }),
    fc.record({ name: fc.constant('.tone-lintrc.json'), text: fc.constantFrom(SUPPRESS('1'), SUPPRESS('2'), SUPPRESS('3'), '{}', '{"voice": "formal"}', '{"rules": {"refusal/cant": "off"}}', '{"rules": {"no/rule": "off"}}', '{"level": "info"}', '{"packs": ["own.yaml"]}', '{"overrides": [{"files": ["a.txt"], "mode": "template", "voice": "casual"}]}') }),
    fc.record({ name: fc.constant('own.yaml'), text: fc.constantFrom('broken', 'fine', 'fine too') }),
  );
  const flags = fc.constantFrom([], ['--level', 'info'], ['--quiet'], ['--rule', 'refusal/cant:info'], ['--voice', 'casual'], ['--fail-on', 'info'], ['--mode', 'template'], ['--input', 'text'], ['--rules', 'own.yaml'], ['--context', 'c.txt']);
  const paths = fc.constantFrom(['.'], ['a.txt'], ['a.txt', 'c.txt'], ['b.json'], ['sub/d.txt', 'b.json'], ['e.md', 'b.json']);

  test('every report is the same as without one, whatever changed since', async () => {
    const steps = fc.array(fc.record({ edit: fc.option(edits), flags, paths, format: fc.constantFrom(...Object.keys(reporters)) }), { minLength: 2, maxLength: 8 });
    await fc.assert(fc.asyncProperty(steps, async (all) => {
      const cwd = folderWith({ ...FILES, 'sub/d.txt': BAD, 'e.md': BAD, 'own.yaml': 'fine' });
      for (const { edit, flags: given, paths: named, format } of all) {
        if (edit !== null) write(cwd, edit.name, edit.text);
        const argv = [...given, '-f', format, ...named];
        const expected = await plain(argv, cwd);
        expect(await plain(['--cache', ...argv], cwd)).toEqual(expected);
        expect(await plain(['--cache', ...argv], cwd)).toEqual(expected);
      }
    }), { numRuns: 100 });
  }, 60_000);

  test('files with findings are kept as well, and the words of nothing else', async () => {
    const { cwd } = await run(['--cache', '.'], { files: FILES });
    expect(namesIn(cwd)).toEqual(['a.txt', 'b.json', 'c.txt']);
    expect(cacheOf(cwd)).toContain('"text":"unfortunately"');
    expect(cacheOf(cwd)).not.toMatch(/Thank you|Internal words/);
  });

  test('a file that could not be judged is tried again', async () => {
    const cwd = folderWith({ 'a.json': '{' });
    expect((await run(['--cache', 'a.json'], { cwd })).code).toBe(2);
    expect(existsSync(join(cwd, PLACE))).toBe(false);
    expect((await run(['--cache', 'a.json'], { cwd })).code).toBe(2);
  });

  test('a comment that cannot be heeded is told of each time', async () => {
    const cwd = folderWith({ 'e.md': "<!-- tone-lint-disable-line refusal/cnat -->\nWe can't.\n" });
    const first = await plain(['--cache', 'e.md'], cwd);
    expect(first.code).toBe(2);
    expect(await plain(['--cache', 'e.md'], cwd)).toEqual(first);
  });

  test('files that are gone are dropped, and those that were not looked at are kept', async () => {
    const { cwd } = await run(['--cache', '.'], { files: FILES });
    rmSync(join(cwd, 'c.txt'));
    await run(['--cache', 'a.txt'], { cwd });
    expect(namesIn(cwd)).toEqual(['a.txt', 'b.json']);
  });

  test('standard input is not kept', async () => {
    const { cwd } = await run(['--cache', '--stdin-filename', 'a.txt'], { files: FILES, stdin: BAD });
    expect(existsSync(join(cwd, PLACE))).toBe(false);
  });

  test('where nothing is new, nothing is written', async () => {
    const { cwd } = await run(['--cache', '.'], { files: FILES });
    chmodSync(join(cwd, PLACE), 0o400);
    const before = cacheOf(cwd);
    expect((await run(['--cache', '-f', 'compact', '.'], { cwd })).err).not.toContain('--cache');
    expect(cacheOf(cwd)).toBe(before);
  });

  test('--stats times what is judged now', async () => {
    const { cwd } = await run(['--cache', '--stats', 'a.txt'], { files: FILES });
    expect(existsSync(join(cwd, PLACE))).toBe(false);
  });
});

describe('the cache stands', () => {
  test.each([
    [{ 'node_modules/p/index.js': '' }, [], 'node_modules/.cache/tone-lint/results'],
    [{}, [], '.tone-lint-cache'],
    [{ '.tone-lint-cache/x': '' }, [], '.tone-lint-cache/results'],
    [{}, ['--cache-location', 'tmp/here'], 'tmp/here'],
    [{}, ['--cache-location', 'tmp/'], 'tmp/results'],
    [{ 'tmp/x': '' }, ['--cache-location', 'tmp'], 'tmp/results'],
  ])('%j %j: %s', async (files, flags, place) => {
    const { cwd, err } = await run(['--cache', ...flags, 'a.txt'], { files: { ...FILES, ...files } });
    expect(err).toBe('');
    expect(cacheOf(cwd, place)).toContain('a.txt');
  });

  test('where it serves several folders', async () => {
    const cwd = folderWith({ 'one/a.txt': BAD, 'two/a.txt': BAD });
    for (const folder of ['one', 'two']) await run(['--cache', '--cache-location', '../kept', '.'], { cwd: join(cwd, folder) });
    expect(namesIn(cwd, 'kept')).toEqual(['one/a.txt', 'two/a.txt']);
  });

  test('nowhere, if it is not asked for', async () => {
    expect(await run(['--cache-location', 'x', 'a.txt'], { files: FILES })).toMatchObject({ code: 2, err: 'tone-lint: --cache-location: It is where --cache keeps what was found. Add --cache.\n' });
  });
});

describe('a cache that is not as it was written', () => {
  const good = async () => {
    const { cwd, code, out } = await run(['--cache', '-f', 'json', '.'], { files: FILES });
    return { cwd, code, out, text: cacheOf(cwd) };
  };

  test('is as good as empty, wherever it is cut off or changed', async () => {
    const { cwd, code, out, text } = await good();
    await fc.assert(fc.asyncProperty(fc.nat(text.length - 1), fc.constantFrom('', 'x', '0', '"', '\t', '\n'), fc.boolean(), async (at, inserted, isCut) => {
      if (at < 'tone-lint cache '.length) return;
      writeFileSync(join(cwd, PLACE), text.slice(0, at) + inserted + (isCut ? '' : text.slice(at + 1)));
      expect(await run(['--cache', '-f', 'json', '.'], { cwd })).toMatchObject({ code, out });
      expect(namesIn(cwd)).toEqual(expect.arrayContaining(['a.txt', 'b.json', 'c.txt']));
    }), { numRuns: 60 });
  });

  test('is not believed where it says what no run can have said', async () => {
    const { cwd, code, out } = await good();
    const { parseCache, renderCache, stored } = await import('../../src/cli/cache-file.js');
    for (const result of ['null', '[]', '{}', `{"replies":1,"findings":[{}],"places":[],${REST}}`, `{"replies":1,"findings":[],"places":[[5,1]],${REST}}`, `{"replies":1,"findings":[],"places":[[0,9999]],${REST}}`, `{"replies":1,"findings":[],"places":[],${REST.replace('[]', '[7]')}}`]) {
      const forged = [...parseCache(cacheOf(cwd))].map(([name, { rules, key }]) => [name, stored({ rules, key, result })] as const);
      writeFileSync(join(cwd, PLACE), renderCache(new Map(forged)));
      expect(await run(['--cache', '-f', 'json', '.'], { cwd })).toMatchObject({ code, out });
    }
  });

  test.each(['{"version": 1}', '[]', 'Dear Ana,\n', '\0\0'])('but somebody else\'s file (%j) is left as it is', async (text) => {
    const { cwd, code, err } = await run(['--cache', 'a.txt'], { files: { ...FILES, [PLACE]: text } });
    expect(code).toBe(1);
    expect(err).toBe(`tone-lint: ${PLACE}: This is no cache of tone-lint's, so it stays as it is, and nothing is kept. Name another --cache-location.\n`);
    expect(cacheOf(cwd)).toBe(text);
  });

  test.skipIf(process.platform === 'win32')('and so is what has no end', async () => {
    const { cwd, code, err } = await run(['--cache', '--cache-location', '/dev/zero', 'a.txt'], { files: FILES });
    expect([code, err]).toEqual([1, expect.stringContaining("This is no cache of tone-lint's that can be read, so it stays as it is, and nothing is kept.")]);
    execFileSync('mkfifo', [join(cwd, 'pipe')]);
    expect((await run(['--cache', '--cache-location', 'pipe', 'a.txt'], { cwd })).code).toBe(1);
  });

  test.each(['', 'tone-lint cache 0\nwhatever', 'tone-lint cache 99\n{}'])('%j is written anew', async (text) => {
    const { cwd, err } = await run(['--cache', 'a.txt'], { files: { ...FILES, [PLACE]: text } });
    expect(err).toBe('');
    expect(namesIn(cwd)).toEqual(['a.txt']);
  });

  test('or cannot be written fails no run', async () => {
    const { code, out, err } = await run(['--cache', '--cache-location', 'c.txt/x', '-f', 'json', 'a.txt'], { files: FILES });
    expect(code).toBe(1);
    expect(out).toContain('refusal/cant');
    expect(err).toMatch(/^tone-lint: c\.txt\/x: .* So nothing is kept for the next run \(--cache\)\.\n$/);
  });
});
