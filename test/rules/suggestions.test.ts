import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/core/index.js';
import { lint, shipped } from './shipped.js';

/** Findings at the default level that touch the words a suggestion put there. */
function objections(text: string, { suggestions }: Finding): string[] {
  return suggestions.flatMap(({ text: wording, fix }) => {
    const [start, end] = fix.range;
    const filled = fix.text.replace(/\[[^\]]+\]/g, '{{slot}}');
    const after = text.slice(0, start) + filled + text.slice(end);
    const touching = lint(after, 'template').filter(({ level, range }) => level !== 'info' && range[0] < start + filled.length && range[1] > start);
    return touching.map(({ ruleId, text: words }) => `“${wording}” trips ${ruleId} by “${words}”`);
  });
}

describe('no suggestion is flagged itself', () => {
  it.each(shipped.rules.map(({ id, examples }) => [id, examples.bad] as const))('%s', (id, bad) => {
    const objected = bad.flatMap((text) => lint(text).filter(({ ruleId }) => ruleId === id).flatMap((finding) => objections(text, finding)));
    expect([...new Set(objected)]).toEqual([]);
  });
});

describe('a suggestion', () => {
  it.each(shipped.rules.map(({ id, examples }) => [id, examples.bad] as const))('of %s is a whole piece of text', (_, bad) => {
    for (const text of bad) {
      for (const { suggestions, range, scope } of lint(text)) {
        for (const { text: wording, fix, kind } of suggestions) {
          expect(wording).toBe(fix.text.trim());
          expect(wording).not.toMatch(/[{}]|\s{2}|^\s|\s$|\b(\w+) \1\b(?<!that that|had had)/i);
          if (scope === 'phrase') {
            expect(fix.range[0]).toBeLessThanOrEqual(range[0]);
            expect(fix.range[1]).toBeGreaterThanOrEqual(range[1]);
          }
          expect(kind === 'fill-in').toBe(/\[[^\]]+\]/.test(wording) && kind !== 'promise');
        }
      }
    }
  });
});
