import { execFile, spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { reporters } from '../../src/reporters/index.js';
import { folderWith } from '../config/folder.js';
import { BIN, inFolder, ROOT, run } from './built.js';

const DRAFTS = join(ROOT, 'fixtures/drafts');
const PACK = `
category: refusal
rules:
  - id: house/no-can-do
    level: warning
    match: ["no can do"]
    message: Says no.
    why: It closes the door.
    fine: Never.
    suggest:
      - fill-in: "here's what I can do today: [action]"
    examples:
      bad: ["No can do!"]
      good: ["We can do it."]
`;

describe('a full cache', () => {
  it('makes the same reports, of drafts and of a single one', () => {
    inFolder((cwd) => {
      cpSync(DRAFTS, join(cwd, 'drafts'), { recursive: true });
      for (const path of ['drafts', 'drafts/refund-refused.txt']) {
        run(['--cache', path], { cwd });
        for (const format of Object.keys(reporters)) expect(run(['--cache', '-f', format, path], { cwd })).toEqual(run(['-f', format, path], { cwd }));
      }
    });
  }, 60_000);

  it('needs no rules', () => {
    inFolder((cwd) => {
      for (const part of ['bin', 'package.json']) cpSync(join(ROOT, part), join(cwd, part), { recursive: true });
      for (const name of readdirSync(join(ROOT, 'dist')).filter((file) => /\.(?:cjs|cache|bin|json)$/.test(file))) cpSync(join(ROOT, 'dist', name), join(cwd, 'dist', name));
      cpSync(DRAFTS, join(cwd, 'drafts'), { recursive: true });
      writeFileSync(join(cwd, 'house.yaml'), PACK);
      const lint = () => spawnSync(process.execPath, ['bin/tone-lint.js', '--cache', '--rules', 'house.yaml', '--rule', 'refusal/cant:warning', 'drafts'], { cwd, encoding: 'utf8' });
      const { status, stdout, stderr } = lint();
      expect([status, stderr]).toEqual([1, '']);
      for (const name of ['index.bin', 'index.json', 'rules.json', 'shared.json']) rmSync(join(cwd, 'dist', name));
      expect(lint()).toMatchObject({ status, stdout, stderr });
    });
  });

  it('is whole, whoever writes it at the same time', async () => {
    const cwd = folderWith({});
    const names = Array.from({ length: 6 }, (_, index) => `${index}.txt`);
    for (const name of names) writeFileSync(join(cwd, name), `I can't refund order ${name}. Unfortunately.\n`);
    await Promise.all(names.map((name) => promisify(execFile)(process.execPath, [BIN, '--cache', '--fail-on', 'never', name], { cwd })));
    expect(readdirSync(cwd).sort()).toEqual(['.tone-lint-cache', ...names]);
    const lines = readFileSync(join(cwd, '.tone-lint-cache'), 'utf8').trim().split('\n');
    expect(lines.length).toBeGreaterThan(1);
    expect(run(['--cache', '.'], { cwd })).toEqual(run(['.'], { cwd }));
  });

  it('is no use for an answer to another message', () => {
    inFolder((cwd) => {
      writeFileSync(join(cwd, 'a.txt'), 'Hi Ana,\n\nThe refund was made today. It will be on your card by Friday.\n\nWarm regards,\nSam\n');
      const lint = (message: string) => {
        writeFileSync(join(cwd, 'message.txt'), message);
        const argv = ['--context', 'message.txt', '--level', 'info', '-f', 'compact', 'a.txt'];
        const cached = run(['--cache', ...argv], { cwd });
        expect(cached).toEqual(run(argv, { cwd }));
        return cached.stdout;
      };
      expect(lint('Hello, please refund my order. Thanks!')).not.toBe(lint("I'm furious. This is the third time I write, and nobody answers! Where is my money?"));
    });
  });

  it('is no use for other rules', () => {
    inFolder((cwd) => {
      writeFileSync(join(cwd, 'a.txt'), 'No can do, Ana. No way at all!\n');
      const lint = (pack: string) => {
        writeFileSync(join(cwd, 'house.yaml'), pack);
        const argv = ['--rules', 'house.yaml', '-f', 'compact', 'a.txt'];
        const cached = run(['--cache', ...argv], { cwd });
        expect(cached).toEqual(run(argv, { cwd }));
        return cached;
      };
      expect(lint(PACK).stdout).toContain('house/no-can-do');
      expect(lint(PACK.replaceAll('Says no.', 'Says nothing.')).stdout).toContain('Says nothing.');
      expect(lint(PACK.replace('"no can do"', '"no way at all"').replace('No can do!', 'No way at all!')).stdout).toContain('1:17');
      expect(lint(PACK.replace('No can do!', 'Fine.'))).toMatchObject({ status: 2, stdout: '' });
    });
  });
});
