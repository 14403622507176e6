import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../../src/core/text/normalise.js';

describe('normalise', () => {
  it.each(['can’t', 'can‘t', 'canʼt', 'can′t', 'can´t', 'can`t', 'can＇t', 'CAN’T'])('reads %s as can\'t', (written) => {
    expect(normalise(written)).toBe("can't");
  });

  it('makes every double quote straight and every space plain', () => {
    expect(normalise('“Ana”\u00a0„Bo‟\u202f«Cy»')).toBe('"ana" "bo" "cy"');
  });

  it('leaves a letter that would grow in lower case', () => {
    expect(normalise('İSTANBUL ΑΣ')).toHaveLength('İSTANBUL ΑΣ'.length);
    expect(normalise('İSTANBUL')).toBe('İstanbul');
  });

  it('keeps every offset of any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(normalise(text)).toHaveLength(text.length);
    }));
  });
});
