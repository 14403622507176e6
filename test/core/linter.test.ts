import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLinter } from '../../src/core/index.js';
import { compileRules, lintWith } from './house-rules.js';

const RULES = `
- match: "sorry about {thing}"
- match: "you (have | need) to {vp}"
- match: "can't"
- match: "(! ! | ? ?)"
`;

describe('lint', () => {
  it('gives findings in the order of the text, with the words at their range', () => {
    const text = 'Sorry about that!! You need to wait. I can’t.';
    const findings = lintWith(RULES, text);
    expect(findings.map((finding) => finding.text)).toEqual(['Sorry about', '!!', 'You need to', 'can’t']);
    for (const { range, text: words } of findings) expect(text.slice(...range)).toBe(words);
  });

  it('marks the right words in any text', () => {
    const piece = fc.constantFrom("can't", 'sorry about', 'you have to', '!!', ' ', '\n', '\r\n', '> ', '“', '"', '😀', '\ufeff', '{{', '}}', '`', 'x', '.', 'İ', '\ud800');
    fc.assert(fc.property(fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')), (text) => {
      const findings = lintWith(RULES, text);
      for (const finding of findings) {
        expect(text.slice(...finding.range)).toBe(finding.text);
        expect(finding.text.trim()).toBe(finding.text);
        for (const { fix } of finding.suggestions) expect(fix.range[0]).toBeLessThanOrEqual(finding.range[0]);
      }
      const starts = findings.map(({ range }) => range[0]);
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    }));
  });

  it('gives the same findings every time', () => {
    const linter = createLinter({ packs: [compileRules(RULES)] });
    const text = "You have to go, can't you?? Sorry about it.";
    expect(linter.lint(text)).toEqual(linter.lint(text));
  });

  it('takes levels by rule id', () => {
    const levels = new Map([['test/rule-1', 'off'], ['test/rule-2', 'error']] as const);
    expect(lintWith(RULES, 'Sorry about it. You have to go.', { levels }).map(({ ruleId, level }) => [ruleId, level])).toEqual([['test/rule-2', 'error']]);
  });

  it('lets the later of two packs have its word', () => {
    const house = compileRules('id: house/sorry\nmatch: "sorry"');
    const findings = createLinter({ packs: [compileRules(RULES), house] }).lint("Sorry about that box. I can't.");
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['house/sorry', 'test/rule-3']);
  });

  it('tells what each rule cost', () => {
    let now = 0;
    const linter = createLinter({ packs: [compileRules(RULES)], clock: () => (now += 1) });
    linter.lint("I can't.");
    expect(linter.stats()).toMatchObject({ phases: [{ name: 'prepare' }, { name: 'match' }], rules: [{ id: 'test/rule-3', findings: 1 }] });
  });
});
