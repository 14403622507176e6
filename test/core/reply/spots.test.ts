import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linterFor, spotsIn } from './reply-rules.js';

describe('a rule on whole replies', () => {
  it('points at the first of its signs', () => {
    expect(spotsIn('at: [sorry]', "I'm sorry. We are so sorry.")).toEqual(['sorry']);
    expect(spotsIn('at: [sorry]', 'All is well.')).toEqual([]);
  });

  it('points at the first or the last sentence', () => {
    expect(spotsIn('at: start', 'One. Two.')).toEqual(['One.']);
    expect(spotsIn('at: end', 'One. Two.')).toEqual(['Two.']);
    expect(spotsIn('at: start', '')).toEqual([]);
  });

  it('speaks only where the reply shows one thing and lacks another', () => {
    const rule = '{ at: start, has: [sorry], lacks: [fixed] }';
    expect(spotsIn(rule, "I'm sorry.")).toEqual(["I'm sorry."]);
    expect(spotsIn(rule, "I'm sorry. I've fixed it.")).toEqual([]);
    expect(spotsIn(rule, 'It is late.')).toEqual([]);
  });

  it('takes a signature for a sign-off', () => {
    const rule = '{ at: end, lacks: [sign-off] }';
    expect(spotsIn(rule, 'It left today.')).toEqual(['It left today.']);
    expect(spotsIn(rule, 'It left today.\n\n-- \nBen Hill')).toEqual([]);
  });

  it('is silent on replies too short for it', () => {
    expect(spotsIn('{ at: start, words: 4 }', "It's too late.")).toEqual([]);
    expect(spotsIn('{ at: start, words: 4 }', "It's too late now.")).toEqual(["It's too late now."]);
  });

  it('keeps to its channels', () => {
    expect(spotsIn('{ at: start, channel: [email, chat] }', 'One.', undefined, 'chat')).toEqual(['One.']);
    expect(spotsIn('{ at: start, channel: [email, chat] }', 'One.', undefined, 'public')).toEqual([]);
  });
});

describe("what it asks of the customer's message", () => {
  const rule = '{ at: start, customer: { has: [cross], lacks: [hello] } }';

  it('must be known', () => {
    expect(spotsIn(rule, 'One.')).toEqual([]);
    expect(spotsIn(rule, 'One.', 'I am furious.')).toEqual(['One.']);
  });

  it('is looked for there, and not in the reply', () => {
    expect(spotsIn(rule, 'You are angry.', 'Where is it?')).toEqual([]);
    expect(spotsIn(rule, 'One.', 'Hello, I am furious.')).toEqual([]);
  });

  it('is found in the thread that the draft quotes', () => {
    expect(spotsIn(rule, 'One.\n\nOn 3 May 2024 at 10:12, Ana wrote:\n> I am furious.')).toEqual(['One.']);
  });
});

describe('its question', () => {
  it('needs: wants company within so many sentences', () => {
    const rule = '{ at: [sorry], needs: [fixed], within: 1 }';
    expect(spotsIn(rule, "I'm sorry. I've fixed it.")).toEqual([]);
    expect(spotsIn(rule, "I've fixed it. I'm sorry.")).toEqual([]);
    expect(spotsIn(rule, "I'm sorry. It was late. I've fixed it.")).toEqual(['sorry']);
    expect(spotsIn('{ at: [sorry], needs: [fixed] }', "I'm sorry. It was late. I've fixed it.")).toEqual([]);
  });

  it('before: wants the other to come first', () => {
    const rule = '{ at: [promise], before: [sorry] }';
    expect(spotsIn(rule, "I will write. I'm sorry.")).toEqual(['I will']);
    expect(spotsIn(rule, "I'm sorry. I will write.")).toEqual([]);
    expect(spotsIn(rule, 'I will write.')).toEqual([]);
  });

  it('most: points at the first one too many', () => {
    expect(spotsIn('{ at: [sorry], most: 2 }', 'Sorry, sorry and SORRY.')).toEqual(['SORRY']);
    expect(spotsIn('{ at: [sorry], most: 2 }', 'Sorry and sorry.')).toEqual([]);
  });

  it('per: allows as many more as the reply is longer', () => {
    const filler = 'The box is on its way. '.repeat(4);
    expect(spotsIn('{ at: [sorry], most: 1, per: 10 }', 'Sorry, sorry.')).toEqual(['sorry']);
    expect(spotsIn('{ at: [sorry], most: 1, per: 10 }', `${filler}Sorry, sorry.`)).toEqual([]);
  });

  it('run: counts sentences in a row', () => {
    expect(spotsIn('{ at: [you], run: 3 }', 'You came. You saw. You won.')).toEqual(['You']);
    expect(spotsIn('{ at: [you], run: 3 }', 'You came. You saw. I won. You lost.')).toEqual([]);
  });
});

describe('its finding', () => {
  it('puts missing words where they belong, in the person of the writer', () => {
    const [finding] = linterFor('{ at: [sorry], needs: [fixed] }').lint('We are sorry about our delay. It rained.');
    expect(finding!.suggestions[0]).toMatchObject({ text: 'We have [done it].', fix: { range: [29, 29], text: ' We have [done it].' } });
    expect(linterFor('at: start').lint('It rained.')[0]!.suggestions[0]!.fix).toEqual({ range: [0, 0], text: 'I have [done it]. ' });
  });

  it.each(['at: start', 'at: end', 'at: [sorry]', '{ at: [sorry], needs: [fixed], within: 1 }', '{ at: [promise], before: [sorry] }', '{ at: [sorry], most: 1, per: 5 }', '{ at: [you], run: 2 }', '{ check: long-sentence, most: 4 }', '{ check: long-paragraph, most: 2 }', '{ check: unanswered-question }', '{ check: nothing-reflected, most: 2 }'])(
    'marks words of the text, whatever is written: %s', (rule) => {
      const linter = linterFor(rule);
      const piece = fc.constantFrom('sorry', "I'll go", 'You', 'I have fixed it', '. ', '? ', '\n', '\r\n\r\n', '> ', 'kettle lids leak', '- ', '“', '😀', '\ufeff', '{{', '`', 'On 3 May 2024 at 9:00, Ana wrote:', 'İ', '\ud800');
      const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
      fc.assert(fc.property(text, fc.option(text, { nil: undefined }), (reply, customer) => {
        for (const { range: [start, end], text: words, suggestions } of linter.lint(reply, { customer: customer })) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(reply.slice(start, end)).toBe(words);
          for (const { fix } of suggestions) expect(fix.range[1]).toBeLessThanOrEqual(reply.length);
        }
      }), { numRuns: 60 });
    });
});
