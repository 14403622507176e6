import { expect, test } from 'vitest';
import type { FileFinding } from '../../src/core/report.js';
import { recurring, repliesIn } from '../../src/core/tally.js';
import { file, finding, type RuleId } from '../reporters/drafts.js';

const text = 'a b c';
const at = (index: number, ruleId: RuleId, level?: FileFinding['level']): FileFinding => ({ ...finding(text, 'a', ruleId), ...(level && { level }), reply: { index, id: null, title: null } });

test('counts replies, not findings, over all files', () => {
  const files = [
    file(text, [at(0, 'refusal/cant'), at(0, 'refusal/cant'), at(1, 'refusal/cant')], { replies: 9 }),
    file(text, [at(0, 'refusal/cant')]),
  ];
  expect(recurring({ files })).toEqual([{ ruleId: 'refusal/cant', level: 'error', replies: 3 }]);
  expect(repliesIn({ files })).toBe(10);
});

test('leaves out what fewer than three replies have', () => {
  expect(recurring({ files: [file(text, [at(0, 'refusal/cant'), at(1, 'refusal/cant'), at(1, 'refusal/cant')], { replies: 2 })] })).toEqual([]);
});

test('puts the most widespread first, then the most serious', () => {
  const findings = [0, 1, 2].flatMap((index) => [at(index, 'apology/flippant'), at(index, 'blame/you-should-have', 'info'), at(index, 'refusal/cant')]);
  const files = [file(text, [...findings, at(3, 'blame/you-should-have'), at(3, 'apology/flippant')], { replies: 5 })];
  expect(recurring({ files }).map(({ ruleId, level, replies }) => `${ruleId} ${level} ${replies}`)).toEqual(['blame/you-should-have warning 4', 'apology/flippant info 4', 'refusal/cant error 3']);
});
