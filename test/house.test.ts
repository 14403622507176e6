import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = join(import.meta.dirname, '../src');

/** Which rooms a room may import from, besides itself. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  core: [],
  formats: ['core'],
  reporters: ['core'],
  tagger: ['core'],
  config: ['core'],
  cli: ['core', 'formats', 'reporters', 'config'],
  build: ['core', 'config', 'tagger', 'cli'],
};

/** Packages, by the rooms that may know them. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  core: ['fastest-levenshtein'],
  formats: ['htmlparser2', 'jsonc-parser', 'yaml'],
  reporters: ['chalk', 'sarif', 'string-width'],
  tagger: ['compromise/two'],
};

const LONGEST_FILE = 250;

interface Import { readonly file: string; readonly room: string; readonly target: string }

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const read = (file: string): string => readFileSync(join(SRC, file), 'utf8');
const roomOf = (file: string): string => file.split(/[\\/]/)[0]!;
const imports: Import[] = files.flatMap((file) =>
  [...read(file).matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, target]) => ({ file, room: roomOf(file), target: target! })));

describe('the house', () => {
  it('has only rooms with a rule', () => {
    expect([...new Set(files.map(roomOf))].sort()).toEqual(Object.keys(DOORS).sort());
  });

  it('imports one way: never up, never sideways', () => {
    expect(imports.length).toBeGreaterThan(100);
    const wrong = imports.filter(({ target }) => target.startsWith('.')).filter(({ file, room, target }) => {
      const other = roomOf(relative(SRC, join(SRC, dirname(file), target)));
      return other !== room && !DOORS[room]!.includes(other);
    });
    expect(wrong).toEqual([]);
  });

  it('keeps core, formats and reporters pure', () => {
    const wrong = imports.filter(({ room, target }) => ['core', 'formats', 'reporters'].includes(room) && target.startsWith('node:'));
    expect(wrong).toEqual([]);
    const worldly = files.filter((file) => ['core', 'formats', 'reporters'].includes(roomOf(file)))
      .filter((file) => /\b(?:process|console|Date|performance|Math\.random|setTimeout|fetch|globalThis)\b\s*[.(]/.test(read(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')));
    expect(worldly).toEqual([]);
  });

  it('lets a room know only its own packages', () => {
    const wrong = imports.filter(({ room, target }) => PACKAGES[room] !== undefined && /^[a-z@]/.test(target) && !target.startsWith('node:') && !PACKAGES[room].includes(target));
    expect(wrong).toEqual([]);
  });

  it('has no file of more than one thought', () => {
    const long = files.map((file) => ({ file, lines: read(file).split('\n').length })).filter(({ lines }) => lines > LONGEST_FILE);
    expect(long).toEqual([]);
  });
});
