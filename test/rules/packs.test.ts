import { describe, expect, it } from 'vitest';
import { CATEGORIES, prove } from '../../src/core/index.js';
import { createTagger } from '../../src/tagger/compromise.js';
import { lint, shipped } from './shipped.js';

const { rules } = shipped;

describe('the shipped packs', () => {
  it('cover every category', () => {
    expect(new Set(rules.map(({ category }) => category))).toEqual(new Set(CATEGORIES));
    expect(rules.length).toBeGreaterThanOrEqual(94);
  });

  it('give every rule an id of its own, in its category', () => {
    const ids = rules.flatMap(({ id, aliases }) => [id, ...aliases]);
    expect(ids).toEqual([...new Set(ids)]);
    for (const { id, category } of rules) expect(id).toMatch(new RegExp(`^${category}/`));
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))('%s tells what, why and when it is fine, with examples of both kinds', (_, { message, why, fine, suggest, examples }) => {
    for (const sentence of [message, why, fine]) expect(sentence.length).toBeGreaterThan(8);
    expect(message.length).toBeLessThan(110);
    expect(suggest.length).toBeGreaterThanOrEqual(2);
    expect(new Set(examples.bad).size).toBeGreaterThanOrEqual(3);
    expect(new Set(examples.good).size).toBeGreaterThanOrEqual(3);
  });

  it('hold: every bad example is found by its rule, no good one is', () => {
    expect(prove(shipped, createTagger)).toEqual([]);
  });

  it('offer better wording for every bad example', () => {
    const without = rules.flatMap(({ id, examples }) => examples.bad.filter((example) => lint(example).some(({ ruleId, suggestions }) => ruleId === id && suggestions.length === 0)));
    expect(without).toEqual([]);
  });
});
