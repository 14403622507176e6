import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLinter } from '../src/core/index.js';
import { renderReference } from '../src/build/reference.js';
import { inFolder, ROOT, run } from './cli/built.js';
import { shipped } from './rules/shipped.js';

const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
const blocks = (language: string): string[] => [...readme.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, block]) => block!);

describe('the README', () => {
  it('begins with the two commands a newcomer runs', () => {
    expect(blocks('console')[0]).toBe('$ npm ci && npx tone-lint fixtures/drafts/refund-refused.txt\n$ npm ci && npm test\n');
  });

  it.each(blocks('console').slice(1).map((block) => [block.split('\n', 1)[0]!, block] as const))('shows what %s prints', (command, block) => {
    const { stdout } = run(command.replace('$ tone-lint ', '').split(' '));
    expect(block).toBe(`${command}\n${stdout}`);
  });

  it('has a config that holds', () => {
    inFolder((cwd) => {
      const [config, , pack] = blocks('yaml') as [string, string, string];
      writeFileSync(join(cwd, '.tone-lintrc'), config);
      writeFileSync(join(cwd, 'house-rules.yaml'), pack);
      writeFileSync(join(cwd, 'draft.txt'), "We can't post it until the label is paid.\n");
      const { stdout, stderr } = run(['draft.txt', '--format', 'json'], { cwd });
      expect(stderr).toBe('');
      const [file] = JSON.parse(stdout) as { messages: { ruleId: string; suggestions: { text: string }[] }[] }[];
      expect(file!.messages[0]).toMatchObject({ ruleId: 'house/no-can-do', suggestions: [{ text: 'We can post it as soon as the label is paid' }, { text: "Here's what we can do today: [action]" }] });
    });
  });

  it('has a pack on whole replies that holds', () => {
    inFolder((cwd) => {
      writeFileSync(join(cwd, 'house.yaml'), blocks('yaml')[3]!);
      const { stdout, stderr } = run(['--rules', 'house.yaml', '--format', 'json'], { cwd, input: "Hi Ana,\n\nI've asked the bank about it. I'll refund the rest.\n" });
      expect(stderr).toBe('');
      const [file] = JSON.parse(stdout) as { messages: { ruleId: string; scope: string }[] }[];
      expect(file!.messages).toContainEqual(expect.objectContaining({ ruleId: 'house/say-when', scope: 'reply', text: expect.stringContaining("I'll") as string }));
    });
  });

  it('has overrides and a base that hold', () => {
    inFolder((cwd) => {
      const write = (path: string, text: string) => {
        mkdirSync(dirname(join(cwd, path)), { recursive: true });
        writeFileSync(join(cwd, path), text);
      };
      write('.tone-lintrc', blocks('yaml')[1]!);
      write('shared/tone.yaml', 'voice: casual\n');
      write('node_modules/@acme/tone/index.js', "module.exports = { dialect: 'gb' };\n");
      const settings = (path: string) => (JSON.parse(run(['--print-config', path], { cwd }).stdout) as { settings: Record<string, { value: unknown; from: string }> }).settings;
      expect(settings('macros/refund.md')).toMatchObject({
        mode: { value: 'template', from: '.tone-lintrc: overrides[0]' },
        channel: { value: 'chat', from: '.tone-lintrc: overrides[0]' },
        fields: { value: ['macros[].body', 'Reply'], from: '.tone-lintrc' },
        voice: { value: 'casual', from: join('shared', 'tone.yaml') },
        dialect: { value: 'gb', from: join('node_modules', '@acme', 'tone', 'index.js') },
      });
      expect(settings('macros/old/refund.md')).toMatchObject({ channel: { value: 'email', from: 'default' } });
    });
  });

  it('has a program that runs', () => {
    const [program] = blocks('js') as [string];
    const printed: unknown[] = [];
    new Function('createLinter', 'shipped', 'console', program.replace(/^import.*$/gm, ''))(createLinter, shipped, { log: (...values: unknown[]) => printed.push(...values) });
    expect(printed.slice(0, 2)).toEqual(['refusal/cant', [expect.any(Number), expect.any(Number)]]);
    expect(printed[2]).toMatch(/\w/);
  });
});

describe('the rule reference', () => {
  it('is made from the packs', () => {
    expect(readFileSync(join(ROOT, 'rules/README.md'), 'utf8')).toBe(renderReference(shipped.rules));
  });
});
