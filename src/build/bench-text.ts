/** Text to time the linter on: the same at every run, made of plain support prose with a fault here and there. */

const OPENERS = ['Thank you for the photos of the', 'I have looked at the notes about your', 'Our team in Leeds has packed the', 'Yesterday we checked the history of the', 'It was good to read about the', 'This morning a colleague repaired the', 'The courier picked up the', 'You mentioned the'];
const THINGS = ['green kettle', 'annual plan', 'second invoice', 'booking for Saturday', 'garden chair', 'blue jacket', 'school account', 'window sensor', 'export of last month', 'card reader', 'window seat', 'hearing test'];
const MIDDLES = ['and saw where it went', 'and added a note for the driver', 'so the next step is on our side', 'which arrived in good shape', 'and sent the label to your second address', 'and found the page that was slow', 'while the lamp was still under warranty', 'and kept one aside for you'];
const ENDS = ['before noon.', 'on Tuesday.', 'within two hours.', 'with the spare part.', 'for the whole family.', 'at no charge.', 'by Friday evening.', 'from the shop in Bath.'];
const FAULTS = ["I can't refund it.", "You'll have to call the bank.", "I don't know why.", 'Sorry about that.', 'That is our policy.', 'You should have read the terms.', 'Please calm down.', 'There is nothing we can do.'];

/** A small generator with a fixed seed (mulberry32), so that every run reads the same words. */
function createDice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

/**
 * @param words about how many
 * @param faultEvery one fault in so many words; 0 for none
 */
export function prose(words: number, faultEvery: number, seed = 1): string {
  const dice = createDice(seed);
  const pick = (list: readonly string[]): string => list[dice(list.length)]!;
  let text = '';
  let untilFault = faultEvery;
  for (let count = 0; count < words; ) {
    const fault = faultEvery > 0 && untilFault <= 0;
    const sentence = fault ? pick(FAULTS) : `${pick(OPENERS)} ${pick(THINGS)} ${pick(MIDDLES)} ${pick(ENDS)}`;
    const length = sentence.split(' ').length;
    count += length;
    untilFault = fault ? faultEvery : untilFault - length;
    text += sentence + (dice(6) === 0 ? '\n\n' : ' ');
  }
  return `${text.trim()}\n`;
}
