import { expect, test } from 'vitest';
import { renderExplain } from '../../src/reporters/explain.js';
import { rule, withoutColors } from './drafts.js';

const cant = rule('refusal/cant', 'error', {
  levels: { casual: 'info', in: 'off' },
  aliases: ['refusal/cannot'],
  fine: 'Idioms such as "I can\'t wait", and a no that is followed at once by what you can do.',
  suggest: [
    { kind: 'fill-in', text: 'What I can do is [what you can do]' },
    { kind: 'promise', text: "I'll do it today" },
  ],
  examples: { bad: ["I can't refund this order."], good: ["I can't wait to hear how it goes."] },
});

test('all there is to know about a rule', async () => {
  expect(await renderExplain(cant, { color: false, width: 60 })).toMatchInlineSnapshot(`
    "refusal/cant  error  refusal

      Says no, and leaves it there.

      Why
        A bare no leaves the customer nowhere to go.

      When it is fine
        Idioms such as "I can't wait", and a no that is followed
        at once by what you can do.

      Marked
        ✗ I can't refund this order.

      Not marked
        ✓ I can't wait to hear how it goes.

      Better words
        · What I can do is [what you can do]
        · if true: I'll do it today

      Where its level differs
        In a casual voice: info.
        In Indian English: off.

      Former names
        refusal/cannot

      To change its level (error, warning, info, off)
        --rule refusal/cant:info   for one run
        "rules": { "refusal/cant": "info" }   in your config
    "
  `);
});

test('leaves out what a rule does not have', async () => {
  const output = await renderExplain(rule('refusal/no', 'info'), { color: false, width: 80 });
  expect(output).not.toContain('Former names');
  expect(output).not.toContain('Where its level differs');
  expect(output).not.toContain('Better words');
  expect(output).toContain('--rule refusal/no:warning');
});

test('color adds nothing but color', async () => {
  const colored = await renderExplain(cant, { color: true, width: 60 });
  expect(colored).toContain('\x1b[');
  expect(withoutColors(colored)).toBe(await renderExplain(cant, { color: false, width: 60 }));
});

test('shows captured words as the blank they are', async () => {
  const captures = rule('demand/have-to', 'error', { suggest: [{ kind: 'safe', text: 'the next step is to {vp}' }, { kind: 'safe', text: '{vp:infinitive} it' }] });
  const output = await renderExplain(captures, { color: false, width: 60 });
  expect(output).toContain('· the next step is to …\n    · … it\n');
});
