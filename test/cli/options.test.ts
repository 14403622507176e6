import { describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { DESK_NAMES } from '../../src/core/desks.js';
import { run } from './run.js';

const files = { 'a.txt': 'Thank you.' };

describe('a wrong flag or value stops everything and names the nearest', () => {
  test.each([
    [['--formt', 'json'], "Unknown option '--formt'. Did you mean --format?"],
    [['--xyzzy'], 'Unknown option \'--xyzzy\'. See "tone-lint --help".'],
    [['-f', 'jsn'], '--format: Unknown value "jsn". Did you mean "json"? It takes pretty, compact, json, ndjson, sarif, github, gitlab, junit, checkstyle, markdown, html.'],
    [['-f', 'toString'], '--format: Unknown value "toString". It takes pretty, compact, json, ndjson, sarif, github, gitlab, junit, checkstyle, markdown, html.'],
    [['--level', 'warn'], '--level: Unknown value "warn". Did you mean "warning"? It takes error, warning, info.'],
    [['--fail-on', 'nver'], '--fail-on: Unknown value "nver". Did you mean "never"? It takes error, warning, info, never.'],
    [['--mode', 'templat'], '--mode: Unknown value "templat". Did you mean "template"? It takes draft, template.'],
    [['--preset', 'maximal'], '--preset: Unknown value "maximal". Did you mean "minimal"? It takes minimal, recommended, strict.'],
    [['--channel', 'mail'], '--channel: Unknown value "mail". Did you mean "email"? It takes email, chat, public.'],
    [['--voice', 'casul'], '--voice: Unknown value "casul". Did you mean "casual"? It takes formal, neutral, casual.'],
    [['--dialect', 'usa'], '--dialect: Unknown value "usa". Did you mean "us"? It takes us, gb, in.'],
    [['--audience', 'tech'], '--audience: Unknown value "tech". Did you mean "technical"? It takes general, technical.'],
    [['--input', 'txt'], '--input: Unknown value "txt". Did you mean "text"? It takes text, markdown, html, json, jsonl, yaml, csv, tsv, eml, mbox.'],
    [['--desk', 'zendsk'], `--desk: Unknown value "zendsk". Did you mean "zendesk"? It takes ${DESK_NAMES.join(', ')}.`],
    [['--max-warnings', '-1'], '--max-warnings: "-1" is not a whole number, 0 or more.'],
    [['--max-warnings', '1.5'], '--max-warnings: "1.5" is not a whole number, 0 or more.'],
    [['--max-warnings', ''], '--max-warnings: "" is not a whole number, 0 or more.'],
    [['--rule', 'refusal/cant'], '--rule: "refusal/cant" is not a rule with a level, such as refusal/cant:warning.'],
    [['--rule', 'refusal/cant:of'], '--rule refusal/cant:of: Unknown value "of". Did you mean "off"? It takes error, warning, info, off.'],
    [['--rule', 'refusal/cnat:off'], '--rule: Unknown rule "refusal/cnat". Did you mean "refusal/cant"?'],
    [['--rule', 'cant:off'], '--rule: Unknown rule "cant". Did you mean "refusal/cant"?'],
    [['--rule', 'refusl:off'], '--rule: Unknown rule "refusl". Did you mean "refusal"?'],
    [['--rule', 'qqqqqqqq/zzz:off'], '--rule: Unknown rule "qqqqqqqq/zzz". "tone-lint rules" lists them.'],
    [['--config', 'tone-lint.config.jsn'], 'tone-lint.config.jsn: No such config file.'],
    [['-o'], 'Option \'-o, --output <file>\' argument missing. See "tone-lint --help".'],
  ])('%j', async (flags, message) => {
    const { code, out, err } = await run(['a.txt', ...flags], { files });
    expect(err).toBe(`tone-lint: ${message}\n`);
    expect([code, out]).toEqual([2, '']);
  });
});

describe('help', () => {
  test.each([[['--help']], [['-h']], [['help']], [['a.txt', '--help']]])('%j', async (argv) => {
    const { code, out, err } = await run(argv, { files });
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^Usage: tone-lint \[options\] \[paths\.\.\.\]/);
    expect(out).toContain('Examples:');
    expect(out).toContain('tone-lint -- rules');
  });

  test('fits 80 columns', async () => {
    const { out } = await run(['--help']);
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  test.each(['explain', 'rules'])('of %s', async (command) => {
    const { code, out } = await run([command, '--help']);
    expect(code).toBe(0);
    expect(out).toContain(`Usage: tone-lint ${command}`);
    expect((await run(['help', command])).out).toBe(out);
  });
});

test.each(['-v', '--version'])('%s prints the version', async (flag) => {
  expect(await run([flag])).toMatchObject({ code: 0, out: `${manifest.version}\n`, err: '' });
});
