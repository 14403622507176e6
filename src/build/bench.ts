// `npm run bench`: whole processes, as ratios to an empty Node program in the same run. Nothing here is a test.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prose } from './bench-text.js';

const RUNS = 15;
const root = join(import.meta.dirname, '../..');
const linter = join(root, 'bin/tone-lint.js');
const peer = join(root, 'node_modules/write-good/bin/write-good.js');
// where it is set it adds the same to every start of Node, and hides the differences
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

interface Case {
  readonly name: string;
  readonly args: readonly string[];
  readonly goal?: number;
  readonly input?: string;
}

/** Median wall milliseconds of each case; the cases take turns, so that a slow minute hits all. */
function time(cases: readonly Case[], runs: number): number[] {
  const times: number[][] = cases.map(() => []);
  for (let run = 0; run <= runs; run += 1) {
    cases.forEach(({ args, input }, index) => {
      const begun = performance.now();
      const { status, stderr } = spawnSync(process.execPath, args, { env, cwd: folder, input, encoding: 'utf8', maxBuffer: 1 << 30 });
      if (status === null || (status === 2 && args[0] === linter)) throw new Error(`${args.join(' ')}: ${stderr}`);
      if (run > 0) times[index]!.push(performance.now() - begun);
    });
  }
  return times.map((each) => each.toSorted((a, b) => a - b)[each.length >> 1]!);
}

const folder = mkdtempSync(join(tmpdir(), 'tone-lint-bench-'));
try {
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return name;
  };
  const clean = file('clean.txt', prose(120, 0));
  const faulty = file('five.txt', prose(120, 24));
  const tagged = file('tagged.txt', `${prose(110, 0)}Just reboot the router and tell me what you see.\n`);
  const big = prose(880_000, 60);
  file('big.txt', big);
  mkdirSync(join(folder, 'many'));
  for (let index = 0; index < 1000; index += 1) file(`many/${index}.txt`, prose(120, 60, index));
  const replies = Array.from({ length: 210 }, (_, index) => ({ id: index, title: `Reply ${index}`, body: prose(60, 60, index) }));
  const library = file('library.json', JSON.stringify({ macros: replies }, null, 1));

  const empty: Case = { name: 'node -e 0', args: ['-e', '0'] };
  const drafts: Case[] = [
    empty,
    { name: 'a clean draft of 120 words', args: [linter, clean], goal: 1.8 },
    { name: 'a draft with five findings', args: [linter, faulty], goal: 2.1 },
    { name: 'the same by standard input', args: [linter], input: prose(120, 24), goal: 2.1 },
    { name: 'a draft in which a tag decides', args: [linter, tagged], goal: 8 },
    { name: '1,000 drafts of 120 words', args: [linter, 'many'], goal: 10 },
    { name: '210 replies in one JSON file', args: [linter, library], goal: 4 },
    { name: 'the same from a cache', args: [linter, '--cache', library] },
    ...(existsSync(peer) ? [{ name: 'write-good, the clean draft', args: [peer, clean] }] : []),
  ];
  const medians = time(drafts, RUNS);
  console.log(`Medians of ${RUNS} runs, whole process, Node ${process.version}\n`);
  drafts.forEach(({ name, goal }, index) => {
    const ratio = medians[index]! / medians[0]!;
    console.log(`${name.padEnd(34)} ${medians[index]!.toFixed(1).padStart(7)} ms  ${ratio.toFixed(2).padStart(6)} x${goal ? `   (goal: at most ${goal})` : ''}`);
  });

  const megabytes = Buffer.byteLength(big) / 1e6;
  const [, whole] = time([empty, { name: 'big', args: [linter, '--format', 'json', 'big.txt'] }], 3) as [number, number];
  console.log(`\n${megabytes.toFixed(1)} MB, one fault in 60 words: ${whole.toFixed(0)} ms, ${(megabytes / (whole / 1000)).toFixed(1)} MB/s   (goal: at least 5)`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
