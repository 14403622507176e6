import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPack } from '../../src/config/pack-file.js';
import { createLinter } from '../../src/core/index.js';
import { proveSigns } from '../../src/core/language/prove.js';
import { ROOT } from '../core/house-rules.js';
import { shipped } from './shipped.js';

const FILE = 'rules/signs.yaml';
const { signs } = await readPack(readFileSync(join(ROOT, FILE), 'utf8'), FILE);
const linter = createLinter({ packs: [shipped] });

describe('the shipped signs', () => {
  it('hold: every example shows its sign, no counterexample does', () => {
    expect(proveSigns(signs, linter)).toEqual([]);
  });

  it('have examples of both kinds, and names of their own', () => {
    for (const { examples } of signs) for (const kind of [examples.shows, examples.not]) expect(new Set(kind).size).toBeGreaterThanOrEqual(2);
    expect(new Set(signs.map(({ id }) => id)).size).toBe(signs.length);
  });

  it('praise in one short sentence', () => {
    for (const { praise } of signs) if (praise !== undefined) expect(praise).toMatch(/^[A-Z][^.]{8,60}\.$/);
  });

  it('include those that make up the anatomy', () => {
    const names = signs.map(({ id }) => id);
    for (const part of ['greeting', 'acknowledgement', 'apology', 'thanks', 'repair', 'instruction', 'next-step', 'promise', 'choice', 'invitation', 'sign-off']) expect(names).toContain(part);
  });
});

/** Signs that a sentence shows. */
function shown(text: string): string[] {
  return [...new Set(linter.read(text).signs.flatMap(({ names }) => names))];
}

describe('what a sentence does', () => {
  it.each([
    ['Hi Ana, thank you for telling us.', ['greeting', 'named-greeting', 'thanks', 'specific-thanks']],
    ["I'm so sorry that your cake came crushed.", ['apology', 'apology-for', 'acknowledgement']],
    ["We've refunded the second fee.", ['repair']],
    ["I'll call you by noon.", ['promise', 'timed-promise', 'timed']],
    ['Could u pls DM us ur booking number?', ['please', 'asks-order-number', 'takes-private', 'next-step', 'question']],
    ['Would Tuesday or Friday suit you? Let me know which works.', ['choice', 'invitation']],
    ['Kindly share your registered mobile number.', ['asks-phone']],
  ])('%s', (text, names) => {
    expect(shown(text)).toEqual(expect.arrayContaining(names));
  });

  it.each([
    ['Hi there,', 'named-greeting'],
    ["We can't fix it.", 'repair'],
    ['Sorry, we are closed.', 'apology-for'],
    ["I'll call you.", 'timed-promise'],
    ['Please never share your password or order number here.', 'asks-order-number'],
    ['The update is out.', 'instruction'],
  ])('%s does not: %s', (text, name) => {
    expect(shown(text)).not.toContain(name);
  });
});
