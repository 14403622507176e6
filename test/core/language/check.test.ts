import { describe, expect, it } from 'vitest';
import { checkPack } from '../../../src/core/language/check.js';
import { PackError } from '../../../src/core/language/pack.js';

const RULE = {
  id: 'refusal/flat', level: 'warning', match: 'no way', message: 'Says no.', why: 'It ends the talk.',
  suggest: [{ safe: 'not yet' }], examples: { bad: ['No way.'], good: ['No problem.'] },
};

function problems(rule: object, pack: object = {}): string[] {
  try {
    checkPack({ category: 'refusal', rules: [{ ...RULE, ...rule }], ...pack });
    return [];
  } catch (error) {
    return (error as PackError).problems.map(({ path, message }) => `${path.join('.')}: ${message}`);
  }
}

describe('checkPack', () => {
  it('takes a phrase for a list of one', () => {
    expect(checkPack({ category: 'refusal', rules: [RULE] }).rules[0]!.match).toEqual(['no way']);
  });

  it('takes levels by setting, and none', () => {
    const levels = { casual: 'off', formal: 'error', in: 'off', strict: 'info' };
    expect(checkPack({ category: 'refusal', rules: [{ ...RULE, levels }, RULE] }).rules.map((rule) => rule.levels)).toEqual([levels, {}]);
  });

  it.each([
    [{ levle: 'info' }, 'rules.0.levle: Unknown key "levle" (did you mean "level"?)'],
    [{ level: 'warn' }, 'rules.0.level: Unknown level "warn" (did you mean "warning"?)'],
    [{ levels: { casul: 'off' } }, 'rules.0.levels.casul: Unknown setting "casul" (did you mean "casual"?)'],
    [{ levels: { casual: 'of' } }, 'rules.0.levels.casual: Unknown level "of" (did you mean "off"?)'],
    [{ levels: { casual: false } }, 'rules.0.levels.casual: Unknown level "false"'],
    [{ levels: { neutral: 'info' } }, 'rules.0.levels.neutral: "neutral" is the default: set the rule\'s own level instead'],
    [{ levels: 'off' }, 'rules.0.levels: levels must be a mapping'],
    [{ id: 'Refusal Flat' }, 'rules.0.id: "Refusal Flat" is not an id'],
    [{ match: [] }, 'rules.0.match: must not be empty'],
    [{ match: [1] }, 'rules.0.match.0: must be text, not the number 1'],
    [{ message: undefined }, 'rules.0.message: is missing'],
    [{ unless: { arround: ['x'] } }, 'rules.0.unless.arround: Unknown key "arround" (did you mean "around"?)'],
    [{ unless: { when: ['questoin'] } }, 'rules.0.unless.when.0: Unknown predicate "questoin" (did you mean "question"?)'],
    [{ suggest: [{ 'fill-in': 'no slot' }] }, 'rules.0.suggest.0.fill-in: A fill-in needs a [slot]'],
    [{ suggest: [{ safe: 'a [slot]' }] }, 'rules.0.suggest.0.safe: A text with a [slot] is a fill-in'],
    [{ examples: { bad: ['x'] } }, 'rules.0.examples.good: is missing'],
    [{ soften: [{ when: ['offered'] }] }, 'rules.0.soften.0.to: is missing'],
  ])('refuses %j', (rule, message) => {
    expect(problems(rule).join('\n')).toContain(message);
  });

  it('reports every problem, not only the first', () => {
    expect(problems({ level: 'x', why: '' }, { category: 'refusals' })).toHaveLength(3);
  });

  it.each([null, 'text', 3, []])('refuses %j as a pack', (data) => {
    expect(() => checkPack(data)).toThrow(PackError);
  });
});
