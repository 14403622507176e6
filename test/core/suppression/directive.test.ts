import { describe, expect, test } from 'vitest';
import { readDirective, type Reach } from '../../../src/core/suppression/directive.js';

const read = (text: string) => readDirective({ text, range: [0, text.length] });

describe('a comment asks for silence', () => {
  test.each<[string, Reach, string[], string | undefined]>([
    [' tone-lint-disable-next-line refusal/cant -- the law says so ', 'next line', ['refusal/cant'], 'the law says so'],
    ['tone-lint-disable-line', 'line', [], undefined],
    ['tone-lint-disable refusal/cant, blame', 'block', ['refusal/cant', 'blame'], undefined],
    ['tone-lint-disable refusal/cant blame\n-- why -- and why', 'block', ['refusal/cant', 'blame'], 'why -- and why'],
    ['tone-lint-disable-line refusal/cant — the law says so', 'line', ['refusal/cant'], 'the law says so'],
    ['tone-lint-enable blame', 'end of block', ['blame'], undefined],
    ['tone-lint-disable-file --', 'file', [], undefined],
  ])('%j', (text, reach, rules, reason) => {
    expect(read(text)).toMatchObject({ reach, rules, reason });
  });

  test.each([' for colleagues only', 'see tone-lint-disable-line', 'tone-linter'])('%j does not', (text) => {
    expect(read(text)).toBeUndefined();
  });

  test.each([
    ['tone-lint-disable-nextline', 'Unknown comment "tone-lint-disable-nextline". Did you mean "tone-lint-disable-next-line"?'],
    ['tone-lint-x', /^Unknown comment "tone-lint-x". There are tone-lint-disable-next-line, /],
    ['tone-lint-constructor', /^Unknown comment/],
  ])('%j is refused', (text, message) => {
    expect(() => read(text)).toThrow(message);
  });
});
