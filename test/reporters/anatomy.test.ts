import { describe, expect, it } from 'vitest';
import type { Anatomy } from '../../src/core/index.js';
import { anatomyLines, renderAnatomy, renderAnatomyJson } from '../../src/reporters/anatomy.js';
import { paletteFor } from '../../src/reporters/palette.js';
import { rulerFor } from '../../src/reporters/width.js';
import { withoutColors } from './drafts.js';

const reply: Anatomy = {
  words: 40,
  strengths: [{ praise: 'Says what was done.', text: "I've refunded" }, { praise: 'Offers a choice.', text: 'would you like' }],
  parts: [
    { name: 'greeting', state: 'found', range: [0, 7], text: 'Hi Ana,' },
    { name: 'acknowledgement', state: 'out of order', range: [40, 45], text: 'sorry' },
    { name: 'answer', state: 'found', range: [8, 20], text: 'The annual plan runs until the end of May, as you can see in your account' },
    { name: 'next step', state: 'missing', range: undefined, text: undefined },
    { name: 'closing', state: 'missing', range: undefined, text: undefined },
  ],
};

describe('tone-lint anatomy', () => {
  it('says first what is done well, then the parts, then what could be added', async () => {
    expect(await renderAnatomy('draft.txt', reply, { color: false, width: 72 })).toMatchInlineSnapshot(`
      "draft.txt

        Does well
          ✓ Says what was done.  “I've refunded”
          ✓ Offers a choice.  “would you like”

        Made of
          ✓ greeting         “Hi Ana,”
          ~ acknowledgement  late: “sorry”
          ✓ answer           “The annual plan runs until the end of May, as
                             you can see in…”
          ✗ next step        missing. Such as: [who] will [do what] by [time]
          ✗ closing          missing. Such as: If anything looks different,
                             just reply here.
      "
    `);
  });

  it('says nothing of strengths where there are none', async () => {
    expect(await renderAnatomy('draft.txt', { ...reply, strengths: [] }, { color: false, width: 72 })).not.toContain('Does well');
  });

  it('adds nothing but color', async () => {
    const colored = await renderAnatomy('draft.txt', reply, { color: true, width: 72 });
    expect(colored).toContain('\x1b[');
    expect(withoutColors(colored)).toBe(await renderAnatomy('draft.txt', reply, { color: false, width: 72 }));
  });

  it('shows what a terminal would obey', async () => {
    const parts = [{ ...reply.parts[0]!, text: 'Hi \x1b[31mAna' }];
    expect(await renderAnatomy('a\x1b[31m.txt', { ...reply, parts }, { color: false, width: 72 })).not.toContain('\x1b');
  });

  it('has the same facts for programs', () => {
    expect(JSON.parse(renderAnatomyJson('draft.txt', { index: 1, id: 'a', title: null }, reply, ([start, end]) => [start + 100, end + 100]))).toMatchObject({
      filePath: 'draft.txt',
      reply: { index: 1, id: 'a', title: null },
      strengths: reply.strengths,
      parts: [{ name: 'greeting', state: 'found', range: [100, 107], text: 'Hi Ana,' }, {}, {}, { name: 'next step', state: 'missing', range: null, text: null }, {}],
    });
  });
});

describe('the summary of a report', () => {
  const lines = async (anatomy: Anatomy) => anatomyLines(anatomy, 100, await paletteFor(false), await rulerFor(''));

  it('tells of strengths and parts in a line each', async () => {
    expect(await lines(reply)).toEqual([
      'Does well: Says what was done; offers a choice.',
      'Made of: greeting ✓, acknowledgement out of order, answer ✓, next step missing, closing missing',
    ]);
  });

  it('is silent on a reply too short to have parts', async () => {
    expect(await lines({ ...reply, words: 19 })).toEqual([]);
    expect(await lines({ ...reply, words: 20, strengths: [] })).toHaveLength(1);
  });
});
