import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inFolder, run } from './built.js';

const parcel = (day: string) => `The parcel left our store on ${day} and reaches you by Friday. You can follow it here, on the page of the carrier.`;

/** @returns what is found, as `file:line rule`, and in how many replies */
function lint(files: Readonly<Record<string, string>>, ...argv: readonly string[]): string[] {
  return inFolder((cwd) => {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
    const { stdout, stderr } = run(['--format', 'json', ...argv, '.'], { cwd });
    expect(stderr).toBe('');
    return (JSON.parse(stdout) as { filePath: string; messages: { ruleId: string; line: number; message: string }[] }[])
      .flatMap(({ filePath, messages }) => messages.map(({ ruleId, line, message }) => `${filePath}:${line} ${ruleId} ${message}`));
  });
}

const SAME = 'style/near-duplicate Says nearly the same as another reply';

describe('replies are judged beside each other', () => {
  test('in one file', () => {
    const data = [{ id: 'a', body: parcel('Monday') }, { id: 'b', body: 'Open the app.' }, { id: 'c', title: 'Late', body: parcel('Sunday') }];
    expect(lint({ 'a.json': JSON.stringify(data, null, 1) })).toEqual([`a.json:13 ${SAME}: “a”.`]);
  });

  test('in files of one reply each', () => {
    expect(lint({ 'a.md': parcel('Monday'), 'b.md': parcel('Sunday') })).toEqual([`b.md:1 ${SAME}: reply 1 in a.md.`]);
  });

  test('but not drafts, which go to one reader each', () => {
    expect(lint({ 'a.txt': parcel('Monday'), 'b.txt': parcel('Sunday') })).toEqual([]);
  });

  test('nor versions of one reply, for different places', () => {
    const csv = `Title,Email version,Chat version\nLate,"${parcel('Monday')}","${parcel('Monday')}!"\n`;
    expect(lint({ 'a.csv': csv })).toEqual([]);
    expect(lint({ 'a.csv': `${csv}Slow,"${parcel('Sunday')}",It is on its way.\n` })).toEqual([`a.csv:3 ${SAME}: “Late (Email version)”.`]);
  });

  test('nor with those under other terms', () => {
    expect(lint({ 'a.md': parcel('Monday'), 'b.md': parcel('Sunday'), '.tone-lintrc': 'overrides: [{ files: b.md, channel: chat }]' })).toEqual([]);
  });
});

describe('what is found so', () => {
  test('may be silenced by a comment, which is used then', () => {
    expect(lint({ 'a.md': parcel('Monday'), 'b.md': `<!-- tone-lint-disable-next-line style/near-duplicate -- two carriers -->\n${parcel('Sunday')}` })).toEqual([]);
    expect(lint({ 'a.md': parcel('Monday'), 'b.md': `<!-- tone-lint-disable-next-line -->\n${parcel('Sunday')}` })).toEqual([]);
  });

  test('or in the config, which is used then', () => {
    expect(lint({ 'a.md': parcel('Monday'), 'b.md': parcel('Sunday'), '.tone-lintrc': 'suppress: [{ rules: style/near-duplicate }]' })).toEqual([]);
  });

  test('is not missed where a run sees one of the replies: what silences it is no suppression in vain', () => {
    expect(lint({ 'b.md': `<!-- tone-lint-disable-next-line style/near-duplicate -- two carriers -->\n${parcel('Sunday')}` })).toEqual([]);
    expect(lint({ 'b.md': parcel('Sunday'), '.tone-lintrc': 'suppress: [{ rules: style/near-duplicate }]' })).toEqual([]);
    expect(lint({ 'b.md': `<!-- tone-lint-disable-next-line style/many-sorries -->\n${parcel('Sunday')}` })).toEqual(['b.md:1 style/unused-suppression Silences nothing.']);
  });

  test('stays known to a baseline where a run sees too few replies', () => {
    inFolder((cwd) => {
      for (const day of ['Monday', 'Sunday']) writeFileSync(join(cwd, `${day}.md`), parcel(day));
      expect(run(['--update-baseline', '.'], { cwd }).stderr).toContain('1 finding known, 0 fixed');
      expect(run(['--update-baseline', 'Sunday.md'], { cwd }).stderr).toContain('0 findings known, 0 fixed');
      expect(run(['--baseline', '.tone-lint-baseline.json', '.'], { cwd }).stderr).toContain('1 finding known, 0 fixed');
    });
  });

  test('is the same with a cache', () => {
    inFolder((cwd) => {
      for (const day of ['Monday', 'Sunday']) writeFileSync(join(cwd, `${day}.md`), parcel(day));
      const first = run(['--cache', '--format', 'json', '.'], { cwd });
      expect(first.stdout).toContain('near-duplicate');
      expect(run(['--cache', '--format', 'json', '.'], { cwd })).toEqual(first);
    });
  });
});

test('a line that many replies share is told once, with their number', () => {
  const replies = ['The fee is gone.', 'The bus left at six.', 'The key is at the desk.', 'The plan is back.', 'The code is new.'].map((text, index) => ({ id: index, body: `Hi {{name}},\n\nThank you for contacting support. ${text}` }));
  expect(lint({ 'a.json': JSON.stringify(replies, null, 1) })).toEqual(expect.arrayContaining([expect.stringMatching(/^a\.json:4 style\/same-opener .*\(5 of 5 replies\)\.$/)]));
});
