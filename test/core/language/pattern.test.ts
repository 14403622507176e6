import { describe, expect, it } from 'vitest';
import { parsePattern, PatternError } from '../../../src/core/language/pattern.js';

describe('parsePattern', () => {
  it('reads a contraction as its words', () => {
    expect(parsePattern("can't")).toEqual({ type: 'sequence', items: [{ type: 'word', word: 'can' }, { type: 'word', word: 'not' }] });
  });

  it('reads a hyphen as a space', () => {
    expect(parsePattern('follow-up')).toEqual(parsePattern('follow up'));
  });

  it('reads alternatives, options, lists, tags, gaps and captures', () => {
    expect(parsePattern('(a | b) <day>? #Verb ...5 {vp}')).toEqual({
      type: 'sequence',
      items: [
        { type: 'choice', options: [{ type: 'word', word: 'a' }, { type: 'word', word: 'b' }] },
        { type: 'optional', item: { type: 'list', name: 'day' } },
        { type: 'tag', name: 'Verb' },
        { type: 'gap', most: 5 },
        { type: 'capture', name: 'vp', item: null },
      ],
    });
  });

  it('tells a question mark that stands alone from the mark of an option', () => {
    expect(parsePattern('why ?')).toMatchObject({ items: [{ word: 'why' }, { type: 'symbol' }] });
    expect(parsePattern('why?')).toMatchObject({ type: 'optional' });
  });

  it.each([
    ['', 'The phrase is empty', 1],
    ['(a | b', 'A ")" is missing', 7],
    ['a ) b', 'A stray ")"', 3],
    ['...40', 'A gap spans 1 to 12 words', 6],
    ['{9}', 'A capture is written {name} or {name: words}', 2],
    ['< a', '"<" is not part of the phrase language', 1],
  ])('refuses "%s": %s', (phrase, message, column) => {
    expect(() => parsePattern(phrase)).toThrowError(expect.objectContaining({ message, column }) as PatternError);
  });
});
