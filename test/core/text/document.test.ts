import { describe, expect, it } from 'vitest';
import { prepare } from '../../../src/core/text/prepare.js';
import { tabulate, Vocabulary } from '../../../src/core/text/vocabulary.js';

const slice = (text: string, first: number, last: number): string => prepare(text, new Vocabulary(tabulate([])), []).slice(first, last);

describe('Document.slice', () => {
  it('gives the words as they were written', () => {
    expect(slice('You’ll  see\nit.', 0, 4)).toBe('You’ll  see it');
  });

  it.each([
    ["You'll see it", 0, 1, 'You'],
    ["You'll see it", 1, 3, 'will see'],
    ["so we've come", 0, 2, 'so we'],
    ["shouldn't've", 1, 2, 'not'],
    ['I dunno it', 1, 3, 'do not'],
  ])('%s, tokens %i to %i: %s', (text, first, last, words) => {
    expect(slice(text, first, last)).toBe(words);
  });
});
