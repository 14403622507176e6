import { expect, test } from 'vitest';
import { summary } from '../../src/reporters/summary.js';
import { clean, draft, file, finding } from './drafts.js';

const text = 'a b c d';
const error = finding(text, 'a', 'refusal/cant');
const warning = finding(text, 'b', 'blame/you-should-have');
const info = finding(text, 'c', 'apology/flippant');
const elsewhere = { ...error, reply: { index: 2, id: null, title: null } };

test.each([
  [draft(text, error, error, warning), '2 to change before sending, 1 to consider.'],
  [draft(text, error), '1 to change before sending.'],
  [draft(text, warning, warning), '2 to consider.'],
  [draft(text, warning, info, info), '1 to consider, 2 small remarks.'],
  [draft(text, info), '1 small remark, nothing that has to change.'],
])('says how many and how serious', (report, line) => {
  expect(summary(report)).toBe(line);
});

test.each([
  [clean, 'Nothing to change. This reads well.'],
  [{ files: [...clean.files, ...clean.files] }, 'Nothing to change. All 2 replies read well.'],
  [{ files: [file('', [], { replies: 14 }), file('', [])] }, 'Nothing to change. All 15 replies in 2 files read well.'],
])('has a friendly word for good drafts', (report, line) => {
  expect(summary(report)).toBe(line);
});

test('praises nothing that a baseline holds back', () => {
  expect(summary(clean, 2)).toBe('Nothing new. The baseline knows 2 findings.');
  expect(summary(draft(text, error), 2)).toBe('1 to change before sending.');
});

test('says in how many replies', () => {
  expect(summary({ files: [file(text, [error, elsewhere], { replies: 9 })] })).toBe(
    '2 to change before sending, in 2 of 9 replies.',
  );
  expect(summary({ files: [file(text, [error, elsewhere], { replies: 9 }), file(text, [warning]), file(text, [])] })).toBe(
    '2 to change before sending, 1 to consider, in 3 of 11 replies in 3 files.',
  );
});

test('does not praise what it could not read', () => {
  expect(summary({ files: [file('', [], { replies: 0 })] })).toBe('There was no reply to read.');
});
