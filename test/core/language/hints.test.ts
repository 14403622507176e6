import { describe, expect, it } from 'vitest';
import { Hint, Hints, hintOfToken } from '../../../src/core/language/hints.js';
import type { Element } from '../../../src/core/language/paths.js';
import { Shape } from '../../../src/core/text/document.js';
import { FIRST_WORD, Key } from '../../../src/core/text/symbols.js';

const leaf = { edges: new Map(), accepts: [0] };
const hints = new Hints((element) => (element.kind === 'keys' ? element.keys : []), [leaf]);
const words = Array.from({ length: 100 }, (_, index) => FIRST_WORD + index);

function leadsOn(element: Element, token: number, child = leaf): boolean {
  return (hints.ofEdge(element, child) & token) !== 0;
}

describe('a hint', () => {
  it('lets every word through that an edge names', () => {
    for (const key of words) expect(leadsOn({ kind: 'keys', keys: [FIRST_WORD, key] }, hintOfToken(key, 0))).toBe(true);
  });

  it('holds back most other words, and all that no pattern knows', () => {
    const passed = words.slice(1).filter((key) => leadsOn({ kind: 'keys', keys: [FIRST_WORD] }, hintOfToken(key, 0)));
    expect(passed.length).toBeLessThan(10);
    expect(leadsOn({ kind: 'keys', keys: words }, hintOfToken(Key.unknown, 0))).toBe(false);
  });

  it('tells capitals', () => {
    expect(leadsOn({ kind: 'capital' }, hintOfToken(Key.unknown, Shape.capital))).toBe(true);
    expect(leadsOn({ kind: 'shouted' }, hintOfToken(Key.unknown, Shape.capital))).toBe(false);
    expect(leadsOn({ kind: 'shouted' }, hintOfToken(Key.unknown, Shape.capital | Shape.shouted))).toBe(true);
  });

  it('tells what may stand at the end of a sentence', () => {
    const empty = { edges: new Map(), accepts: [] };
    expect(leadsOn({ kind: 'end' }, Hint.end)).toBe(true);
    expect(leadsOn({ kind: 'any' }, Hint.end)).toBe(false);
    expect(leadsOn({ kind: 'gap', most: 2 }, Hint.end)).toBe(true);
    expect(leadsOn({ kind: 'gap', most: 2 }, Hint.end, empty)).toBe(false);
  });
});
