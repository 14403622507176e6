import { describe, expect, it } from 'vitest';
import { spotsIn } from '../reply-rules.js';

const RULE = '{ check: nothing-reflected, most: 2 }';
const MESSAGE = 'The kettle leaks at the spout after two weeks, and the lid no longer closes properly.';

describe('nothing of the message reflected', () => {
  it('marks the opening of a reply that could answer anything', () => {
    expect(spotsIn(RULE, 'Thank you for your message. We value all feedback.', MESSAGE)).toEqual(['Thank you for your message.']);
  });

  it('takes two of their things as a sign of having read, in any form', () => {
    expect(spotsIn(RULE, 'A leaking kettle is no fun.', MESSAGE)).toEqual([]);
    expect(spotsIn(RULE, 'A kettle should last.', MESSAGE)).toEqual(['A kettle should last.']);
  });

  it('counts their words in a link or a quotation', () => {
    expect(spotsIn(RULE, 'See https://example.com/kettle-lid for it.', MESSAGE)).toEqual([]);
    expect(spotsIn(RULE, 'You wrote “the kettle leaks at the spout”.', MESSAGE)).toEqual([]);
  });

  it('is silent where they said little, or nothing that is known', () => {
    expect(spotsIn(RULE, 'We value all feedback.', 'Kettle leaks!')).toEqual([]);
    expect(spotsIn(RULE, 'We value all feedback.')).toEqual([]);
  });
});
