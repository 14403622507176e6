import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expand, fold, mayExpand } from '../../../src/core/text/contractions.js';

describe('expand', () => {
  it.each([
    ["can't", 'can not'], ['cant', 'can not'], ['cannot', 'can not'], ["won't", 'will not'], ['dont', 'do not'], ["doesn't", 'does not'],
    ["you'll", 'you will'], ['youll', 'you will'], ["we're", 'we are'], ["i'm", 'i am'], ['im', 'i am'], ["we'd", 'we would'],
    ["it's", 'it is'], ["that's", 'that is'], ['thats', 'that is'], ["shouldn't've", 'should not have'], ['dunno', 'do not know'],
    ['u', 'you'], ['pls', 'please'], ['soz', 'sorry'],
  ])('reads %s as %s', (written, read) => {
    expect(expand(written)?.join(' ')).toBe(read);
  });

  it('reads the possessive apart from its word', () => {
    expect(expand("carrier's")).toEqual(['carrier', "'s"]);
  });

  it.each(['ill', 'well', 'were', 'its', 'hell', 'shell', 'wed', 'lets', 'id', 'can', 'want', 'constructor', 'toString'])('leaves the word %s alone', (word) => {
    expect(expand(word)).toBeUndefined();
  });
});

describe('mayExpand', () => {
  it('never hides a form that stands for several words', () => {
    const ending = fc.constantFrom('', "n't", 'nt', "'ll", "'re", "'ve", "'m", "'d", "'s");
    fc.assert(fc.property(fc.stringMatching(/^[a-z&]{1,6}$/), ending, (stem, end) => {
      expect(mayExpand(`so ${stem}${end}`, 3, 3 + stem.length + end.length) || expand(stem + end) === undefined).toBe(true);
    }));
    for (const word of ['&', 'u', 'dunno', "y'all", "how'd", 'gonna', 'msg']) expect(mayExpand(word, 0, word.length)).toBe(true);
  });

  it('spares most words the look', () => {
    const words = 'the parcel left our warehouse this morning and should reach you on tuesday'.split(' ');
    expect(words.filter((word) => mayExpand(word, 0, word.length)).length).toBeLessThan(3);
  });
});

describe('fold', () => {
  it.each([['apologize', 'apologise'], ['authorized', 'authorised'], ['analyzing', 'analysing'], ['organization', 'organisation']])('reads %s as %s', (american, british) => {
    expect(fold(american)).toBe(british);
  });

  it.each(['zebra', 'frozen', 'puzzle', 'prize'])('leaves %s alone', (word) => {
    expect(fold(word)).toBe(word);
  });
});
