import { expect, test } from 'vitest';
import { checkConfig } from '../../src/config/check.js';

test('a full config', () => {
  const forFiles = {
    rules: { 'refusal/cant': 'warning', coldness: 'off' },
    level: 'info', mode: 'template', fields: ['macros[].body'],
    preset: 'strict', channel: 'chat', voice: 'casual', dialect: 'in', audience: 'technical',
  };
  const data = {
    $schema: './config.json', extends: ['./base.yaml', '@acme/tone'],
    ...forFiles, packs: ['house.yaml', '/srv/team.yaml'], ignore: ['old/**'], failOn: 'never', maxWarnings: 0,
    overrides: [{ files: ['macros/**'], excludeFiles: 'macros/old', ...forFiles }, { files: '*.csv' }],
  };
  const read = { ...forFiles, rules: new Map([['refusal/cant', 'warning'], ['coldness', 'off']]) };
  expect(checkConfig(data, '/team/.tone-lintrc')).toEqual({
    file: '/team/.tone-lintrc',
    extends: ['./base.yaml', '@acme/tone'],
    own: { ...read, packs: ['/team/house.yaml', '/srv/team.yaml'], ignore: ['old/**'], failOn: 'never', maxWarnings: 0 },
    overrides: [{ files: ['macros/**'], excludeFiles: ['macros/old'], own: read }, { files: ['*.csv'], own: {} }],
  });
});

test('an empty config', () => {
  expect(checkConfig({}, '/c')).toEqual({ file: '/c', extends: [], own: {}, overrides: [] });
});

test('one name to extend needs no list', () => {
  expect(checkConfig({ extends: '@acme/tone' }, '/c').extends).toEqual(['@acme/tone']);
});

test.each([
  [{ rule: {} }, 'Unknown key "rule". Did you mean "rules"?'],
  [{ 'fail-on': 'error' }, 'Unknown key "fail-on". Did you mean "failOn"?'],
  [{ extend: 'x' }, 'Unknown key "extend". Did you mean "extends"?'],
  [{ extends: [] }, '"extends" is [], but must be a string, or a list of strings.'],
  [{ extends: { a: 1 } }, '"extends" is {"a":1}, but must be a string, or a list of strings.'],
  [{ fields: 'body' }, '"fields" is "body", but must be a list of strings.'],
  [{ $schema: 1 }, '"$schema" is 1, but must be the address of a JSON Schema.'],
  [{ toString: 1 }, 'Unknown key "toString". The keys are extends, failOn, maxWarnings, packs, ignore, level, mode, preset, channel, voice, dialect, audience, rules, fields, shape, overrides.'],
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
  [[], 'A config is a list of keys with their values (extends, failOn, maxWarnings, packs, ignore, level, mode, preset, channel, voice, dialect, audience, rules, fields, shape, overrides).'],
  ['level', 'A config is a list of keys with their values (extends, failOn, maxWarnings, packs, ignore, level, mode, preset, channel, voice, dialect, audience, rules, fields, shape, overrides).'],
])('refuses %j', (data, message) => {
  expect(() => checkConfig(data, '/c')).toThrow(expect.objectContaining({ where: '/c', message }));
});

test.each([
  [{ files: ['a'] }, '"overrides" is {"files":["a"]}, but must be a list, each with "files" and what differs for them.'],
  [['a'], '"overrides[0]" is "a", but must be "files" and what differs for them.'],
  [[{ voice: 'casual' }], '"overrides[0]" is {"voice":"casual"}, but must be for some files: name them under "files".'],
  [[{ files: [] }], '"overrides[0]: files" is [], but must be a string, or a list of strings.'],
  [[{ files: 'a' }, { files: 'b', voce: 'casual' }], 'Unknown key "voce" in "overrides[1]". Did you mean "voice"?'],
  [[{ files: 'a', voice: 'casul' }], '"overrides[0]: voice" is "casul", but must be one of formal, neutral, casual. Did you mean "casual"?'],
  [[{ files: 'a', rules: { 'refusal/cant': 'of' } }], '"overrides[0]: rules: refusal/cant" is "of", but must be one of error, warning, info, off. Did you mean "off"?'],
  [[{ files: 'a', failOn: 'error' }], '"failOn" holds for a whole run, so it cannot stand in "overrides[0]". Put it beside "overrides".'],
  [[{ files: 'a', overrides: [] }], '"overrides" holds for a whole run, so it cannot stand in "overrides[0]". Put it beside "overrides".'],
])('refuses overrides %j', (overrides, message) => {
  expect(() => checkConfig({ overrides }, '/c')).toThrow(expect.objectContaining({ where: '/c', message }));
});
