import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import picomatch from 'picomatch';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { BIN, inFolder, ROOT } from './cli/built.js';

const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8');
const { version, bin } = JSON.parse(read('package.json')) as { version: string; bin: Record<string, string> };

/** The block of the README that begins with these words. */
function example(beginning: string): string {
  const block = [...read('README.md').matchAll(/```\w+\n([\s\S]*?)```/g)].find(([, text]) => text!.trimStart().startsWith(beginning));
  expect(block).toBeDefined();
  return block![1]!;
}

interface Ran { readonly status: number | null; readonly stdout: string; readonly stderr: string }

/** Runs a script of a pipeline in a folder with a library, where `npx` and `tone-lint` are this build. @returns what it did, and what it wrote */
function runScript(script: string, env: Readonly<Record<string, string>> = {}, written: readonly string[] = []): Ran & { readonly files: readonly (string | undefined)[] } {
  return inFolder((folder) => {
    mkdirSync(join(folder, 'macros'));
    mkdirSync(join(folder, 'bin'));
    writeFileSync(join(folder, 'macros/late parcel.md'), "Hi {{name}},\n\nWe can't send it.\n");
    writeFileSync(join(folder, 'macros/found.md'), 'Hi {{name}},\n\nYour parcel is here.\n');
    for (const [name, skipped] of [['npx', 2], ['tone-lint', 0]] as const) {
      writeFileSync(join(folder, 'bin', name), `#!/bin/sh\n[ ${skipped} -eq 0 ] || { [ "$1" = --yes ] && [ "$2" = tone-lint@${version} ] || exit 9; shift ${skipped}; }\nexec "${process.execPath}" "${BIN}" "$@"\n`);
      chmodSync(join(folder, 'bin', name), 0o755);
    }
    const path = [join(folder, 'bin'), process.env.PATH].join(delimiter);
    const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], { cwd: folder, encoding: 'utf8', env: { ...env, PATH: path } });
    return { status, stdout, stderr, files: written.map((name) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : undefined)) };
  });
}

describe("GitHub's action", () => {
  const action = parse(read('action.yml')) as { inputs: Record<string, { description: string; default: string }>; runs: { using: string; steps: { shell: string; env: Record<string, string>; run: string }[] } };
  const [step] = action.runs.steps;
  const { default: _, ...usual } = Object.fromEntries(Object.entries(action.inputs).map(([name, input]) => [name.toUpperCase(), String(input.default)]));
  const runAction = (given: Readonly<Record<string, string>>) => runScript(step!.run, { ...usual, ...given, GITHUB_STEP_SUMMARY: 'summary.md' }, ['summary.md', 'out.sarif']);

  test('is composite, and takes this version from npm', () => {
    expect([action.runs.using, action.runs.steps.length, step!.shell, action.inputs.version!.default]).toEqual(['composite', 1, 'bash', version]);
    expect(step!.env).toEqual(Object.fromEntries(Object.keys(action.inputs).map((name) => [name.toUpperCase(), `\${{ inputs.${name} }}`])));
    expect(step!.run).not.toContain('${{');
  });

  test('annotates, writes the summary, and fails', () => {
    const { status, stdout, files: [summary, sarif] } = runAction({ PATHS: 'macros' });
    expect([status, sarif]).toEqual([1, undefined]);
    expect(stdout).toMatch(/^::error file=macros\/late parcel\.md,line=3,.*title=refusal\/cant::.*\n$/);
    expect(summary).toContain('## tone-lint');
  });

  test('takes paths with spaces, flags, and a file for SARIF', () => {
    const { status, files: [summary, sarif] } = runAction({ PATHS: 'macros/late parcel.md\n\nmacros/found.md\n', ARGS: '--fail-on never --level error', SARIF: 'out.sarif', SUMMARY: 'false' });
    expect([status, summary]).toEqual([0, undefined]);
    expect(JSON.parse(sarif!)).toMatchObject({ version: '2.1.0' });
  });

  test('tells what is wrong, and reads no input as a command', () => {
    expect(runAction({ PATHS: '$(touch out.sarif)' })).toMatchObject({ status: 2, stderr: expect.stringContaining('No such file or folder') as string, files: [expect.any(String), undefined] });
  });

  test('is used as its inputs are named', () => {
    const workflow = parse(example('# .github/workflows')) as { jobs: { tone: { steps: { uses: string; with: object }[] } } };
    const { uses, with: inputs } = workflow.jobs.tone.steps.at(-1)!;
    expect(uses).toBe(`OWNER/tone-lint@v${version}`);
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(inputs)));
  });
});

test("GitLab's job writes its report, and fails", () => {
  const { tone: { script, artifacts } } = parse(example('# .gitlab-ci.yml')) as { tone: { script: string[]; artifacts: { reports: { codequality: string } } } };
  const { status, files: [report] } = runScript(script.join('\n'), {}, [artifacts.reports.codequality]);
  expect(status).toBe(1);
  expect(JSON.parse(report!)).toMatchObject([{ check_name: 'refusal/cant', location: { path: 'macros/late parcel.md', lines: { begin: 3 } } }]);
});

describe('pre-commit', () => {
  const [hook] = parse(read('.pre-commit-hooks.yaml')) as [{ id: string; entry: string; language: string }];

  test('builds the package from its repository, and runs its command with the names of files', () => {
    expect(hook).toMatchObject({ id: 'tone-lint', language: 'node' });
    expect(Object.keys(bin)).toContain(hook.entry);
    expect((JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts.prepare).toBe('npm run build');
    expect(runScript(`${hook.entry} 'macros/late parcel.md' macros/found.md`).status).toBe(1);
  });

  test('is set up as the hook is named', () => {
    const { repos: [repo] } = parse(example('# .pre-commit-config.yaml')) as { repos: [{ rev: string; hooks: [{ id: string; files: string }] }] };
    expect([repo.rev, repo.hooks[0].id]).toEqual([`v${version}`, hook.id]);
    expect(new RegExp(repo.hooks[0].files).test('macros/late parcel.md')).toBe(true);
  });
});

test('lint-staged runs the command with the names of files', () => {
  const { 'lint-staged': tasks } = JSON.parse(example('{\n  "lint-staged"')) as { 'lint-staged': Record<string, string> };
  const [[pattern, command]] = Object.entries(tasks) as [[string, string]];
  expect(picomatch([pattern], { dot: true })('macros/late parcel.md')).toBe(true);
  expect(runScript(`${command} 'macros/late parcel.md'`, {}, ['.tone-lint-cache'])).toMatchObject({ status: 1, files: [expect.any(String)] });
});
