import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FileFinding } from '../../../src/core/report.js';
import { readDirective, type Comment } from '../../../src/core/suppression/directive.js';
import { suppress } from '../../../src/core/suppression/suppress.js';
import type { Range } from '../../../src/core/types.js';
import { htmlComments } from '../../../src/formats/comments.js';

/** Finds "cant", which breaks refusal/cant, and "blame", which breaks blame/it. */
function found(text: string): FileFinding[] {
  return [...text.replaceAll(/<!--[\s\S]*?-->/g, (comment) => '-'.repeat(comment.length)).matchAll(/cant|blame/g)].map(({ index, 0: words }) => ({
    ruleId: words === 'cant' ? 'refusal/cant' : 'blame/it', category: words === 'cant' ? 'refusal' : 'blame', scope: 'phrase', level: 'error', message: '', why: '',
    range: [index, index + words.length], text: words, suggestions: [], reply: { index: 0, id: null, title: null },
  }));
}

/** @returns the lines that are still found at fault, and the comments that silenced nothing */
function left(text: string, places: readonly Range[] = [], isBeside = false): { lines: number[]; unused: string[] } {
  const comments: Comment[] = htmlComments(text).map((comment) => ({ ...comment, isBeside }));
  const directives = comments.flatMap((comment) => readDirective(comment) ?? []);
  const means = (name: string, { ruleId, category }: FileFinding) => name === ruleId || name === category;
  const { kept, unused } = suppress(found(text), directives, { text, comments, places }, means);
  return { lines: kept.map(({ range }) => text.slice(0, range[0]).split('\n').length), unused: unused.map(({ comment }) => comment.text.trim()) };
}

const lines = (...all: string[]): string => all.join('\n');

describe('the next line', () => {
  test('is silent, and no other', () => {
    expect(left(lines('cant', '<!-- tone-lint-disable-next-line -->', 'cant blame', 'cant'))).toEqual({ lines: [1, 4], unused: [] });
  });

  test('of one rule, or a category', () => {
    expect(left(lines('<!-- tone-lint-disable-next-line refusal/cant -->', 'cant blame'))).toEqual({ lines: [2], unused: [] });
    expect(left(lines('<!-- tone-lint-disable-next-line blame -->', 'cant blame'))).toEqual({ lines: [2], unused: [] });
  });

  test('comes after blank lines and other comments', () => {
    expect(left(lines('<!-- tone-lint-disable-next-line blame -->', '<!-- why -->', '<!-- tone-lint-disable-next-line refusal -->', '', 'cant blame'))).toEqual({ lines: [], unused: [] });
  });

  test('means a whole value where comments stand beside values', () => {
    const text = lines('<!-- tone-lint-disable-next-line -->', 'body: |', '  cant', '  cant', 'next: cant');
    const places: Range[] = [[text.indexOf('|'), text.indexOf('\nnext')]];
    expect(left(text, places, true).lines).toEqual([5]);
    expect(left(text, places).lines).toEqual([3, 4, 5]);
  });
});

test('a line is silent before and after its comment', () => {
  expect(left(lines('cant <!-- tone-lint-disable-line --> blame', 'cant'))).toEqual({ lines: [2], unused: [] });
});

describe('a block', () => {
  test('goes on to its end, or to the end of the file', () => {
    expect(left(lines('cant', '<!-- tone-lint-disable -->', 'cant', '<!-- tone-lint-enable -->', 'cant'))).toEqual({ lines: [1, 5], unused: [] });
    expect(left(lines('cant', '<!-- tone-lint-disable refusal -->', 'blame', 'cant'))).toEqual({ lines: [1, 3], unused: [] });
  });

  test('takes no longer for each where there are many', () => {
    const block = lines('<!-- tone-lint-disable -->', 'cant', '<!-- tone-lint-enable -->', '');
    const started = performance.now();
    expect(left(block.repeat(20_000))).toEqual({ lines: [], unused: [] });
    expect(performance.now() - started).toBeLessThan(2500);
  });

  test('may end for one rule', () => {
    expect(left(lines('<!-- tone-lint-disable -->', 'cant', '<!-- tone-lint-enable blame -->', 'cant', 'blame'))).toEqual({ lines: [5], unused: [] });
  });

  test('that nothing opened ends nothing', () => {
    expect(left(lines('<!-- tone-lint-enable -->', 'cant'))).toEqual({ lines: [2], unused: ['tone-lint-enable'] });
  });
});

test('a file is silent from its first line on', () => {
  expect(left(lines('cant', '<!-- tone-lint-disable-file refusal -->', 'blame'))).toEqual({ lines: [3], unused: [] });
});

test('what reaches least far is used, and the rest is told', () => {
  expect(left(lines('<!-- tone-lint-disable-file -->', '<!-- tone-lint-disable -->', 'cant <!-- tone-lint-disable-line -->'))).toEqual({ lines: [], unused: ['tone-lint-disable-file', 'tone-lint-disable'] });
  expect(left(lines('<!-- tone-lint-disable-next-line blame -->', 'cant'))).toEqual({ lines: [2], unused: ['tone-lint-disable-next-line blame'] });
});

test('nothing is lost: what is left and what was silenced is what was found', () => {
  const line = fc.constantFrom('cant', 'blame cant', 'fine', '', ...['-next-line', '-line', '', '-file'].flatMap((reach) => ['', ' refusal', ' blame/it'].map((rules) => `<!-- tone-lint-disable${reach}${rules} -->`)), '<!-- tone-lint-enable -->');
  fc.assert(fc.property(fc.array(line, { maxLength: 12 }), (all) => {
    const { lines: kept, unused } = left(lines(...all));
    const everything = found(lines(...all));
    expect(kept.length).toBeLessThanOrEqual(everything.length);
    if (!all.some((one) => one.includes('disable'))) expect(kept).toHaveLength(everything.length);
    const asked = all.filter((one) => one.includes('disable')).length;
    if (unused.filter((one) => one.includes('disable')).length === asked) expect(kept).toHaveLength(everything.length);
  }));
});
