import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { FORMATS, reporters } from '../../src/reporters/index.js';
import { clean, draft, file, finding, withoutColors } from './drafts.js';

const text = `Hi Maria,

Thank you for the photos 📷 of the 東京 parcel. Unfortunately, I can't refund this order because the thirty days are over.

If you had read the policy, you should
have told us sooner. We are not able to change it.

Sorry about that
`;
const findings = [
  finding(text, "can't refund", 'refusal/cant', {
    'fill-in': 'can send you [a voucher, a replacement or another offer that fits the customer]',
    promise: 'will refund',
  }),
  finding(text, 'you should\nhave told us', 'blame/you-should-have', { safe: 'next time, it helps to tell us' }),
  finding(text, 'not able to', 'refusal/cant', { 'fill-in': 'can [what you can do]' }),
  finding(text, 'Sorry about that', 'apology/flippant', { 'fill-in': "I'm sorry that [what happened]", safe: '' }),
];

const plain = (report: Parameters<typeof reporters.pretty>[0], width = 80) => reporters.pretty(report, { color: false, width });

test('a draft', async () => {
  expect(await plain(draft(text, ...findings))).toMatchInlineSnapshot(`
    "  3:64  error  refusal/cant
        │ … 東京 parcel. Unfortunately, I can't refund this order because the …
        │                                 ^^^^^^^^^^^^
        Says no, and leaves it there.
        Why: A bare no leaves the customer nowhere to go, so they write again or
             they leave.
        Try: 1. can send you [a voucher, a replacement or another offer that fits
                the customer]
             2. if true: will refund

      5:29  warning  blame/you-should-have
        │ If you had read the policy, you should
        │                             ~~~~~~~~~~
        │ have told us sooner. We are not able to change it.
        │ ~~~~~~~~~~~~
        Puts the mistake on the customer.
        Why: Readers hear an accusation before the help.
        Try: next time, it helps to tell us

      6:29  error  refusal/cant
        │ have told us sooner. We are not able to change it.
        │                             ^^^^^^^^^^^
        Says no, and leaves it there.
        Try: can [what you can do]

      8:1  info  apology/flippant
        │ Sorry about that
        │ ----------------
        Brushes the trouble off.
        Why: Three words weigh nothing against the trouble it made.
        Try: 1. I'm sorry that [what happened]
             2. (leave it out)

    2 to change before sending, 1 to consider, 1 small remark.
    "
  `);
});

test('the same in a narrow terminal', async () => {
  expect(await plain(draft(text, ...findings), 50)).toMatchInlineSnapshot(`
    "  3:64  error  refusal/cant
        │ … I can't refund this order …
        │     ^^^^^^^^^^^^
        Says no, and leaves it there.
        Why: A bare no leaves the customer nowhere to
             go, so they write again or they leave.
        Try: 1. can send you [a voucher, a replacement
                or another offer that fits the
                customer]
             2. if true: will refund

      5:29  warning  blame/you-should-have
        │ If you had read the policy, you should
        │                             ~~~~~~~~~~
        │ have told us sooner. We are not able to …
        │ ~~~~~~~~~~~~
        Puts the mistake on the customer.
        Why: Readers hear an accusation before the
             help.
        Try: next time, it helps to tell us

      6:29  error  refusal/cant
        │ … us sooner. We are not able to change it.
        │                     ^^^^^^^^^^^
        Says no, and leaves it there.
        Try: can [what you can do]

      8:1  info  apology/flippant
        │ Sorry about that
        │ ----------------
        Brushes the trouble off.
        Why: Three words weigh nothing against the
             trouble it made.
        Try: 1. I'm sorry that [what happened]
             2. (leave it out)

    2 to change before sending, 1 to consider, 1 small
    remark.
    "
  `);
});

test('several files, one of them a library', async () => {
  const library = findings.slice(1, 3).map((found, i) => ({ ...found, reply: { index: i, id: `r${i}`, title: i ? null : 'Too late' } }));
  const files = [
    file(text, library, { filePath: 'library.yaml', replies: 12 }),
    file('', [], { filePath: 'good.txt' }),
    file(text, findings.slice(3), { filePath: 'drafts/a.txt' }),
  ];
  expect(await plain({ files })).toMatchInlineSnapshot(`
    "library.yaml · 12 replies

      Reply 1, Too late

      5:29  warning  blame/you-should-have
        │ If you had read the policy, you should
        │                             ~~~~~~~~~~
        │ have told us sooner. We are not able to change it.
        │ ~~~~~~~~~~~~
        Puts the mistake on the customer.
        Why: Readers hear an accusation before the help.
        Try: next time, it helps to tell us

      Reply 2, r1

      6:29  error  refusal/cant
        │ have told us sooner. We are not able to change it.
        │                             ^^^^^^^^^^^
        Says no, and leaves it there.
        Why: A bare no leaves the customer nowhere to go, so they write again or
             they leave.
        Try: can [what you can do]

    drafts/a.txt

      8:1  info  apology/flippant
        │ Sorry about that
        │ ----------------
        Brushes the trouble off.
        Why: Three words weigh nothing against the trouble it made.
        Try: 1. I'm sorry that [what happened]
             2. (leave it out)

    Read 12 replies in library.yaml, 1 in good.txt, 1 in drafts/a.txt.
    1 to change before sending, 1 to consider, 1 small remark, in 3 of 14 replies in
    3 files.
    "
  `);
});

test('a good draft gets one friendly line', async () => {
  expect(await plain(clean)).toBe('Nothing to change. This reads well.\n');
});

test('a named file is named, standard input is not', async () => {
  const one = file(text, findings.slice(0, 1));
  expect(await plain({ files: [one] })).not.toContain('<stdin>');
  expect(await plain({ files: [{ ...one, filePath: 'a.txt' }] })).toMatch(/^a\.txt\n\n/);
});

test('color adds nothing but color', async () => {
  const colored = await reporters.pretty(draft(text, ...findings), { color: true, width: 80 });
  expect(colored).toContain('\x1b[31m');
  expect(withoutColors(colored)).toBe(await plain(draft(text, ...findings)));
});

test.each(['pretty', 'compact', 'json'] as const)('quiet %s holds errors only', async (format) => {
  const options = { color: false, width: 80, quiet: true };
  const output = await reporters[format](draft(text, ...findings), options);
  expect(output).toContain('refusal/cant');
  expect(output).not.toContain('apology/flippant');
});

test('quiet has no friendly line', async () => {
  const options = { color: false, width: 80, quiet: true };
  expect(await reporters.pretty(clean, options)).toBe('');
  expect(await reporters.pretty(draft(text, findings[3]!), options)).toBe('');
});

test('every format has its name', () => {
  expect(FORMATS).toEqual(['pretty', 'compact', 'json', 'ndjson', 'sarif', 'github', 'gitlab', 'junit', 'checkstyle', 'markdown', 'html']);
});

test('for any draft and range: no control characters but our own, and the same without color', async () => {
  const anyText = fc.string({ unit: 'binary', maxLength: 200 });
  await fc.assert(
    fc.asyncProperty(anyText, fc.nat(), fc.nat(), async (text, a, b) => {
      const range = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
      const report = { files: [file(text, [finding(text, range, 'refusal/cant', { safe: text })], { filePath: text })] };
      const uncolored = await plain(report);
      expect(uncolored).not.toMatch(/[^\P{Cc}\n]/u);
      expect(withoutColors(await reporters.pretty(report, { color: true, width: 80 }))).toBe(uncolored);
    }),
  );
});

test('the last lines tell what a single reply is made of, unless it is to be quiet', async () => {
  const anatomy = { words: 30, strengths: [{ praise: 'Says what was done.', text: 'I have refunded' }], parts: [{ name: 'greeting', state: 'missing', range: undefined, text: undefined }] } as const;
  const report = { files: [file(text, findings.slice(0, 1), { anatomy })] };
  expect((await plain(report)).split('\n').slice(-4)).toEqual(['Does well: Says what was done.', 'Made of: greeting missing', '1 to change before sending.', '']);
  expect(await reporters.pretty(report, { color: false, width: 80, quiet: true })).not.toContain('Made of');
  expect(await plain({ files: [...report.files, ...report.files] })).not.toContain('Made of');
});

test('no line of ordinary words is wider than the terminal', async () => {
  const ordinary = fc.array(fc.constantFrom('we', "can't", 'refund', 'unfortunately', '東京', 'café', '📷', '\n'), { minLength: 1, maxLength: 80 });
  await fc.assert(
    fc.asyncProperty(ordinary, fc.nat(), fc.nat(), fc.integer({ min: 40, max: 120 }), async (words, a, b, width) => {
      const text = words.join(' ');
      const range = [a % text.length, b % text.length].sort((x, y) => x - y) as [number, number];
      const reply = { index: 3, id: null, title: text };
      const found = { ...finding(text, range, 'blame/you-should-have', { 'fill-in': text, promise: text }), reply };
      const output = await plain({ files: [file(text, [found], { replies: 9 })] }, width);
      for (const line of output.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width);
    }),
  );
});
