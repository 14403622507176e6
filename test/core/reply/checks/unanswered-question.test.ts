import { describe, expect, it } from 'vitest';
import { linterFor, spotsIn } from '../reply-rules.js';

const RULE = 'check: unanswered-question';
const TWO = 'Is the blue kettle in stock? And do you ship spare lids to Norway?';

describe('a question left unanswered', () => {
  it('is found where the reply takes up the other one, and is named', () => {
    const [finding] = linterFor(RULE).lint('Yes, the blue kettle is in stock.', { customer: TWO });
    expect(finding).toMatchObject({ text: 'Yes, the blue kettle is in stock.', message: 'A message: “And do you ship spare lids to Norway?”' });
    expect(finding!.suggestions[0]!.fix.range).toEqual([33, 33]);
  });

  it('is none where something of each is named', () => {
    expect(spotsIn(RULE, 'The kettle is in stock. We ship to Norway.', TWO)).toEqual([]);
    expect(spotsIn(RULE, 'The kettle is in stock, and lids ship too.', TWO)).toEqual([]);
  });

  it('is none where the reply answers all in words of its own', () => {
    expect(spotsIn(RULE, 'Yes to both!', TWO)).toEqual([]);
    expect(spotsIn(RULE, 'On Monday.', 'When does the new map come out?')).toEqual([]);
  });

  it('is none where it asks for nothing in particular', () => {
    expect(spotsIn(RULE, 'The blue kettle is in stock.', 'Is the blue kettle in stock? Can you help me?')).toEqual([]);
  });

  it('is cut where it is long', () => {
    const long = `Is the kettle in stock? Do you ship ${'very small and light '.repeat(8)}lids to Norway?`;
    expect(linterFor(RULE).lint('The kettle is in stock.', { customer: long })[0]!.message).toMatch(/^A message: “Do you ship .{60,80}…”$/);
  });
});
