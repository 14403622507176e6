import { describe, expect, it } from 'vitest';
import { spotsIn } from '../reply-rules.js';

describe('a long sentence', () => {
  it('has more words than are fine', () => {
    expect(spotsIn('{ check: long-sentence, most: 4 }', 'One two three four. One two three four five.')).toEqual(['One two three four five.']);
  });

  it('counts a contraction once, and each item of a list by itself', () => {
    expect(spotsIn('{ check: long-sentence, most: 4 }', "You'll see it's there.")).toEqual([]);
    expect(spotsIn('{ check: long-sentence, most: 4 }', 'We have:\n- a red lid\n- a blue lid\n- a green lid')).toEqual([]);
  });
});

describe('a long paragraph', () => {
  it('has more sentences than are fine between blank lines', () => {
    expect(spotsIn('{ check: long-paragraph, most: 2 }', 'One. Two. Three.\n\nFour.')).toEqual(['One. Two. Three.']);
    expect(spotsIn('{ check: long-paragraph, most: 2 }', 'One. Two.\n\nThree. Four.')).toEqual([]);
  });
});
