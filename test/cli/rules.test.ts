import { describe, expect, test } from 'vitest';
import { UNUSED_SUPPRESSION } from '../../src/core/suppression/unused.js';
import { RULES } from './fakes.js';
import { run } from './run.js';

describe('tone-lint rules', () => {
  const files = { 'house.yaml': '' };
  const listed = async (...flags: string[]) => {
    const { out } = await run(['rules', '--format', 'json', ...flags], { files });
    return (JSON.parse(out) as { id: string }[]).map(({ id }) => id);
  };

  test('lists every rule', async () => {
    const { code, out, err } = await run(['rules']);
    expect([code, err]).toEqual([0, '']);
    for (const { id } of RULES) expect(out).toContain(id);
  });

  test('can be narrowed', async () => {
    expect(await listed()).toEqual([...RULES.map(({ id }) => id), UNUSED_SUPPRESSION.id]);
    expect(await listed('--category', 'refusal')).toEqual(['refusal/cant']);
    expect(await listed('--level', 'warning')).toEqual(['coldness/unfortunately', UNUSED_SUPPRESSION.id]);
    expect(await listed('--category', 'refusal', '--level', 'info')).toEqual([]);
  });

  test("lists your own packs' rules as well", async () => {
    expect(await listed('--rules', 'house.yaml')).toContain('framing/house');
  });

  test.each([
    [['--category', 'refusl'], '--category: Unknown value "refusl". Did you mean "refusal"?'],
    [['--format', 'compact'], '--format: Unknown value "compact". It takes pretty, json.'],
    [['more'], 'Too many arguments.'],
  ])('%j', async (flags, message) => {
    const { code, err } = await run(['rules', ...flags]);
    expect(code).toBe(2);
    expect(err).toContain(`tone-lint: ${message}`);
  });
});

describe('tone-lint explain', () => {
  test.each(['refusal/cant', 'refusal/cannot'])('tells all about %s', async (name) => {
    const { code, out, err } = await run(['explain', name]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Message of refusal/cant.');
  });

  test('knows the packs of the config', async () => {
    const files = { '.tone-lintrc': 'packs: [house.yaml]', 'house.yaml': '' };
    expect((await run(['explain', 'framing/house'], { files })).out).toContain('Message of framing/house.');
  });

  test.each([
    [['cant'], 'explain: Unknown rule "cant". Did you mean "refusal/cant"?'],
    [['refusal'], 'explain: "refusal" is a category. "tone-lint rules --category refusal" lists its rules.'],
    [[], 'Missing required argument \'rule\'. See "tone-lint explain --help".'],
  ])('%j', async (argv, message) => {
    expect(await run(['explain', ...argv])).toMatchObject({ code: 2, out: '', err: `tone-lint: ${message}\n` });
  });
});
