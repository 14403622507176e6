import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMasks } from '../../../../src/core/text/masks/index.js';

const CRUMBS = [
  '>', '> ', '\n', '\r\n', '\r', '\n\n', '-- ', '--', '`', '```', '~~~', '"', '“', '”', '„', '«', '»', '{', '{{', '}}', '}', '{%', '%}', '#{', '${',
  '[', ']', '](', '[[', ']]', '(', ')', '<', '>', '@', '.', ':', '://', 'http', 'www.', 'mailto:', 'a@b.co', 'example.com/a', 'XXXX', '____', '%7B', '%7D',
  'name', 'order', ' ', 'we cannot', 'On 5 May 2022 10:07 Ana wrote:', 'From: a@b.co', 'Subject: x', 'Customer: ', 'Agent: ', 'Sent from my iPhone',
  'This email and any attachments', '-----Original Message-----', '<attribute ', 'é', '😀', '\ud800',
];
const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.constantFrom(...CRUMBS), { maxLength: 60 }).map((crumbs) => crumbs.join('')));

describe('masks of any text', () => {
  it('are sorted, apart, within bounds, and have a role exactly when they are placeholders', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0;
        for (const mask of findMasks(text)) {
          expect(mask.start).toBeGreaterThanOrEqual(end);
          expect(mask.end).toBeGreaterThan(mask.start);
          expect(mask.role !== undefined).toBe(mask.kind === 'placeholder');
          end = mask.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1_000 },
    );
  });

  it('never hide the last word', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const thread = findMasks(text).filter(({ kind }) => ['header', 'quote', 'signature', 'footer'].includes(kind));
        const left = thread.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
        expect(thread.length === 0 || /[a-z0-9]|[^\x00-\xbf]/i.test(left)).toBe(true);
      }),
    );
  });

  it('grow with the text and no faster: a paragraph said a thousand times has a thousand times its masks', () => {
    const paragraph = 'Hi {{name}},\n> it broke\nSee https://example.com and "read it all twice" or `run it`; ask a@b.co.\n\n';
    const once = findMasks(paragraph).length;
    expect(once).toBe(6);
    expect(findMasks(paragraph.repeat(1_000))).toHaveLength(1_000 * once);
  });

  it.each(['>', '[', '<', '"', '`', '{', 'http', '](', '{{', '@', '_'])('200,000 of %j are read to the end', (crumb) => {
    expect(findMasks(crumb.repeat(200_000)).length).toBeLessThanOrEqual(1);
  });
});
