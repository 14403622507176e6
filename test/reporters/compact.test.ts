import { expect, test } from 'vitest';
import { reporters } from '../../src/reporters/index.js';
import { clean, draft, file, finding } from './drafts.js';

const options = { color: false, width: 80 };
const compact = (report: Parameters<typeof reporters.compact>[0]) => reporters.compact(report, options);

test('one finding a line, with the best suggestion', async () => {
  const text = "Hi,\nI can't refund this. You should have told us.\n";
  const findings = [
    finding(text, "can't refund", 'refusal/cant', { 'fill-in': 'can [offer]', safe: 'never shown' }),
    finding(text, 'You should have', 'blame/you-should-have', { promise: 'Next time we will' }),
  ];
  expect(await compact({ files: [file(text, findings, { filePath: 'drafts/a.txt' })] })).toMatchInlineSnapshot(`
    "drafts/a.txt:2:3: error refusal/cant: Says no, and leaves it there. "can't refund" → can [offer]
    drafts/a.txt:2:22: warning blame/you-should-have: Puts the mistake on the customer. "You should have" → if true: Next time we will
    "
  `);
});

test('says nothing of a clean draft', async () => {
  expect(await compact(clean)).toBe('');
});

test('words that were wrapped stand on one line', async () => {
  const text = 'You should\r\n  have told us.';
  expect(await compact(draft(text, finding(text, 'You should\r\n  have', 'blame/you-should-have')))).toBe(
    '<stdin>:1:1: warning blame/you-should-have: Puts the mistake on the customer. "You should have"\n',
  );
});

test('a suggestion without words is to leave them out', async () => {
  const text = 'Sorry about that.';
  const output = await compact(draft(text, finding(text, 'Sorry about that', 'apology/flippant', { safe: '' })));
  expect(output).toContain('→ (leave it out)\n');
});

test('escapes of the draft and of the path are shown, not sent', async () => {
  const text = '\x1b[2JSorry\x07';
  const found = finding(text, text, 'apology/flippant');
  expect(await compact({ files: [file(text, [found], { filePath: 'a\nb.txt' })] })).toBe(
    'a␊b.txt:1:1: info apology/flippant: Brushes the trouble off. "␛[2JSorry␇"\n',
  );
});
