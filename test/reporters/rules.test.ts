import { expect, test } from 'vitest';
import { renderRules, renderRulesJson } from '../../src/reporters/rules.js';
import { rule } from './drafts.js';

const rules = [
  rule('refusal/cant', 'error'),
  rule('condescension/as-i-already-said', 'warning', {
    message: 'Tells the customer that they did not listen, when they may never have seen it.',
  }),
  rule('coldness/per-policy', 'info'),
];

test('a table of level, id and message', async () => {
  expect(await renderRules(rules, { color: false, width: 80 })).toMatchInlineSnapshot(`
    "error    refusal/cant                     Says no, and leaves it there.
    warning  condescension/as-i-already-said  Tells the customer that they did not
                                              listen, when they may never have seen
                                              it.
    info     coldness/per-policy              Says no, and leaves it there.

    3 rules: 1 error, 1 warning, 1 info.
    "
  `);
});

test('where it is narrow, messages stand under the ids', async () => {
  expect(await renderRules(rules, { color: false, width: 50 })).toMatchInlineSnapshot(`
    "error    refusal/cant
             Says no, and leaves it there.
    warning  condescension/as-i-already-said
             Tells the customer that they did not
             listen, when they may never have seen it.
    info     coldness/per-policy
             Says no, and leaves it there.

    3 rules: 1 error, 1 warning, 1 info.
    "
  `);
});

test('says when there are none', async () => {
  expect(await renderRules([], { color: false, width: 80 })).toBe('No rules.\n');
});

test('the same facts as JSON', () => {
  expect(JSON.parse(renderRulesJson(rules))).toEqual(rules);
});
