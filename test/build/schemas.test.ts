import { Ajv, type ValidateFunction } from 'ajv';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import manifest from '../../package.json' with { type: 'json' };
import { checkConfig } from '../../src/config/check.js';
import { CONFIG_KEYS } from '../../src/config/keys.js';
import { renderStarter } from '../../src/config/starter.js';
import { checkPack } from '../../src/core/language/check.js';

const ROOT = join(import.meta.dirname, '../..');
const schema = (name: keyof typeof manifest.exports & `./schemas/${string}`) => JSON.parse(readFileSync(join(ROOT, manifest.exports[name]), 'utf8')) as { properties: object };
const CONFIG = schema('./schemas/config.json');
const PACK = schema('./schemas/pack.json');
const ajv = new Ajv({ allErrors: true, strictTypes: false });
const isConfig = ajv.compile(CONFIG);
const isPack = ajv.compile(PACK);

/** The schema and the program agree on it. */
function agree(validate: ValidateFunction, check: (data: unknown) => unknown, data: unknown): boolean {
  let isChecked = true;
  try {
    check(data);
  } catch {
    isChecked = false;
  }
  expect(validate(data), JSON.stringify(validate.errors)).toBe(isChecked);
  return isChecked;
}

describe('the schema of configs', () => {
  const check = (data: unknown) => checkConfig(data, '/c');

  test('takes what the program takes', () => {
    const starter = parse(renderStarter('./x.json').replace(/^#(?=\w+:)/gm, '')) as object;
    for (const data of [{}, starter, { $schema: './x.json', ...starter }, { rules: { 'house/x': 'off' } }, { overrides: [{ files: ['a'], rules: { blame: 'info' } }] }]) {
      expect(agree(isConfig, check, data)).toBe(true);
    }
  });

  test.each([
    [{ levl: 'info' }], [{ level: 'infos' }], [{ maxWarnings: -1 }], [{ maxWarnings: 1.5 }], [{ extends: [] }], [{ extends: 1 }], [{ packs: 'a.yaml' }], [{ rules: { blame: 'of' } }], [{ rules: [] }],
    [{ overrides: [{ voice: 'casual' }] }], [{ overrides: [{ files: 'a', voce: 'casual' }] }], [{ overrides: [{ files: 'a', failOn: 'error' }] }], [{ overrides: [{ files: 'a', voice: 'casul' }] }], [[]],
  ])('refuses what the program refuses: %j', (data) => {
    expect(agree(isConfig, check, data)).toBe(false);
  });

  test('tells of every key, and knows every rule by its message', () => {
    expect(Object.keys(CONFIG.properties).sort()).toEqual(['$schema', ...CONFIG_KEYS].sort());
    for (const property of Object.values(CONFIG.properties)) expect(property).toMatchObject({ description: expect.any(String) });
    const { $defs } = CONFIG as unknown as { $defs: { rules: { properties: Record<string, { description: string }> } } };
    expect($defs.rules.properties['refusal/cant']!.description).toMatch(/\.$/);
    expect(JSON.stringify(CONFIG)).toContain('how you write');
  });
});

describe('the schema of packs', () => {
  const rule = { id: 'house/x', level: 'warning', match: 'x y', message: 'M.', why: 'W.', suggest: [{ safe: 'y' }], examples: { bad: ['x y'], good: ['y x'] } };
  const { match: _, ...silent } = rule;
  const reply = { ...silent, reply: { at: ['apology'], most: 2 } };
  const sign = { id: 'x', match: ['x'], examples: { shows: ['x'], not: ['y'] } };
  const pack = (...rules: readonly object[]) => ({ category: 'blame', rules });

  test.each(readdirSync(join(ROOT, 'rules')).filter((name) => name.endsWith('.yaml') && name !== 'lists.yaml'))('takes rules/%s', (name) => {
    expect(agree(isPack, checkPack, parse(readFileSync(join(ROOT, 'rules', name), 'utf8')))).toBe(true);
  });

  test("takes the README's", () => {
    const [pack] = [...readFileSync(join(ROOT, 'README.md'), 'utf8').matchAll(/```yaml\n(category:[\s\S]*?)```/g)].map(([, text]) => parse(text!) as unknown);
    expect(agree(isPack, checkPack, pack)).toBe(true);
  });

  test.each([[pack(rule)], [pack(reply)], [pack({ ...rule, levels: { casual: 'off' }, soften: [{ to: 'info', when: 'question' }], unless: { around: 'z' } })], [{ signs: [sign] }]])('takes %j', (data) => {
    expect(agree(isPack, checkPack, data)).toBe(true);
  });

  test.each([
    [{ category: 'blame' }], [{ category: 'blam', rules: [rule] }], [{ rules: [rule] }], [{ signs: [] }], [{ ...pack(rule), rule: [] }],
    [pack({ ...rule, mach: 'x' })], [pack({ ...rule, id: 'X' })], [pack({ ...rule, level: 'off' })], [pack({ ...rule, levels: { casul: 'off' } })], [pack({ ...rule, levels: { us: 'off' } })],
    [pack({ ...rule, unless: { arround: 'z' } })], [pack({ ...rule, unless: { when: ['asked'] } })], [pack({ ...rule, soften: [{ when: 'question' }] })], [pack({ ...rule, despite: ['sometimes'] })],
    [pack({ ...rule, suggest: [] })], [pack({ ...rule, suggest: [{ safe: 'a', promise: 'b' }] })], [pack({ ...rule, examples: { bad: ['x y'] } })], [pack({ ...rule, message: '' })],
    [pack(silent)], [pack({ ...reply, match: 'x' })], [pack({ ...silent, reply: { at: 'start', chek: 'x' } })], [pack({ ...silent, reply: { at: 'start', words: -1 } })], [pack({ ...silent, reply: { at: 'start', channel: 'mail' } })],
    [{ signs: [sign], rules: [rule] }], [pack({ ...rule, match: [] })], [pack({ ...rule, suggest: [{ safe: 'a [b]' }] })], [pack({ ...rule, suggest: [{ 'fill-in': 'a' }] })], [pack({ ...silent, reply: { at: [] } })],
    [pack({ ...silent, reply: { most: 2 } })], [pack({ ...silent, reply: { at: 'start', most: 2, run: 3 } })],
    [{ signs: [{ ...sign, why: 'x' }] }], [{ signs: [{ ...sign, id: 'a/b' }] }],
  ])('refuses %j', (data) => {
    expect(agree(isPack, checkPack, data)).toBe(false);
  });

  test('says of every key what it may hold', () => {
    const bare = [...JSON.stringify(PACK).matchAll(/"([\w-]+)":\{\}/g)].map(([, key]) => key);
    expect(bare).toEqual(['about']); // whatever an author likes to say
  });
});
