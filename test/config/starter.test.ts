import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkConfig } from '../../src/config/check.js';
import { CONFIG_KEYS } from '../../src/config/keys.js';
import { renderStarter } from '../../src/config/starter.js';

const starter = renderStarter('./schema.json');

test('names its schema on the first line, as editors want it', () => {
  expect(starter.split('\n')[0]).toBe('# yaml-language-server: $schema=./schema.json');
});

test('says nothing as it is', () => {
  expect(parse(starter)).toBeNull();
});

test('with its settings uncommented is a config of every key', () => {
  const data = parse(starter.replace(/^#(?=\w+:)/gm, '')) as object;
  expect(Object.keys(data)).toEqual(CONFIG_KEYS);
  expect(checkConfig(data, '/c')).toMatchObject({ own: { level: 'warning', voice: 'neutral', fields: ['macros[].body'] }, overrides: [{ own: { mode: 'template' } }] });
});

test('tells of each key what it is for and what it may hold', () => {
  expect(starter).toContain('\n# how you write: formal, neutral, casual\n#voice: neutral\n');
});
