import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIRST_WORD, Key } from '../../../src/core/text/symbols.js';
import { tabulate, Vocabulary } from '../../../src/core/text/vocabulary.js';

describe('Vocabulary', () => {
  const vocabulary = new Vocabulary(tabulate(['can', 'apolog*', 'apologise', '24']));

  it('knows its words by number', () => {
    expect(['can', 'apologise', '24'].map((word) => vocabulary.key(word))).toEqual([FIRST_WORD, FIRST_WORD + 2, FIRST_WORD + 3]);
  });

  it('knows American spelling, word families and numbers', () => {
    expect(vocabulary.key('apologize')).toBe(FIRST_WORD + 2);
    expect(vocabulary.key('apologetic')).toBe(FIRST_WORD + 1);
    expect(vocabulary.key('25')).toBe(Key.number);
  });

  it.each(['c', 'ca', 'cane', 'apo', '', 'apolo', 'canapologise'])('does not know "%s"', (word) => {
    expect(vocabulary.key(word)).toBe(Key.unknown);
  });

  it('finds every word it was made of, and no other', () => {
    const word = fc.stringMatching(/^[a-y']{1,6}$/);
    fc.assert(fc.property(fc.uniqueArray(word, { maxLength: 200 }), word, (words, other) => {
      const own = new Vocabulary(tabulate(words));
      expect(words.map((each) => own.key(each))).toEqual(words.map((_, index) => FIRST_WORD + index));
      if (!words.includes(other)) expect(own.key(other)).toBe(Key.unknown);
    }));
  });
});
