import { expect, test } from 'vitest';
import { formatOf, formats, isRead } from '../../src/formats/index.js';

test('plain text is one reply whose ranges are those of the file', async () => {
  const { replies: [reply, ...others], mode } = await formats.text('Hello,\nthere', {});
  expect(mode).toBe('draft');
  expect(others).toEqual([]);
  expect(reply).toMatchObject({ index: 0, id: null, title: null, text: 'Hello,\nthere' });
  expect(reply?.toSource([2, 5])).toEqual([2, 5]);
});

test('files are text unless their name says otherwise', () => {
  expect(['', '.txt', '.md', '.draft'].map(formatOf)).toEqual(['text', 'text', 'text', 'text']);
  expect(['.json', '.csv', '.docx'].map(formatOf)).toEqual([undefined, undefined, undefined]);
});

test('folders are searched for replies only', () => {
  expect(['.txt', '.text', '.md', '.markdown', '.eml'].every(isRead)).toBe(true);
  expect(['', '.draft', '.json'].some(isRead)).toBe(false);
});
