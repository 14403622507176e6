import { describe, expect, it } from 'vitest';
import { checkPack, compile, createLinter, type LinterOptions } from '../../../src/core/index.js';

const sign = (id: string, phrase: string, praise?: string) => ({ id, match: [phrase], examples: { shows: ['x'], not: ['y'] }, ...(praise && { praise }) });
const signs = compile([checkPack({ signs: [
  sign('greeting', '^ hi'), sign('apology', 'sorry'), sign('repair', 'i have refunded', 'Says what was done.'),
  sign('next-step', 'you will hear'), sign('invitation', 'reply here'),
] })], { lists: { condition: ['if'], 'clause-opener': ['i'], negation: ['not'], reported: ['see'], time: ['today'], offer: ['instead'], 'pro-form': ['it'], greeting: ['hi ,'], 'clause-stop': ['but'] } });

/** "greeting: Hi" for a part that is there, "closing missing" for one that is not. */
function partsOf(text: string, options: Omit<LinterOptions, 'packs'> = {}): string[] {
  const { anatomy } = createLinter({ packs: [signs], ...options }).read(text);
  return anatomy.parts.map(({ name, state, text: words }) => (state === 'found' ? `${name}: ${words}` : `${name} ${state}`));
}

describe('the anatomy of a reply', () => {
  it('finds the parts with their words', () => {
    expect(partsOf("Hi Ana,\n\nSorry about the double charge. I've refunded it. You'll hear from the bank by Friday.\n\nJust reply here.")).toEqual([
      'greeting: Hi', 'acknowledgement: Sorry', "answer: I've refunded", "next step: You'll hear", 'closing: reply here',
    ]);
  });

  it('takes the first sentence that does nothing else for the answer', () => {
    expect(partsOf('Hi Ana, the annual plan runs until May. You will hear from us.')).toContain('answer: the annual plan runs until May.');
    expect(partsOf('Hi Ana.\nThe annual plan runs until May.')).toContain('answer: The annual plan runs until May.');
  });

  it('says what is missing', () => {
    expect(partsOf('The annual plan runs until May.')).toEqual([
      'greeting missing', 'acknowledgement missing', 'answer: The annual plan runs until May.', 'next step missing', 'closing missing',
    ]);
  });

  it('says what comes after a part that should follow it', () => {
    expect(partsOf("Hi Ana.\nI've refunded the charge.\nSorry about that.")).toContain('acknowledgement out of order');
  });

  it('takes a signature for a closing', () => {
    expect(partsOf("I've refunded the charge.\n\n-- \nAna Silva\nSupport")).toContain('closing: -- Ana Silva Support');
  });

  it('asks no greeting and no closing of a chat', () => {
    expect(partsOf("I've refunded the charge.", { channel: 'chat' })).toEqual(['acknowledgement missing', "answer: I've refunded", 'next step missing']);
    expect(partsOf("Hi! I've refunded the charge.", { channel: 'chat' })).toContain('greeting: Hi');
  });

  it('counts words as a reader would, and tells what is done well', () => {
    const { anatomy } = createLinter({ packs: [signs] }).read("I've refunded it.");
    expect(anatomy).toMatchObject({ words: 3, strengths: [{ praise: 'Says what was done.', text: "I've refunded" }] });
  });
});
