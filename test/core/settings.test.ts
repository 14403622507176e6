import { describe, expect, it } from 'vitest';
import { choose, DEPARTURES, isUsual, levelsUnder, SETTING_NAMES, SETTINGS, USUAL, type Choices, type LevelsBySetting } from '../../src/core/settings.js';
import type { Level, RuleInfo } from '../../src/core/types.js';

const levelUnder = (settings: Partial<Choices>, level: Level, levels: LevelsBySetting = {}) =>
  levelsUnder(choose(settings), [{ id: 'a/b', level, levels } as RuleInfo]).get('a/b') ?? level;

describe('the settings', () => {
  it('have a name of its own for every value', () => {
    const values = SETTING_NAMES.flatMap((name) => [...SETTINGS[name].values]);
    expect(values).toEqual([...new Set(values)]);
    expect([...USUAL, ...DEPARTURES].sort()).toEqual(values.sort());
  });

  it('are the usual ones, unless chosen, and the first choice wins', () => {
    expect(Object.values(choose())).toEqual(['recommended', 'email', 'neutral', 'us', 'general']);
    expect(choose({ voice: 'casual' }, { voice: 'formal', dialect: 'in' })).toMatchObject({ voice: 'casual', dialect: 'in', channel: 'email' });
    expect(isUsual(choose({ voice: 'neutral' }))).toBe(true);
    expect(isUsual(choose({ voice: 'casual' }))).toBe(false);
  });
});

describe('the level of a rule', () => {
  it.each([
    ['its own, where nothing is said of a setting', { voice: 'casual' }, 'warning', { formal: 'error' }, 'warning'],
    ['that of the setting', { voice: 'casual' }, 'warning', { casual: 'off' }, 'off'],
    ['the mildest of several', { voice: 'formal', dialect: 'in' }, 'warning', { formal: 'error', in: 'info' }, 'info'],
    ['graver, where only one is named', { voice: 'formal', channel: 'chat' }, 'info', { formal: 'error' }, 'error'],
    ['off in minimal, if not an error', { preset: 'minimal' }, 'warning', {}, 'off'],
    ['kept in minimal, if an error', { preset: 'minimal' }, 'error', {}, 'error'],
    ['kept in minimal, if an error in this voice', { preset: 'minimal', voice: 'formal' }, 'warning', { formal: 'error' }, 'error'],
    ['off in minimal, if no error in this voice', { preset: 'minimal', voice: 'casual' }, 'error', { casual: 'info' }, 'off'],
    ['a warning in strict for a remark', { preset: 'strict' }, 'info', {}, 'warning'],
    ['unchanged in strict for an error', { preset: 'strict' }, 'error', {}, 'error'],
    ['what the rule says of strict', { preset: 'strict' }, 'info', { strict: 'info' }, 'info'],
    ['muted in strict too, by a setting', { preset: 'strict', voice: 'casual' }, 'info', { casual: 'off', strict: 'error' }, 'off'],
  ] as const)('is %s', (_, settings, level, levels, expected) => {
    expect(levelUnder(settings, level, levels)).toBe(expected);
  });

  it('is told only where it differs', () => {
    expect(levelsUnder(choose({ voice: 'casual' }), [{ id: 'a/b', level: 'info', levels: { formal: 'off' } } as RuleInfo])).toEqual(new Map());
  });
});
