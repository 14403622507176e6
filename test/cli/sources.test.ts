import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, run, type Setting } from './run.js';

const GOOD = 'Thank you.';

/** The files that were judged, in order. */
const judged = async (argv: readonly string[], setting: Setting) => {
  const { code, out, err } = await run(['-f', 'json', ...argv], setting);
  return { code, err, files: (JSON.parse(out) as { filePath: string }[]).map(({ filePath }) => filePath) };
};

const isRoot = process.getuid?.() === 0;

describe('files', () => {
  test('are judged as named, each once', async () => {
    const files = { 'b.txt': GOOD, 'a.txt': GOOD };
    expect((await judged(['b.txt', 'a.txt', './b.txt'], { files })).files).toEqual(['b.txt', 'a.txt']);
  });

  test.each(['reply', 'reply.txt', 'reply.unknown', 'reply[1].txt', 'Réponse été.TXT'])('%s is read as text', async (name) => {
    expect(await judged([name], { files: { [name]: GOOD } })).toMatchObject({ code: 0, files: [name] });
  });

  test.each(['.pdf', '.docx', '.xml', '.DOCX'])('%s is not read yet', async (extension) => {
    const files = { [`a${extension}`]: GOOD };
    const { code, err } = await run([`a${extension}`], { files });
    expect(code).toBe(2);
    expect(err).toBe(`tone-lint: a${extension}: ${extension.toLowerCase()} files are not read yet. If it is plain text, add --input text.\n`);
    expect((await run([`a${extension}`, '--input', 'text'], { files })).code).toBe(0);
  });

  test.each([
    ['a.json', '{"body": "Hello you."}'], ['a.YAML', 'body: Hello you.'], ['a.csv', 'title,answer\nx,Hello you.'], ['a.jsonl', '{"text": "Hello you."}'],
    ['a.html', '<p>Hello you.</p>'], ['a.md', 'Hello you.'],
  ])('%s is read by its format', async (name, text) => {
    expect(await judged([name], { files: { [name]: text } })).toMatchObject({ code: 0, files: [name], err: '' });
  });

  test('in which there is no reply are told of, with what they have', async () => {
    expect(await run(['a.json'], { files: { 'a.json': '{"meta": {"owner": "x"}}' } })).toMatchObject({
      code: 2, err: 'tone-lint: a.json: No reply was found in it. It has meta.owner. Name those that hold replies: "fields" in the config.\n',
    });
  });

  test('tell what they skipped', async () => {
    const text = '[{"body": "Hello you."}, {"body": "Hallo du.", "locale": "de"}, {"body": "Ask Bob first.", "internal": true}]';
    expect((await run(['a.json'], { files: { 'a.json': text } })).err).toBe('tone-lint: a.json: Skipped 1 internal note.\ntone-lint: a.json: Skipped 1 reply in other languages (de).\n');
  });

  test('whose replies are all for others are no fault', async () => {
    const files = { 'en.md': '---\ntitle: Late\n---\nHello you, it is late.\n', 'de.md': '---\ntitle: Spät\nlang: de\n---\nHallo du, es ist spät.\n' };
    expect(await run(['en.md', 'de.md'], { files })).toMatchObject({ code: 0, err: 'tone-lint: de.md: Skipped 1 reply in other languages (de).\n' });
  });

  test('called as a command are named with ./ or after --', async () => {
    const files = { rules: GOOD, explain: GOOD };
    expect((await judged(['./rules'], { files })).files).toEqual(['./rules']);
    expect((await judged(['--', 'rules', 'explain'], { files })).files).toEqual(['rules', 'explain']);
  });
});

describe('a path that does not exist', () => {
  test.each([
    ['darft.txt', 'No such file or folder. Did you mean "draft.txt"?'],
    ['./darft.txt', 'No such file or folder. Did you mean "draft.txt"?'],
    ['replies/welcom.md', 'No such file or folder. Did you mean "replies/welcome.md"?'],
    ['repleis/welcome.md', 'No such file or folder. Did you mean "replies"?'],
    ['something-else', 'No such file or folder.'],
    ['explian', 'No such file or folder. Did you mean the command "explain"?'],
    ['draft.txt/x', 'No such file: what should be a folder on the way is a file.'],
    ['a'.repeat(300), 'The name is too long for this file system.'],
  ])('%s', async (path, message) => {
    const { code, err } = await run([path], { files: { 'draft.txt': GOOD, 'replies/welcome.md': GOOD } });
    expect([code, err]).toEqual([2, `tone-lint: ${path}: ${message}\n`]);
  });

  test('a command that does not stand first', async () => {
    const { err } = await run(['--quiet', 'rules']);
    expect(err).toBe('tone-lint: rules: No such file or folder. For the command, put it first: tone-lint rules\n');
  });

  test('a link that leads nowhere', async () => {
    const cwd = folderWith({});
    symlinkSync('gone.txt', join(cwd, 'link.txt'));
    expect(await run(['link.txt'], { cwd })).toMatchObject({ code: 2, err: 'tone-lint: link.txt: No such file or folder.\n' });
  });
});

describe('folders', () => {
  const files = {
    'b.txt': GOOD, 'a.md': GOOD, 'c.text': GOOD, 'd.markdown': GOOD, 'e.EML': GOOD,
    'sub/deep/x.txt': GOOD, 'image.png': '\0', 'package.json': '{}', 'no-extension': GOOD,
    '.hidden.txt': GOOD, '.git/x.txt': GOOD, '.cache/x.txt': GOOD, 'node_modules/p/readme.md': GOOD,
  };

  test('are read for replies, sorted, and below', async () => {
    const { code, files: names } = await judged(['.'], { files });
    expect(code).toBe(0);
    expect(names).toEqual(['a.md', 'b.txt', 'c.text', 'd.markdown', 'e.EML', join('sub', 'deep', 'x.txt')]);
  });

  test('keep the order in which they are named, each file once', async () => {
    const { files: names } = await judged(['two', 'one', 'two/b.txt'], { files: { 'one/a.txt': GOOD, 'two/b.txt': GOOD } });
    expect(names).toEqual(['two/b.txt', 'one/a.txt']);
  });

  test('are named absolutely where the user did so', async () => {
    const cwd = folderWith({ 'r/a.txt': GOOD });
    expect((await judged([join(cwd, 'r')], { cwd })).files).toEqual([join(cwd, 'r', 'a.txt')]);
  });

  test('without replies cannot be judged', async () => {
    const { code, err } = await run(['r'], { files: { 'r/package.json': '{}', 'r/a.png': 'x' } });
    expect(code).toBe(2);
    expect(err).toMatch(/^tone-lint: r: No replies in this folder\. It is searched for \.txt, .*\.csv, .*\.mbox\.\n$/);
  });

  test('may link to each other in circles', async () => {
    const cwd = folderWith({ 'r/a.txt': GOOD, 'other/b.txt': GOOD });
    symlinkSync('..', join(cwd, 'r', 'up'));
    symlinkSync('../other', join(cwd, 'r', 'side'));
    expect((await judged(['r'], { cwd })).files).toEqual(['r/a.txt', 'r/side/b.txt']);
  });

  test('may link to files in circles, which are told of', async () => {
    const cwd = folderWith({ 'r/a.txt': GOOD });
    symlinkSync('c.txt', join(cwd, 'r', 'b.txt'));
    symlinkSync('b.txt', join(cwd, 'r', 'c.txt'));
    const { code, err, files: names } = await judged(['r'], { cwd });
    expect([code, names]).toEqual([2, ['r/a.txt']]);
    expect(err).toBe('tone-lint: r/b.txt: Its links lead in a circle.\ntone-lint: r/c.txt: Its links lead in a circle.\n');
  });

  test.skipIf(process.platform === 'win32')('may hold pipes, and links to pipes, which never come to an end and are passed by', async () => {
    const cwd = folderWith({ 'r/a.txt': GOOD });
    execFileSync('mkfifo', [join(cwd, 'r', 'pipe.txt')]);
    symlinkSync('pipe.txt', join(cwd, 'r', 'link.txt'));
    symlinkSync('/dev/zero', join(cwd, 'r', 'zero.txt'));
    expect(await judged(['r'], { cwd })).toMatchObject({ code: 0, err: '', files: ['r/a.txt'] });
    expect(await judged(['r/*.txt'], { cwd })).toMatchObject({ code: 0, err: '', files: ['r/a.txt'] });
  });

  test('of ten thousand files are judged whole, in their order', async () => {
    const cwd = folderWith({});
    const names = Array.from({ length: 10_000 }, (_, index) => join('r', `${index % 10}`, `${index}.txt`)).sort((a, b) => (a.split(sep).join('\0') < b.split(sep).join('\0') ? -1 : 1));
    for (let folder = 0; folder < 10; folder += 1) mkdirSync(join(cwd, 'r', `${folder}`), { recursive: true });
    for (const name of names) writeFileSync(join(cwd, name), GOOD);
    expect((await judged(['r'], { cwd })).files).toEqual(names);
  }, 60_000);

  test.skipIf(isRoot)('that may not be read are told of, and the others judged', async () => {
    const cwd = folderWith({ 'r/a.txt': GOOD, 'r/shut/b.txt': GOOD });
    chmodSync(join(cwd, 'r', 'shut'), 0);
    const { code, err, files: names } = await judged(['r'], { cwd });
    chmodSync(join(cwd, 'r', 'shut'), 0o700);
    expect([code, names]).toEqual([2, ['r/a.txt']]);
    expect(err).toBe('tone-lint: r/shut: Permission denied. Check who may read it.\n');
  });

  test('a broken link in one is told of', async () => {
    const cwd = folderWith({ 'r/a.txt': GOOD });
    symlinkSync('gone', join(cwd, 'r', 'b.txt'));
    const { code, err, files: names } = await judged(['r'], { cwd });
    expect([code, names]).toEqual([2, ['r/a.txt']]);
    expect(err).toBe('tone-lint: r/b.txt: No such file any more, or its link leads nowhere.\n');
  });
});

describe('patterns', () => {
  const files = { 'b.txt': GOOD, 'a.txt': GOOD, 'sub/c.txt': GOOD, 'sub/d.md': GOOD, 'x.json': '{}', 'node_modules/e.txt': GOOD };

  test.each([
    [['*.txt'], ['a.txt', 'b.txt']],
    [['**/*.txt'], ['a.txt', 'b.txt', 'sub/c.txt']],
    [['{b,a}.txt'], ['a.txt', 'b.txt']],
    [['b.txt', '*.txt'], ['b.txt', 'a.txt']],
  ])('%j', async (patterns, names) => {
    expect((await judged(patterns, { files })).files).toEqual(names);
  });

  test('that match nothing cannot be judged', async () => {
    expect(await run(['*.eml'], { files })).toMatchObject({ code: 2, err: 'tone-lint: *.eml: No file matches this pattern.\n' });
  });

  test('tell of what they match and is not read', async () => {
    const { code, err } = await judged(['*.{txt,json}'], { files });
    expect(code).toBe(2);
    expect(err).toContain('x.json: ');
  });
});

describe('ignored by the config', () => {
  const files = { 'old/a.txt': GOOD, 'old/keep.txt': GOOD, 'new/b.txt': GOOD, '.tone-lintrc': 'ignore: [old/, "!old/keep.txt"]' };

  test('is left out of folders and patterns', async () => {
    expect(await judged(['.'], { files })).toEqual({ code: 0, err: '', files: ['new/b.txt', 'old/keep.txt'] });
  });

  test('is a note where it is named outright', async () => {
    const { code, err, files: names } = await judged(['old/a.txt'], { files });
    expect([code, names]).toEqual([0, []]);
    expect(err).toBe('tone-lint: old/a.txt: Ignored by the config.\n');
  });

  test('is a note where it is a whole folder', async () => {
    const { code, out, err } = await run(['r'], { files: { 'r/a.txt': GOOD, '.tone-lintrc': 'ignore: [r]' } });
    expect([code, out]).toEqual([0, '']);
    expect(err).toBe('tone-lint: r: Every file in it is ignored by the config.\n');
  });

  test('holds for standard input under a name', async () => {
    const { code, err } = await run(['--stdin-filename', 'old/a.txt'], { files, stdin: GOOD });
    expect([code, err]).toEqual([0, 'tone-lint: old/a.txt: Ignored by the config.\n']);
  });
});

describe('standard input', () => {
  test.each([[[]], [['-']], [['-', '-']]])('is read for %j', async (argv) => {
    expect((await judged(argv, { stdin: GOOD })).files).toEqual(['<stdin>']);
  });

  test('stands in its place among files', async () => {
    expect((await judged(['b.txt', '-'], { files: { 'b.txt': GOOD }, stdin: GOOD })).files).toEqual(['b.txt', '<stdin>']);
  });

  test('may bear a name, of a file that need not exist', async () => {
    expect((await judged(['--stdin-filename', 'new/reply.txt'], { stdin: GOOD })).files).toEqual(['new/reply.txt']);
    const { code, err } = await run(['--stdin-filename', 'macros.csv'], { stdin: 'answer\nHello you.\n' });
    expect([code, err]).toEqual([0, '']);
  });

  test('from a terminal is asked for, so that no one waits before a mute screen', async () => {
    const { err } = await run([], { stdin: GOOD, types: true });
    expect(err).toContain('type or paste the draft, then press Ctrl-D');
    expect((await run([], { stdin: GOOD })).err).toBe('');
  });
});

describe('what cannot be judged', () => {
  const binary = new Uint8Array([0x89, 0x50, 0, 1]);
  test.each([
    ['an empty draft', '', 'There is nothing to judge: the draft is empty.'],
    ['white space only', ' \n\t\u00a0\n', 'There is nothing to judge: the draft is empty.'],
    ['a binary file', binary, 'This is a binary file. Save the draft as plain text (UTF-8) first.'],
    ['invalid UTF-8', new Uint8Array([0x61, 0x0a, 0xe9, 0x61]), 'Not valid UTF-8: byte 0xE9 at offset 2 (line 2). It looks like Windows-1252 (Latin-1): save it as UTF-8, or convert it: iconv -f WINDOWS-1252 -t UTF-8 <old> > <new>'],
  ])('%s', async (_, content, message) => {
    expect(await run(['a.txt'], { files: { 'a.txt': content } })).toMatchObject({ code: 2, out: '', err: `tone-lint: a.txt: ${message}\n` });
    expect(await run([], { stdin: content })).toMatchObject({ code: 2, out: '', err: `tone-lint: <stdin>: ${message}\n` });
  });

  test.skipIf(isRoot)('an unreadable file', async () => {
    const cwd = folderWith({ 'a.txt': GOOD });
    chmodSync(join(cwd, 'a.txt'), 0);
    expect(await run(['a.txt'], { cwd })).toMatchObject({ code: 2, err: 'tone-lint: a.txt: Permission denied. Check who may read it.\n' });
  });

  test('a name that would speak to the terminal is shown and not obeyed', async () => {
    const { err } = await run(['\u001b]0;hi\nred']);
    expect(err).toBe('tone-lint: ␛]0;hi␊red: No such file or folder.\n');
  });

  test('prints an empty array where a program reads', async () => {
    const cwd = folderWith({});
    mkdirSync(join(cwd, 'r'));
    expect((await run(['-f', 'json', 'r'], { cwd })).out).toBe('[]\n');
  });
});
