import { describe, expect, test } from 'vitest';
import { run } from './run.js';

interface Message { readonly ruleId: string; readonly line: number; readonly text: string; readonly suggestions: { readonly fix: { readonly text: string } }[] }

async function messages(files: Readonly<Record<string, string>>, ...argv: readonly string[]) {
  const { code, out, err } = await run(['--format', 'json', ...argv], { files });
  return { code, err, found: (JSON.parse(out) as { messages: Message[] }[]).flatMap((file) => file.messages.map(({ ruleId, line }) => `${ruleId}:${line}`)) };
}

describe('comments of each format silence', () => {
  test.each([
    ['a.md', "<!-- tone-lint-disable-next-line refusal/cant -- the law says so -->\nWe can't refund it.\n\nWe can't send it.\n", ['refusal/cant:4']],
    ['a.html', "<p>We can't refund it. <!-- tone-lint-disable-line refusal --></p>\n<p>We can't send it.</p>\n", ['refusal/cant:2']],
    ['a.yaml', "- id: a\n  # tone-lint-disable-next-line refusal/cant\n  body: |\n    Hello there,\n    we can't refund it.\n- id: b\n  body: We can't send it.\n", ['refusal/cant:7']],
    ['c.yaml', "# tone-lint-disable-next-line refusal/cant\n- id: a\n  body: |\n    Hello there,\n    we can't refund it.\n- id: b\n  body: We can't send it.\n", ['refusal/cant:7']],
    ['a.yml', "- body: We can't refund it. # tone-lint-disable-line\n- body: We can't send it.\n", ['refusal/cant:2']],
    ['b.md', "<!-- tone-lint-disable refusal -->\nWe can't refund it.\n<!-- tone-lint-enable -->\nWe can't send it.\n", ['refusal/cant:4']],
    ['c.md', "We can't refund it.\n\n<!-- tone-lint-disable-file refusal/cant -->\nUnfortunately not.\n", ['coldness/unfortunately:4']],
  ])('%s', async (name, text, expected) => {
    expect(await messages({ [name]: text }, name)).toMatchObject({ found: expected, err: '' });
  });
});

test('a comment that silences nothing is a finding, with a fix', async () => {
  const text = "<!-- tone-lint-disable-next-line refusal/cant -->\nWe're glad to refund it.\n";
  const { out, code } = await run(['--format', 'json', 'a.md'], { files: { 'a.md': text } });
  expect(code).toBe(0);
  expect((JSON.parse(out) as { messages: Message[] }[])[0]!.messages).toMatchObject([{ ruleId: 'style/unused-suppression', line: 1, text: text.split('\n')[0], suggestions: [{ fix: { text: '' } }] }]);
  expect((await messages({ 'a.md': text }, '--rule', 'style/unused-suppression:off', 'a.md')).found).toEqual([]);
});

test('what is silenced need not be shown', async () => {
  const files = { 'a.md': `It is just late. <!-- tone-lint-disable-line -->\n` };
  expect((await messages(files, 'a.md')).found).toEqual([]);
  expect((await messages(files, '--level', 'info', 'a.md')).found).toEqual([]);
});

test.each([
  ['<!-- tone-lint-disable-nextline -->', 'a.md:1: Unknown comment "tone-lint-disable-nextline". Did you mean "tone-lint-disable-next-line"?'],
  ['<!-- tone-lint-disable-line refusal/cnat -->', 'a.md:1: Unknown rule "refusal/cnat". Did you mean "refusal/cant"?'],
])('%s cannot be heeded', async (comment, message) => {
  expect(await run(['a.md'], { files: { 'a.md': `${comment}\nWe can't.\n` } })).toMatchObject({ code: 2, err: `tone-lint: ${message}\n`, out: expect.stringContaining('refusal/cant') as string });
});

describe('the config silences by reply', () => {
  const csv = "id,title,body\n7,Late,We can't send it.\n8,Lost,We can't refund it.\n";
  const json = '[{"id": "late", "body": "We can\'t send it."}, {"id": "lost", "body": "We can\'t refund it."}]';
  const at = (reply: string) => `suppress: [{ reply: ${reply}, rules: [refusal/cant], reason: the law says so }]`;

  test.each([
    ['a.csv', csv, at('7'), ['refusal/cant:3']],
    ['a.csv', csv, at('Lost'), ['refusal/cant:2']],
    ['a.csv', csv, at('"#2"'), ['refusal/cant:2']],
    ['a.json', json, at('late'), ['refusal/cant:1']],
    ['a.json', json, 'suppress: [{ rules: refusal }]', []],
    ['a.txt', "We can't send it.", 'overrides: [{ files: a.txt, suppress: [{ rules: refusal }] }]', []],
  ])('%s', async (name, text, config, expected) => {
    expect(await messages({ [name]: text, '.tone-lintrc': config }, '--level', 'error', name)).toMatchObject({ found: expected, err: '' });
  });

  test('and is told what it silences in vain', async () => {
    const { err } = await messages({ 'a.csv': csv, '.tone-lintrc': 'suppress: [{ reply: 7, rules: [blame] }, { reply: 9, rules: [blame] }]' }, 'a.csv');
    expect(err).toBe('tone-lint: .tone-lintrc: suppress[0] silences nothing (blame in a.csv). Take it out.\n');
  });

  test.each([
    ['suppress: [{ rules: [refusal/cnat] }]', '.tone-lintrc: Unknown rule "refusal/cnat". Did you mean "refusal/cant"?'],
    ['suppress: [{ reply: 7 }]', '.tone-lintrc: "suppress[0]" is {"reply":7}, but must be for some rules: name them under "rules".'],
    ['suppress: [{ reply: 7, rule: blame }]', '.tone-lintrc: Unknown key "rule" in "suppress[0]". Did you mean "rules"?'],
    ['suppress: { rules: blame }', '.tone-lintrc: "suppress" is {"rules":"blame"}, but must be a list, each with "rules" and the "reply" they are for.'],
  ])('%s is refused', async (config, message) => {
    expect(await run(['a.txt'], { files: { 'a.txt': 'Hi.', '.tone-lintrc': config } })).toMatchObject({ code: 2, err: `tone-lint: ${message}\n` });
  });
});
