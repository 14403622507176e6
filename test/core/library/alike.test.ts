import { describe, expect, test } from 'vitest';
import { findAlike } from '../../../src/core/library/alike.js';
import { sentencesOf } from '../../../src/core/library/sentences.js';

const PARCEL = 'The parcel left our store on Monday, and it reaches you by Friday at the latest.';
const pairs = (...replies: string[]) => findAlike(replies.map(sentencesOf), 70).map(({ reply, other, range }) => [reply, other, replies[reply]!.slice(...range)]);

describe('replies are nearly the same', () => {
  test('word for word, whatever their signs', () => {
    expect(pairs(PARCEL, 'Nothing like it.', PARCEL.replace(',', ' -').toUpperCase())).toEqual([[2, 0, PARCEL.replace(',', ' -').toUpperCase()]]);
  });

  test('but for a word or so', () => {
    expect(pairs(`${PARCEL} You can follow it here.`, `${PARCEL.replace('Monday', 'Sunday')} You can follow it here.`)).toHaveLength(1);
  });

  test('each beside the one that it is most like', () => {
    expect(pairs(`${PARCEL} Thanks.`, PARCEL, PARCEL).map(([reply, other]) => [reply, other])).toEqual([[1, 0], [2, 1]]);
  });

  test('but not where half of them differs', () => {
    expect(pairs(PARCEL, `${PARCEL.slice(0, 45)} we will write to you again as soon as the driver has told us where it is now.`)).toEqual([]);
  });

  test('but not where they are short', () => {
    expect(pairs('Thank you, closed now.', 'Thank you, closed now.')).toEqual([]);
  });
});

test('costs little where a thousand replies share their lines', () => {
  const replies = Array.from({ length: 1000 }, (_, index) => `${PARCEL} Number ${index} ${'it is what it is and '.repeat(20)}`);
  expect(findAlike(replies.map(sentencesOf), 70)).toHaveLength(999);
});
