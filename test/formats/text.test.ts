import { expect, test } from 'vitest';
import { formatOf, formats, isRead } from '../../src/formats/index.js';

test('plain text is one reply whose ranges are those of the file', async () => {
  const { replies: [reply, ...others], mode } = await formats.text('Hello,\nthere');
  expect(mode).toBe('draft');
  expect(others).toEqual([]);
  expect(reply).toMatchObject({ index: 0, id: null, title: null, text: 'Hello,\nthere' });
  expect(reply?.toSource([2, 5])).toEqual([2, 5]);
});

test('files are text unless their name says otherwise', () => {
  expect(['', '.txt', '.draft'].map(formatOf)).toEqual(['text', 'text', 'text']);
  expect(['.md', '.json', '.ndjson', '.yml', '.csv', '.htm', '.eml'].map(formatOf)).toEqual(['markdown', 'json', 'jsonl', 'yaml', 'csv', 'html', 'eml']);
  expect(['.docx', '.pdf'].map(formatOf)).toEqual([undefined, undefined]);
});

test('folders are searched for replies only', () => {
  expect(['.txt', '.md', '.eml', '.json', '.csv'].every((extension) => isRead(`late${extension}`, extension))).toBe(true);
  expect(['', '.draft', '.docx'].some((extension) => isRead(`late${extension}`, extension))).toBe(false);
  expect(isRead('package.json', '.json') || isRead('README.md', '.md')).toBe(false);
});
