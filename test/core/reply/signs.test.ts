import { describe, expect, it } from 'vitest';
import { Signs, type Sign } from '../../../src/core/reply/signs.js';

function sign(name: string, start: number, end: number, sentence = 0): Sign {
  return { names: [name, `${name}/rule`], start, end, sentence };
}

describe('signs', () => {
  const signs = new Signs([sign('refusal', 20, 30, 1), sign('sorry', 4, 9), sign('sorry', 0, 12), sign('greeting', 0, 2)]);

  it('stand in the order of the text, of those that begin together the longest first', () => {
    expect(signs.all.map(({ start, end }) => [start, end])).toEqual([[0, 12], [0, 2], [4, 9], [20, 30]]);
  });

  it('are found by any of their names', () => {
    expect(signs.of(['refusal/rule'])).toHaveLength(1);
    expect(signs.has(['greeting', 'thanks'])).toBe(true);
    expect(signs.has(['thanks'])).toBe(false);
    expect(signs.has([])).toBe(false);
  });

  it('count once where they overlap', () => {
    expect(signs.of(['sorry']).map(({ start }) => start)).toEqual([0]);
    expect(signs.of(['sorry', 'refusal', 'greeting']).map(({ start }) => start)).toEqual([0, 20]);
  });
});
