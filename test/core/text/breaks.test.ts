import { describe, expect, it } from 'vitest';
import { itemMark, runsOn } from '../../../src/core/text/breaks.js';

describe('a sentence', () => {
  it.each([
    ['a long line that a mail program has wrapped at', 'Leeds, as'],
    ['short', 'goes on'],
    ['short', '2 days'],
  ])('runs on from %j to %j', (before, after) => {
    expect(runsOn(before, false, after, /^[A-Z]/.test(after))).toBe(true);
  });

  it.each([
    ['Hi Ana', 'We saw', false],
    ['It is here.', 'it came', false],
    ['one', 'two', true],
    ['as follows', '- step', false],
    ['as follows', '2. step', false],
  ])('ends between %j and %j', (before, after, blank) => {
    expect(runsOn(before, blank, after, /^[A-Z]/.test(after))).toBe(false);
  });
});

describe('itemMark', () => {
  it.each([['- a', 2], ['12) a', 4], ['## a', 3], ['a) b', 3], ['a - b', 0], ['-a', 0], ['2.5 kg', 0]])('of %j is %i long', (line, length) => {
    expect(itemMark(line)).toBe(length);
  });
});
