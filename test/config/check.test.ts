import { expect, test } from 'vitest';
import { checkConfig } from '../../src/config/check.js';

test('a full config', () => {
  const data = {
    rules: { 'refusal/cant': 'warning', coldness: 'off' },
    packs: ['house.yaml', '/srv/team.yaml'],
    ignore: ['old/**'],
    level: 'info', failOn: 'never', maxWarnings: 0, mode: 'template',
    preset: 'strict', channel: 'chat', voice: 'casual', dialect: 'in', audience: 'technical',
  };
  expect(checkConfig(data, '/team/.tone-lintrc')).toEqual({
    ...data,
    file: '/team/.tone-lintrc',
    rules: new Map([['refusal/cant', 'warning'], ['coldness', 'off']]),
    packs: ['/team/house.yaml', '/srv/team.yaml'],
  });
});

test('an empty config', () => {
  expect(checkConfig({}, '/c')).toEqual({ file: '/c', rules: new Map(), packs: [], ignore: [] });
});

test.each([
  [{ rule: {} }, 'Unknown key "rule". Did you mean "rules"?'],
  [{ 'fail-on': 'error' }, 'Unknown key "fail-on". Did you mean "failOn"?'],
  [{ extends: 'x' }, 'Unknown key "extends". The keys are rules, packs, ignore, level, failOn, maxWarnings, mode, preset, channel, voice, dialect, audience.'],
  [{ toString: 1 }, 'Unknown key "toString". The keys are rules, packs, ignore, level, failOn, maxWarnings, mode, preset, channel, voice, dialect, audience.'],
  [{ level: 'infos' }, '"level" is "infos", but must be one of error, warning, info. Did you mean "info"?'],
  [{ level: 2 }, '"level" is 2, but must be one of error, warning, info.'],
  [{ failOn: null }, '"failOn" is null, but must be one of error, warning, info, never.'],
  [{ maxWarnings: -1 }, '"maxWarnings" is -1, but must be a whole number, 0 or more.'],
  [{ maxWarnings: '3' }, '"maxWarnings" is "3", but must be a whole number, 0 or more.'],
  [{ mode: 'Draft' }, '"mode" is "Draft", but must be one of draft, template. Did you mean "draft"?'],
  [{ preset: 'stict' }, '"preset" is "stict", but must be one of minimal, recommended, strict. Did you mean "strict"?'],
  [{ voice: 'casual!' }, '"voice" is "casual!", but must be one of formal, neutral, casual. Did you mean "casual"?'],
  [{ dialect: 'chat' }, '"dialect" is "chat", but must be one of us, gb, in.'],
  [{ packs: 'house.yaml' }, '"packs" is "house.yaml", but must be a list of strings.'],
  [{ ignore: [1] }, '"ignore" is [1], but must be a list of strings.'],
  [{ rules: ['refusal/cant'] }, '"rules" is ["refusal/cant"], but must be rule ids or categories, each with a level.'],
  [{ rules: { 'refusal/cant': 'of' } }, '"rules: refusal/cant" is "of", but must be one of error, warning, info, off. Did you mean "off"?'],
  [[], 'A config is a list of keys with their values (rules, packs, ignore, level, failOn, maxWarnings, mode, preset, channel, voice, dialect, audience).'],
  ['level', 'A config is a list of keys with their values (rules, packs, ignore, level, failOn, maxWarnings, mode, preset, channel, voice, dialect, audience).'],
])('refuses %j', (data, message) => {
  expect(() => checkConfig(data, '/c')).toThrow(expect.objectContaining({ where: '/c', message }));
});
