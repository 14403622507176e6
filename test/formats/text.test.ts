import { describe, expect, it, test } from 'vitest';
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
  expect(['.md', '.json', '.code-snippets', '.ndjson', '.yml', '.csv', '.htm', '.eml'].map(formatOf)).toEqual(['markdown', 'json', 'json', 'jsonl', 'yaml', 'csv', 'html', 'eml']);
  expect(['.docx', '.pdf'].map(formatOf)).toEqual([undefined, undefined]);
});

test('folders are searched for replies only', () => {
  expect(['.txt', '.md', '.eml', '.json', '.csv'].every((extension) => isRead(`late${extension}`, extension))).toBe(true);
  expect(['', '.draft', '.docx'].some((extension) => isRead(`late${extension}`, extension))).toBe(false);
  expect(isRead('package.json', '.json') || isRead('README.md', '.md')).toBe(false);
});

describe('plain text that holds many replies', () => {
  const found = async (source: string): Promise<string[]> => (await formats.text(source, {})).replies.map(({ title, text }) => `${title} | ${text}`);

  it.each([
    ['between rules', 'Late\n\nHi Ana, it is late.\n\n-----\n\nLost\n\nHi Ana, it is lost.\n'],
    ['between rules with titles', '---- Late ----\nHi Ana, it is late.\n---- Lost ----\nHi Ana, it is lost.\n'],
    ['under headings', '### Late\nHi Ana, it is late.\n\n### Lost\nHi Ana, it is lost.\n'],
    ['under titles', 'Late:\nHi Ana, it is late.\n\nLost:\nHi Ana, it is lost.\n'],
    ['under labels', 'Title: Late\nBody:\nHi Ana, it is late.\n\nTitle: Lost\nBody:\nHi Ana, it is lost.\n'],
  ])('%s is a library', async (_, source) => {
    expect(await found(source)).toEqual(['Late | Hi Ana, it is late.', 'Lost | Hi Ana, it is lost.']);
  });

  it.each([
    ['steps', 'Hi Ana,\n\nFirst:\nOpen it.\n\nThen:\nClose it.\n\nLast:\nDo it.\n'],
    ['a rule', 'Hi Ana,\n\nit is late.\n\n---\n\nWe are on it.\n'],
    ['a signature', 'Hi Ana,\n\nit is late.\n\n-- \nMira\n'],
    ['what it answers', 'Hi Ana,\n\nit is late.\n\n-----Original Message-----\nFrom: Ana\nSent: Monday\n\nHi, where is it?\n'],
    ['what it answers, in Outlook', 'Hi Ana,\n\nit is late.\n\n________________________________\nFrom: Ana\nSent: Monday\n\nHi, where is it?\n'],
  ])('is one draft with %s', async (_, source) => {
    expect(await formats.text(source, {})).toMatchObject({ mode: 'draft', replies: [{ text: source }] });
  });
});
