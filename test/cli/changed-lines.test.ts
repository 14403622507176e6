import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areChanged, parseDiff } from '../../src/cli/changed-lines.js';

describe('a diff', () => {
  test('is read by file, even where its lines look like heads', () => {
    const diff = [
      'diff --git a/a b.txt b/a b.txt', 'index 1..2 100644', '--- a/a b.txt\t', '+++ b/a b.txt\t', '@@ -1 +1,2 @@ x', '-old', '+++ b/not a file', '++@@ -9 +9 @@', '@@ -7,2 +8,0 @@', '--- a/nor this', '-x',
      'diff --git a/é".md b/é".md', '--- a/é".md', '+++ b/é".md', '@@ -0,0 +1 @@', '+x', '\\ No newline at end of file', '',
    ].join('\n');
    expect([...parseDiff(diff)]).toEqual([['a b.txt', [{ first: 1, last: 2 }, { first: 9, last: 8 }]], ['é".md', [{ first: 1, last: 1 }]]]);
  });
});

describe('a reply has changed', () => {
  const text = 'one\ntwo a\ntwo b\n\nthree\n';
  const places = [[0, 3], [4, 15], [17, 22]] as const;
  const changed = (first: number, last: number) => areChanged(places, text, [{ first, last }]).flatMap((is, index) => (is ? [index + 1] : []));

  test.each([
    [1, 1, [1]], [2, 2, [2]], [3, 3, [2]], [4, 4, []], [5, 5, [3]], [1, 5, [1, 2, 3]], [3, 5, [2, 3]], [6, 9, []],
  ])('where its lines have: %i to %i', (first, last, replies) => {
    expect(changed(first, last)).toEqual(replies);
  });

  test.each([[1, []], [2, [2]], [3, [2]], [4, [2]], [5, []], [6, []]])('or where some of its lines went, before line %i', (line, replies) => {
    expect(changed(line, line - 1)).toEqual(replies);
  });

  test('a reply alone in its file has lost what the file has', () => {
    expect(areChanged([[0, 3]], 'one\n', [{ first: 2, last: 1 }])).toEqual([true]);
    expect(areChanged([[0, 3]], 'one\n', [])).toEqual([false]);
  });

  test('line ends of Windows count once', () => {
    expect(areChanged([[0, 3], [5, 8]], 'one\r\ntwo\r\n', [{ first: 2, last: 2 }])).toEqual([false, true]);
  });

  test('as a search through all lines says', () => {
    const runs = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 })), { maxLength: 12 });
    fc.assert(fc.property(runs, fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }), (spans, marks) => {
      const text = 'x\n'.repeat(60);
      const replies: [number, number][] = [];
      let line = 1;
      for (const [gap, length] of spans) {
        if (line + gap + length > 60) break;
        replies.push([line + gap, line + gap + length - 1]);
        line += gap + length;
      }
      const hunks = marks.flatMap((isMarked, index) => (isMarked ? [{ first: index + 1, last: index + 1 }] : []));
      const expected = replies.map(([first, last]) => marks.slice(first - 1, last).some(Boolean));
      expect(areChanged(replies.map(([first, last]) => [(first - 1) * 2, last * 2 - 1]), text, hunks)).toEqual(expected);
    }));
  });
});
