import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expandedCompromise } from '../../src/build/compromise-patch.js';
import { freeze, thaw } from '../../src/build/freeze.js';
import { bundleTagger } from '../../src/build/tagger.js';
import type { Tagger } from '../../src/core/types.js';
import { createTagger } from '../../src/tagger/compromise.js';
import { sentences } from './sentences.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tone-lint-tagger-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the bundled tagger', () => {
  let bundled: Tagger;
  const real = createTagger();

  beforeAll(async () => {
    const outfile = join(folder, 'dist/tagger.cjs');
    await bundleTagger(outfile);
    const { createTagger: create } = createRequire(import.meta.url)(outfile) as { createTagger: () => Tagger };
    bundled = create();
  }, 60_000);

  const tagged = (tagger: Tagger, sentence: string) => tagger.tag(sentence).map(({ start, end, tags }) => [start, end, ...tags]);

  it('has enough to compare', () => {
    expect(new Set(sentences).size).toBeGreaterThan(1_500);
  });

  it('tags as compromise does', () => {
    for (const sentence of sentences) expect(tagged(bundled, sentence), sentence).toEqual(tagged(real, sentence));
  }, 60_000);

  it('finds the same infinitives', () => {
    const words = new Set(sentences.flatMap((sentence) => sentence.split(/[^\p{L}'’]+/u)));
    for (const word of words) expect(bundled.infinitive(word), word).toBe(real.infinitive(word));
  });

  it('can be built again in the same process', async () => {
    await expect(bundleTagger(join(folder, 'again/tagger.cjs'))).resolves.toBeUndefined();
  }, 60_000);
});

describe('the patches', () => {
  it('refuse another version of compromise', async () => {
    await expect(buildWith({ version: '14.18.0', world: 'export default { methods, model, compute, hooks }' })).rejects.toThrow(
      'compromise is 14.18.0, but src/build/compromise-patch.ts knows 14.17.0',
    );
  });

  it('refuse a module of another shape', async () => {
    await expect(buildWith({ version: '14.17.0', world: 'export default {}' })).rejects.toThrow(
      'compromise/src/API/world.js does not hold "export default { methods, model, compute, hooks }"',
    );
  });

  it('refuse a compromise that lacks one of the modules', async () => {
    await expect(buildWith({ version: '14.17.0', world: 'export default { methods, model, compute, hooks }' })).rejects.toThrow('is no longer loaded');
  });

  async function buildWith({ version, world }: { version: string; world: string }): Promise<void> {
    const package_ = join(mkdtempSync(join(folder, 'fake-')), 'compromise');
    mkdirSync(join(package_, 'src/API'), { recursive: true });
    writeFileSync(join(package_, 'package.json'), JSON.stringify({ version }));
    writeFileSync(join(package_, 'src/API/world.js'), world);
    const thawModule = join(package_, 'thaw.js');
    writeFileSync(thawModule, 'export const thawModel = () => ({})');
    await build({
      entryPoints: [join(package_, 'src/API/world.js')],
      bundle: true,
      write: false,
      platform: 'node',
      logLevel: 'silent',
      plugins: [expandedCompromise('tagger.json', thawModule)],
    });
  }
});

describe('freezing', () => {
  it('brings sets and regular expressions back where they were', () => {
    const value = { a: [1, { words: new Set(['x', 'y']) }], b: /ed$/iu, c: null, 'd.e': [[/x/]], é: 'ü' };
    expect(thaw(freeze(value))).toEqual(value);
  });

  it('refuses what it cannot write down', () => {
    expect(() => freeze({ rules: [() => true] })).toThrow('cannot freeze the function at rules.0');
  });
});
