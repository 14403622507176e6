import { describe, expect, it } from 'vitest';
import { flagged, lint } from './shipped.js';

/** The words that a support agent must not send, in the harmful sense and in the harmless one. */
const MISSION: Readonly<Record<string, { errors: readonly string[]; silent: readonly string[] }>> = {
  "can't": {
    errors: ["I can't refund the ticket after the show.", 'We cannot change the address any more.', 'We cant move your seat.', "You can't use two vouchers.", "I can’t do that."],
    silent: ["I can't wait to hear how the party goes.", "If you can't find the label, reply here.", "I'm sorry you can't get in this morning.", "We can't thank you enough for the photos.", 'I see that you cannot open the file.', "I can't imagine how tiring that was."],
  },
  "you'll have to": {
    errors: ["You'll have to call the bank.", 'You will have to pay the fee first.', 'youll have to send it again', 'You have to log out first.', 'so you’ll\nhave to wait'],
    silent: ["You won't have to do a thing.", 'Do you have to sign in twice?', "I'm sorry you have to deal with this.", 'That is everything you have to bring.', "You don't have to reply."],
  },
  "I don't know": {
    errors: ["I don't know.", 'We don’t know why it was charged.', 'i dont know when its back', 'I do not know.'],
    silent: ["I don't know yet, but I'll find out by noon.", "I don't know what we'd do without customers like you.", "Let me know if you don't know the code.", "I don't know if you've seen the new guide."],
  },
  'sorry about that': {
    errors: ['Sorry about that.', 'Sorry about that!', 'Hi Ana, sorry about that :(', 'Oh, sorry about that.'],
    silent: ["Sorry about that mix-up — I've sent the right size today.", "I'm sorry about the double charge. I've refunded it today.", 'I am so very sorry.', "I'm so sorry that happened to you."],
  },
};

describe.each(Object.entries(MISSION))('"%s"', (_, { errors, silent }) => {
  it.each(errors)('is an error in: %s', (text) => {
    expect(lint(text).map(({ level }) => level)).toContain('error');
  });

  it.each(silent)('is silent in: %s', (text) => {
    expect(flagged(text)).toEqual([]);
  });
});

describe('good replies', () => {
  it.each([
    'I can see how much work went into the report, and I have restored it from last night.',
    'Thank you for your patience. The engineer is on the way and arrives before 3 pm.',
    'You should receive the refund by Tuesday; the reference is 4471.',
    'Would you like the blue one instead? I can send it today.',
    'Let me check with our driver, and I will write to you by noon.',
    'That was our mistake. I have put it right, and the fee is back on your card.',
  ])('pass in silence: %s', (text) => {
    expect(flagged(text)).toEqual([]);
  });
});
