import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, run } from './run.js';

/** As on a machine where nobody has set anything. */
const ENV = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', GIT_DIR: undefined, GIT_INDEX_FILE: undefined, GIT_WORK_TREE: undefined };
const BAD = "We can't.";
const GOOD = 'Thank you.';
const LIBRARY = ['[', '  {"id": "one", "body": "We can\'t do it."},', '  {"id": "two", "body": "We can\'t do that."},', '  {"id": "three", "body": "Thank you so much."}', ']', ''];

type Files = Readonly<Record<string, string | Uint8Array>>;

function write(cwd: string, files: Files): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), text);
  }
}

function git(cwd: string, ...argv: string[]): string {
  const settings = { 'user.name': 'Test', 'user.email': 'test@example.com', 'commit.gpgsign': 'false', 'init.defaultBranch': 'main', 'core.hooksPath': '/dev/null', 'protocol.file.allow': 'always', 'core.autocrlf': 'false' };
  return execFileSync('git', [...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]), ...argv], { cwd, env: ENV as NodeJS.ProcessEnv, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

function commit(cwd: string, files: Files = {}): void {
  write(cwd, files);
  git(cwd, 'add', '--all');
  git(cwd, 'commit', '--quiet', '--allow-empty', '--message', 'x');
}

function repository(files: Files = {}): string {
  const cwd = folderWith({});
  git(cwd, 'init', '--quiet');
  commit(cwd, files);
  return cwd;
}

/** What was looked at: each file, with the ids of the replies that have findings. */
async function changed(cwd: string, ...argv: string[]) {
  const { code, out, err } = await run(['-f', 'json', ...argv], { cwd, env: ENV });
  const files = JSON.parse(out || '[]') as { filePath: string; replies: number; messages: { reply: { id: string | null; index: number }; text: string }[] }[];
  return { code, err, files: files.map(({ filePath }) => filePath), replies: files.map(({ replies }) => replies), found: files.flatMap(({ messages }) => messages.map(({ reply }) => reply.id ?? reply.index)) };
}

describe('--changed looks at', () => {
  test('nothing where nothing has changed, and says so', async () => {
    expect(await changed(repository({ 'a.txt': BAD }), '--changed')).toMatchObject({ code: 0, files: [], err: 'tone-lint: No reply changed since HEAD.\n' });
  });

  test('what is edited, staged, and new, but not what git ignores', async () => {
    const cwd = repository({ 'a.txt': BAD, 'b.txt': BAD, 'c.txt': BAD, '.gitignore': 'd.txt\n' });
    write(cwd, { 'a.txt': `${BAD} Now.`, 'b.txt': `${BAD} Now.`, 'd.txt': BAD, 'sub/e.txt': BAD });
    git(cwd, 'add', 'b.txt');
    expect(await changed(cwd, '--changed')).toMatchObject({ code: 1, err: '', files: ['a.txt', 'b.txt', 'sub/e.txt'] });
  });

  test('the replies of a file whose lines have changed', async () => {
    const cwd = repository({ 'a.json': LIBRARY.join('\n') });
    write(cwd, { 'a.json': LIBRARY.join('\n').replace('do that', 'do this') });
    expect(await changed(cwd, '--changed')).toMatchObject({ code: 1, files: ['a.json'], replies: [1], found: ['two'] });
    write(cwd, { 'a.json': LIBRARY.toSpliced(2, 0, '  {"id": "new", "body": "We can\'t, sorry."},').join('\n') });
    expect(await changed(cwd, '--changed')).toMatchObject({ found: ['new'] });
    write(cwd, { 'a.json': LIBRARY.toSpliced(1, 1).join('\n') });
    expect(await changed(cwd, '--changed')).toMatchObject({ code: 0, files: [], err: 'tone-lint: No reply changed since HEAD.\n' });
  });

  test('the same with line ends of Windows, and with any settings of git', async () => {
    const cwd = repository({ 'a.json': LIBRARY.join('\r\n') });
    for (const [name, value] of [['diff.noprefix', 'true'], ['diff.mnemonicPrefix', 'true'], ['color.ui', 'always'], ['diff.interHunkContext', '9'], ['diff.external', 'false'], ['core.quotePath', 'true'], ['diff.renames', 'false'], ['core.autocrlf', 'true']]) git(cwd, 'config', name!, value!);
    write(cwd, { 'a.json': LIBRARY.join('\r\n').replace('do that', 'do this') });
    expect(await changed(cwd, '--changed')).toMatchObject({ code: 1, replies: [1], found: ['two'] });
  });

  test('a draft of which a line went', async () => {
    const cwd = repository({ 'a.txt': `${BAD}\nThank you.\n` });
    write(cwd, { 'a.txt': `${BAD}\n` });
    expect(await changed(cwd, '--changed')).toMatchObject({ code: 1, files: ['a.txt'] });
  });

  test('what is new in a file that was renamed', async () => {
    const cwd = repository({ 'a.json': LIBRARY.join('\n'), 'b.json': LIBRARY.join('\n').replaceAll('do', 'undo') });
    for (const name of ['a', 'b']) renameSync(join(cwd, `${name}.json`), join(cwd, `new ${name}.json`));
    write(cwd, { 'new a.json': LIBRARY.join('\n').replace('do that', 'do this') });
    git(cwd, 'add', '--all');
    expect(await changed(cwd, '--changed')).toMatchObject({ files: ['new a.json'], found: ['two'] });
  });

  test.each(['a b.json', 'ünï.json', '"a".json', "it's.json", '[a].json', 'a\tb.json', '-a.json', ':(top)a.json', 'a\nb.json', 'a\\b.json', '\x07\x1b\x7f.json'])('a file called %j', async (name) => {
    const cwd = repository({ [name]: LIBRARY.join('\n') });
    write(cwd, { [name]: LIBRARY.join('\n').replace('do that', 'do this') });
    expect((await changed(cwd, '--changed')).found).toEqual(['two']);
  });

  test('bytes that git takes for binary', async () => {
    const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
    const cwd = repository({ 'a.json': utf16(LIBRARY.join('\n')), '.gitattributes': '*.csv binary\n', 'b.csv': `id,body\n1,${BAD}\n2,${BAD}\n` });
    write(cwd, { 'a.json': utf16(LIBRARY.join('\n').replace('do that', 'do this')), 'b.csv': `id,body\n1,${BAD}\n2,Now ${BAD}\n` });
    expect(await changed(cwd, '--changed')).toMatchObject({ found: ['two', '2'] });
  });

  test('everything before the first commit', async () => {
    const cwd = folderWith({ 'a.txt': BAD });
    git(cwd, 'init', '--quiet');
    expect(await changed(cwd, '--changed')).toMatchObject({ code: 1, files: ['a.txt'] });
    git(cwd, 'add', '--all');
    expect(await changed(cwd, '--changed')).toMatchObject({ code: 1, files: ['a.txt'] });
  });

  test('what a link leads to, and a link that leads elsewhere now', async () => {
    const cwd = repository({ 'x/a.txt': BAD, 'x/b.txt': BAD });
    symlinkSync('x/a.txt', join(cwd, 'l.txt'));
    symlinkSync('x/a.txt', join(cwd, 'm.txt'));
    commit(cwd);
    expect((await changed(cwd, '--changed')).files).toEqual([]);
    write(cwd, { 'x/a.txt': `${BAD} Now.` });
    rmSync(join(cwd, 'm.txt'));
    symlinkSync('x/b.txt', join(cwd, 'm.txt'));
    expect((await changed(cwd, '--changed')).files).toEqual(['l.txt', 'm.txt', 'x/a.txt']);
  });

  test('a file that can no longer be judged, which is told of', async () => {
    const cwd = repository({ 'a.json': LIBRARY.join('\n'), 'b.json': '{' });
    write(cwd, { 'a.json': '[' });
    const { code, err } = await changed(cwd, '--changed');
    expect([code, err]).toEqual([2, expect.stringMatching(/^tone-lint: a\.json: [^\n]*\n$/)]);
  });

  test('a file in conflict', async () => {
    const cwd = repository({ 'a.txt': GOOD });
    git(cwd, 'checkout', '--quiet', '-b', 'mine');
    commit(cwd, { 'a.txt': BAD });
    git(cwd, 'checkout', '--quiet', 'main');
    commit(cwd, { 'a.txt': `${GOOD} Really.` });
    expect(() => git(cwd, 'merge', 'mine')).toThrow();
    expect((await changed(cwd, '--changed')).files).toEqual(['a.txt']);
  });

  test('not a file that only got another mode', async () => {
    const cwd = repository({ 'a.txt': BAD });
    git(cwd, 'update-index', '--chmod=+x', 'a.txt');
    expect((await changed(cwd, '--changed')).files).toEqual([]);
  });
});

describe('--changed <ref>', () => {
  /** `main` has gone on since `mine` left it. */
  const branched = () => {
    const cwd = repository({ 'a.txt': BAD, 'b.txt': BAD, 'c.txt': BAD });
    git(cwd, 'checkout', '--quiet', '-b', 'mine');
    commit(cwd, { 'b.txt': `${BAD} Mine.` });
    git(cwd, 'checkout', '--quiet', 'main');
    commit(cwd, { 'a.txt': `${BAD} Theirs.` });
    git(cwd, 'checkout', '--quiet', 'mine');
    write(cwd, { 'c.txt': `${BAD} Mine.` });
    return cwd;
  };

  test('counts from where the branch left', async () => {
    expect((await changed(branched(), '--changed', 'main', '.')).files).toEqual(['b.txt', 'c.txt']);
    expect((await changed(branched(), '--changed=main')).files).toEqual(['b.txt', 'c.txt']);
    expect((await changed(branched(), '--changed', 'mine~1')).files).toEqual(['b.txt', 'c.txt']);
    expect((await changed(branched(), '--changed')).files).toEqual(['c.txt']);
  });

  test('takes no path for a ref', async () => {
    const cwd = branched();
    expect((await changed(cwd, '--changed', 'c.txt')).files).toEqual(['c.txt']);
    expect((await changed(cwd, '--changed', 'b.txt')).files).toEqual([]);
    expect((await changed(cwd, '--changed', 'main', 'b.txt')).files).toEqual(['b.txt']);
    expect((await changed(cwd, '--changed', '--', 'c.txt')).files).toEqual(['c.txt']);
    expect((await changed(join(cwd, '.'), '--changed', join(cwd, 'c.txt'))).files).toEqual([join(cwd, 'c.txt')]);
  });

  test('keeps to the folder that it is run in, and to the paths', async () => {
    const cwd = repository({ 'sub/a.txt': BAD, 'sub/deep/b.txt': BAD, 'c.txt': BAD });
    write(cwd, { 'sub/a.txt': `${BAD} Now.`, 'sub/deep/b.txt': `${BAD} Now.`, 'c.txt': `${BAD} Now.`, 'sub/new.txt': BAD });
    expect((await changed(join(cwd, 'sub'), '--changed')).files).toEqual(['a.txt', join('deep', 'b.txt'), 'new.txt']);
    expect((await changed(join(cwd, 'sub'), '--changed', 'deep', '../c.txt')).files).toEqual([join('deep', 'b.txt'), '../c.txt']);
    expect((await changed(cwd, '--changed', '**/*.txt')).err).toContain('neither a commit nor a path');
    expect((await changed(cwd, '--changed', '--', 'sub/*.txt')).files).toEqual(['sub/a.txt', 'sub/new.txt']);
  });

  test('knows further work trees', async () => {
    const cwd = branched();
    const tree = join(folderWith({}), 'tree');
    git(cwd, 'worktree', 'add', '--quiet', '-b', 'other', tree, 'main');
    write(tree, { 'c.txt': `${BAD} Other.` });
    expect((await changed(tree, '--changed')).files).toEqual(['c.txt']);
  });

  test('passes other repositories by, and says so', async () => {
    const cwd = repository({ 'a.txt': BAD });
    git(cwd, 'submodule', '--quiet', 'add', repository({ 'x.txt': BAD }), 'inner');
    commit(cwd);
    write(cwd, { 'inner/x.txt': `${BAD} Now.`, 'a.txt': `${BAD} Now.` });
    expect(await changed(cwd, '--changed')).toMatchObject({ files: ['a.txt'], err: 'tone-lint: inner: Another git repository, which is passed by. "tone-lint --changed" there looks at it.\n' });
    expect((await changed(join(cwd, 'inner'), '--changed')).files).toEqual(['x.txt']);
  });
});

describe('--changed with', () => {
  test('a baseline counts as fixed only what was looked at', async () => {
    const cwd = repository({ 'a.json': LIBRARY.join('\n'), 'b.txt': BAD });
    await run(['--update-baseline', '.'], { cwd, env: ENV });
    write(cwd, { 'a.json': LIBRARY.join('\n').replace("We can't do that.", "We can't, and you can't.") });
    const { found, err } = await changed(cwd, '--changed', '--baseline', '.tone-lint-baseline.json');
    expect(found).toEqual(['two']);
    expect(err).toBe('tone-lint: .tone-lint-baseline.json: 2 findings known, 0 fixed.\n');
    write(cwd, { 'a.json': LIBRARY.join('\n').replace("We can't do that.", 'Here you are, Ana.') });
    expect(await changed(cwd, '--changed', '--baseline', '.tone-lint-baseline.json')).toMatchObject({ code: 0, found: [], err: expect.stringContaining('1 finding known, 1 fixed.') as string });
  });

  test('a cache finds the same, which also serves a whole run', async () => {
    const cwd = repository({ 'a.json': LIBRARY.join('\n'), 'b.txt': BAD, '.gitignore': '.tone-lint-cache\n' });
    write(cwd, { 'a.json': LIBRARY.join('\n').replace('do that', 'do this') });
    for (const flags of [['--changed'], ['--changed'], ['--level', 'warning'], ['--changed', '--level', 'info']]) {
      const argv = [...flags, '.'].filter((flag, index, all) => flag !== '.' || all[index - 1] !== '--changed');
      expect(await changed(cwd, '--cache', ...argv)).toEqual(await changed(cwd, ...argv));
    }
    expect(readFileSync(join(cwd, '.tone-lint-cache'), 'utf8')).toContain('b.txt');
  });
});

describe('--changed is refused', () => {
  const refusal = async (cwd: string, argv: readonly string[], env: NodeJS.ProcessEnv = ENV as NodeJS.ProcessEnv) => {
    const { code, out, err } = await run(['--changed', ...argv], { cwd, env });
    expect([code, out]).toEqual([2, '']);
    return err;
  };

  test('outside of a repository', async () => {
    expect(await refusal(folderWith({ 'a.txt': BAD }), [])).toBe('tone-lint: --changed: This folder is in no git repository. Run it in one, or leave --changed out.\n');
  });

  test('without git', async () => {
    expect(await refusal(repository(), [], { PATH: '/nowhere' })).toBe('tone-lint: --changed: Git is not installed, or not found. Install it, or leave --changed out.\n');
  });

  test('for what is neither a commit nor a path', async () => {
    expect(await refusal(repository(), ['origin/main'])).toBe('tone-lint: --changed: "origin/main" is neither a commit nor a path. If it is a branch of the server, fetch it first.\n');
    const { code, err } = await run(['--changed=--help'], { cwd: repository(), env: ENV });
    expect([code, err]).toEqual([2, expect.stringContaining('"--help" is neither a commit nor a path.')]);
  });

  test('where only a part of the history is here', async () => {
    const origin = repository({ 'a.txt': GOOD });
    git(origin, 'checkout', '--quiet', '-b', 'mine');
    commit(origin, { 'b.txt': BAD });
    git(origin, 'checkout', '--quiet', 'main');
    commit(origin, { 'a.txt': BAD });
    const cwd = join(folderWith({}), 'clone');
    git(origin, 'clone', '--quiet', '--depth', '1', '--no-single-branch', '--branch', 'mine', `file://${origin}`, cwd);
    expect(await refusal(cwd, ['origin/main'])).toBe('tone-lint: --changed: "origin/main" and HEAD have no commit in common. Only a part of the history is here: fetch the rest (fetch-depth: 0).\n');
    expect(await refusal(cwd, ['HEAD~1'])).toBe('tone-lint: --changed: "HEAD~1" is neither a commit nor a path. Only a part of the history is here: fetch the rest (fetch-depth: 0).\n');
  });

  test('where nothing is in common', async () => {
    const cwd = repository({ 'a.txt': GOOD });
    git(cwd, 'checkout', '--quiet', '--orphan', 'other');
    commit(cwd, { 'b.txt': GOOD });
    expect(await refusal(cwd, ['main'])).toBe('tone-lint: --changed: "main" and HEAD have no commit in common.\n');
  });

  test('for standard input', async () => {
    expect(await refusal(repository(), ['-'])).toBe('tone-lint: --changed: Standard input has no history. Name files or folders, or leave --changed out.\n');
  });

  test('for a file that is not in the repository', async () => {
    const outside = join(folderWith({ 'x.txt': BAD }), 'x.txt');
    expect(await refusal(repository(), [outside])).toBe(`tone-lint: ${outside}: This is not in the git repository that you stand in. Run it in there, or leave --changed out.\n`);
  });
});
