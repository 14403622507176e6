import { expect, test } from 'vitest';
import { renderStats } from '../../src/reporters/stats.js';

const options = { color: false, width: 80 };
const phases = [
  { name: 'read', ms: 1.24 },
  { name: 'lint', ms: 13.2 },
];

test('phases, then the slowest rules', async () => {
  const rules = Array.from({ length: 12 }, (_, i) => ({ id: `refusal/r${i}`, findings: i, ms: (i * 7) % 12 }));
  expect(await renderStats({ phases, rules }, options)).toMatchInlineSnapshot(`
    "Time
      read           1.2 ms
      lint          13.2 ms
      total         14.4 ms

    Rules
                       time  findings
      refusal/r5    11.0 ms         5
      refusal/r10   10.0 ms        10
      refusal/r3     9.0 ms         3
      refusal/r8     8.0 ms         8
      refusal/r1     7.0 ms         1
      refusal/r6     6.0 ms         6
      refusal/r11    5.0 ms        11
      refusal/r4     4.0 ms         4
      refusal/r9     3.0 ms         9
      refusal/r2     2.0 ms         2
      and 2 more rules, 1.0 ms together
    "
  `);
});

test('phases alone', async () => {
  expect(await renderStats({ phases, rules: [] }, options)).toMatchInlineSnapshot(`
    "Time
      read     1.2 ms
      lint    13.2 ms
      total   14.4 ms
    "
  `);
});
