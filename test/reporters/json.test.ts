import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Lines } from '../../src/core/text/lines.js';
import { reporters } from '../../src/reporters/index.js';
import { clean, draft, file, finding } from './drafts.js';

const options = { color: false, width: 80 };

const parsed = async (report: Parameters<typeof reporters.json>[0]) => JSON.parse(await reporters.json(report, options));

test('one object a file, shaped as DESIGN.md says', async () => {
  const text = "Hi,\nI can't refund this.\n";
  const found = finding(text, "can't refund", 'refusal/cant', { 'fill-in': 'can [offer]' });
  expect(await parsed(draft(text, found))).toMatchInlineSnapshot(`
    [
      {
        "errorCount": 1,
        "filePath": "<stdin>",
        "infoCount": 0,
        "messages": [
          {
            "category": "refusal",
            "column": 3,
            "endColumn": 15,
            "endLine": 2,
            "line": 2,
            "message": "Says no, and leaves it there.",
            "range": [
              6,
              18,
            ],
            "reply": {
              "id": null,
              "index": 0,
              "title": null,
            },
            "ruleId": "refusal/cant",
            "scope": "phrase",
            "severity": 2,
            "suggestions": [
              {
                "fix": {
                  "range": [
                    6,
                    18,
                  ],
                  "text": "can [offer]",
                },
                "kind": "fill-in",
                "text": "can [offer]",
              },
            ],
            "text": "can't refund",
            "why": "A bare no leaves the customer nowhere to go, so they write again or they leave.",
          },
        ],
        "replies": 1,
        "warningCount": 0,
      },
    ]
  `);
});

test('a file without findings is there all the same', async () => {
  expect(await parsed(clean)).toEqual([
    { filePath: '<stdin>', replies: 1, errorCount: 0, warningCount: 0, infoCount: 0, messages: [] },
  ]);
});

test('counts by level, and severities as numbers', async () => {
  const text = 'a b c d';
  const levels = [
    finding(text, 'a', 'refusal/cant'),
    finding(text, 'b', 'blame/you-should-have'),
    finding(text, 'c', 'blame/you-should-have'),
    finding(text, 'd', 'apology/flippant'),
  ];
  const [result] = await parsed(draft(text, ...levels));
  expect(result).toMatchObject({ errorCount: 1, warningCount: 2, infoCount: 1 });
  expect(result.messages.map((message: { severity: number }) => message.severity)).toEqual([2, 1, 1, 0]);
});

test('ends in a line end, once', async () => {
  expect(await reporters.json({ files: [] }, options)).toBe('[]\n');
});

test('any draft comes back the same, at the place it was', async () => {
  const text = fc.string({ unit: 'binary', maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(text, fc.nat(), fc.nat(), fc.string(), async (text, a, b, filePath) => {
      const range = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
      const found = finding(text, range, 'refusal/cant', { safe: text });
      const [result] = await parsed({ files: [file(text, [found], { filePath })] });
      const [message] = result.messages;
      const lines = new Lines(text);
      expect(result.filePath).toBe(filePath);
      expect(text.slice(...(message.range as [number, number]))).toBe(message.text);
      expect(message.suggestions).toEqual(found.suggestions);
      expect(lines.start(message.line) + message.column - 1).toBe(range[0]);
      expect(lines.start(message.endLine) + message.endColumn - 1).toBe(range[1]);
    }),
  );
});
