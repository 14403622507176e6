import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findRepeats } from '../../../src/core/library/repeats.js';
import { sentencesOf } from '../../../src/core/library/sentences.js';
import type { LibrarySource } from '../../../src/core/language/pack.js';

const rule = (more: Partial<LibrarySource> = {}): LibrarySource => ({ repeats: 'start', replies: 3, percent: 50, alike: undefined, ...more });
const found = (replies: readonly string[], source = rule(), shows = () => true) =>
  findRepeats(replies.map(sentencesOf), source, shows).map(({ reply, range, about }) => `${reply}: ${replies[reply]!.slice(...range)} (${about})`);

describe('the first sentence', () => {
  test('is told once, where it stands first, with how many share it', () => {
    expect(found(['We hope you are well. A.', 'B is what it is.', 'we hope you are well! C.', 'We hope you are well.'])).toEqual(['0: We hope you are well. (3 of 4 replies)']);
  });

  test('comes after a greeting, whatever the name', () => {
    expect(found(['Hi {{name}},\n\nThanks for your letter.', 'Hello {% customer %}!\nThanks for your letter.', 'Thanks for your letter.'])).toEqual(['0: Thanks for your letter. (3 of 3 replies)']);
  });

  test('may hold placeholders, which are all alike', () => {
    expect(found(['Your ticket {{id}} came in.', 'Your ticket [number] came in.', 'Your ticket %{ticket.number} came in.'])).toHaveLength(1);
  });

  test('is no sentence further on', () => {
    expect(found(['It is here now. We hope you are well.', 'They are here now. We hope you are well.', 'She is here now. We hope you are well.'])).toEqual([]);
  });

  test('has to be in enough replies, and in enough of a hundred', () => {
    const twice = ['We hope you are well.', 'We hope you are well.'];
    expect(found(twice)).toEqual([]);
    expect(found([...twice, twice[0]!, ...['One', 'Two', 'Three', 'Four'].map((word) => `${word} is what it is.`)])).toEqual([]);
  });
});

test('sentences that show a sign, wherever they stand, once a reply', () => {
  const replies = ['It is here. We are so sorry. We are so sorry.', 'We are so sorry. Bye.', 'Now: We are so sorry!', 'It is here.\nWe are so sorry.'];
  expect(found(replies, rule({ repeats: ['apology'] }))).toEqual(['0: We are so sorry. (3 of 4 replies)']);
  expect(found(replies, rule({ repeats: ['apology'] }), () => false)).toEqual([]);
});

test('points at its own words', () => {
  fc.assert(fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (replies) => {
    for (const { reply, range: [start, end] } of findRepeats([...replies, ...replies, ...replies].map(sentencesOf), rule({ percent: 0 }), () => true)) {
      const words = [...replies, ...replies, ...replies][reply]!.slice(start, end);
      expect(words).toBe(words.trim());
      expect(words).not.toBe('');
    }
  }));
});
