import { describe, expect, test } from 'vitest';
import { run } from './run.js';

const files = { 'draft.txt': 'Hello.', 'other.txt': 'Hello again.', 'message.txt': 'Where is my parcel?', 'empty.txt': ' \n' };

describe('tone-lint anatomy', () => {
  test('shows what a draft is made of', async () => {
    const { code, out, err } = await run(['anatomy', 'draft.txt'], { files });
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^draft\.txt\n\n {2}Does well\n {4}✓ Thanks the customer\..+\n\n {2}Made of\n {4}✗ greeting +missing\. .+\n {4}✓ answer +“Hello”\n$/);
  });

  test('reads standard input', async () => {
    expect((await run(['anatomy'], { stdin: 'Hello.' })).out).toContain('<stdin>');
  });

  test('shows every reply of a library', async () => {
    const { out } = await run(['anatomy', 'a.json'], { files: { 'a.json': '[{"title": "Late", "body": "Hello you."}, {"title": "Lost", "body": "Hello all."}]' } });
    expect(out).toContain('a.json: Reply 1, Late\n');
    expect(out).toContain('a.json: Reply 2, Lost\n');
  });

  test('speaks JSON', async () => {
    const { out } = await run(['anatomy', '--format', 'json', 'draft.txt'], { files });
    expect(JSON.parse(out)).toMatchObject({ filePath: 'draft.txt', parts: [{ name: 'greeting', state: 'missing' }, { name: 'answer', text: 'Hello' }] });
  });

  test.each([
    [['missing.txt'], 'missing.txt: No such file or folder.'],
    [['empty.txt'], 'empty.txt: There is nothing to judge: the draft is empty.'],
    [['draft.txt', '--channel', 'mail'], '--channel: Unknown value "mail". Did you mean "email"? It takes email, chat, public.'],
  ])('%j', async (argv, message) => {
    const { code, err } = await run(['anatomy', ...argv], { files });
    expect(code).toBe(2);
    expect(err).toContain(`tone-lint: ${message}`);
  });
});

describe('--context', () => {
  test('names the message that a draft answers', async () => {
    expect(await run(['--context', 'message.txt', 'draft.txt'], { files })).toMatchObject({ code: 0, err: '' });
  });

  test.each([
    [['--context', 'mesage.txt', 'draft.txt'], '--context mesage.txt: No such file. Did you mean "message.txt"?'],
    [['--context', 'empty.txt', 'draft.txt'], 'empty.txt: The message is empty. Leave --context out where there is none.'],
    [['--context', 'message.txt', 'draft.txt', 'other.txt'], '--context: It is the message that one reply answers. Name one draft.'],
    [['--context', '.', 'draft.txt'], '.: This is a folder and no file.'],
  ])('%j', async (argv, message) => {
    expect(await run(argv, { files })).toMatchObject({ code: 2, out: '', err: `tone-lint: ${message}\n` });
  });
});
