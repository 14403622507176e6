import { describe, expect, it, test } from 'vitest';
import { compareWith, unlessGone, updateBaseline } from '../../src/core/baseline.js';
import type { Report } from '../../src/core/report.js';
import { file, finding } from '../reporters/drafts.js';

const same = (name: string): string => name;
/** A report on one file, where each text is a finding of the same rule. */
const report = (...words: string[]): Report => {
  const text = words.join('\n');
  let from = 0;
  return { files: [file(text, words.map((each) => {
    const start = text.indexOf(each, from);
    from = start + each.length;
    return finding(text, [start, from], 'refusal/cant');
  }), { filePath: 'a.txt' })] };
};
const left = ({ files }: Report): string[] => files.flatMap(({ findings }) => findings.map(({ text }) => text));

test('what hangs on replies that a run may not see is fixed once its words are gone', () => {
  const baseline = updateBaseline(undefined, report("can't refund", "can't ship"), same, false);
  const unseen = (text: string): Report => ({ files: [file(text, [], { filePath: 'a.txt' })] });
  const mayHold = unlessGone((ruleId) => ruleId === 'refusal/cant');
  expect(compareWith(baseline, unseen("we can't\nrefund"), same, mayHold).fixed).toBe(1);
  expect(compareWith(baseline, unseen("we can't\nrefund"), same, unlessGone(() => false)).fixed).toBe(2);
  expect(Object.values(updateBaseline(baseline, unseen("we can't\nrefund"), same, false, mayHold).files['a.txt']!)).toEqual(["refusal/cant: can't refund"]);
});

describe('a baseline', () => {
  const baseline = updateBaseline(undefined, report("can't refund", "can't ship"), same, false);

  it('knows what was there when it was written', () => {
    expect(compareWith(baseline, report("can't refund", "can't ship"), same)).toMatchObject({ known: 2, fixed: 0, report: { files: [{ findings: [] }] } });
  });

  it('lets only new findings through, and counts what was fixed', () => {
    const { report: rest, known, fixed } = compareWith(baseline, report("can't ship", "can't say"), same);
    expect([left(rest), known, fixed]).toEqual([["can't say"], 1, 1]);
  });

  it('knows findings again when lines move and other words change', () => {
    expect(left(compareWith(baseline, report('can’t hear', "can't   ship", "can't\nrefund"), same).report)).toEqual(['can’t hear']);
  });

  it('counts those that are alike', () => {
    expect(left(compareWith(baseline, report("can't ship", "can't ship"), same).report)).toEqual(["can't ship"]);
  });

  it('only gets shorter, unless it is told to take new findings in', () => {
    const now = report("can't ship", "can't say");
    expect(Object.values(updateBaseline(baseline, now, same, false).files['a.txt']!)).toEqual(["refusal/cant: can't ship"]);
    expect(Object.values(updateBaseline(baseline, now, same, true).files['a.txt']!).sort()).toEqual(["refusal/cant: can't say", "refusal/cant: can't ship"]);
  });

  it('forgets a file without findings, and keeps one that was not read', () => {
    expect(updateBaseline(baseline, { files: [file('', [], { filePath: 'a.txt' })] }, same, false).files).toEqual({});
    expect(updateBaseline(baseline, { files: [] }, same, false)).toEqual(baseline);
  });

  it('leaves remarks alone', () => {
    const text = 'Sorry about that';
    const remark: Report = { files: [file(text, [finding(text, text, 'apology/flippant')], { filePath: 'a.txt' })] };
    expect(updateBaseline(undefined, remark, same, true).files).toEqual({});
    expect(left(compareWith(baseline, remark, same).report)).toEqual([text]);
  });
});
