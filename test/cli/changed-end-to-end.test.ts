import { execFileSync } from 'node:child_process';
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inFolder, run } from './built.js';

it('the built command asks git what has changed', () => {
  inFolder((cwd) => {
    const git = (...argv: string[]) => execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false', ...argv], { cwd, env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' } });
    git('init', '--quiet');
    for (const name of ['a.txt', 'b.txt']) writeFileSync(join(cwd, name), "Hi Ana,\n\nI can't refund this order.\n");
    git('add', '--all');
    git('commit', '--quiet', '--message', 'x');
    expect(run(['--changed'], { cwd })).toEqual({ status: 0, stdout: '', stderr: 'tone-lint: No reply changed since HEAD.\n' });
    appendFileSync(join(cwd, 'b.txt'), '\nBest, Sam\n');
    const { status, stdout } = run(['--changed', '-f', 'compact'], { cwd });
    expect([status, stdout]).toEqual([1, expect.stringMatching(/^b\.txt:3:1: error refusal\/cant/)]);
    expect(stdout).not.toContain('a.txt');
  });
});
