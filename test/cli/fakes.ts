import { vi } from 'vitest';
import { PackFileError } from '../../src/config/pack-file.js';
import type { Anatomy, Linter, LinterOptions } from '../../src/core/index.js';
import type { Category, Finding, Level, RuleInfo } from '../../src/core/types.js';

/** The command line is specified with three rules of its own, so that no word of the shipped packs can move it. */
const WORDS: readonly (readonly [word: string, rule: RuleInfo])[] = [
  ["can't", rule('refusal/cant', 'error', ['refusal/cannot'])],
  ['unfortunately', { ...rule('coldness/unfortunately', 'warning'), levels: { casual: 'off', formal: 'error', chat: 'info' } }],
  ['just', rule('dismissal/just', 'info')],
];

export const RULES: readonly RuleInfo[] = WORDS.map(([, info]) => info);

vi.mock('../../src/config/packs.js', () => ({
  shippedPacks: () => 'shipped',
}));

vi.mock('../../src/config/compile-pack.js', () => ({
  compilePack(text: string, file: string) {
    if (text === 'broken') throw new PackFileError(`${file}:3: rule a/b: Unknown key "mesage"\n${file}:9: no message`);
    return file;
  },
}));

vi.mock('../../src/core/index.js', () => ({ createLinter }));

/** Too short for the summary to tell what it is made of. */
const ANATOMY: Anatomy = {
  words: 5,
  strengths: [{ praise: 'Thanks the customer.', text: 'Thank you' }],
  parts: [{ name: 'greeting', state: 'missing', range: undefined, text: undefined }, { name: 'answer', state: 'found', range: [0, 5], text: 'Hello' }],
};

function createLinter({ packs, levels, mode, clock }: LinterOptions): Linter {
  const start = clock?.();
  const own = packs.filter((pack) => (pack as unknown) !== 'shipped').map((pack) => rule(`framing/${nameOf(pack)}`, 'warning'));
  const lint = (text: string): Finding[] =>
    text.includes('CRASH') ? crash() : WORDS.flatMap(([word, info]) => findWord(text, word, info, levels?.get(info.id) ?? info.level, mode));
  return {
    rules: [...((packs as readonly unknown[]).includes('shipped') ? RULES : []), ...own],
    lint,
    judgeLibrary: () => [],
    isOnLibrary: () => false,
    read: (text) => ({ findings: lint(text), signs: [], anatomy: ANATOMY }),
    stats: () => ({ phases: [{ name: 'match', ms: (clock?.() ?? 0) - (start ?? 0) }], rules: [] }),
  };
}

function findWord(text: string, word: string, { id, category }: RuleInfo, level: Level | 'off', mode = 'draft'): Finding[] {
  if (level === 'off') return [];
  return [...text.matchAll(new RegExp(word, 'gi'))].map(({ index }) => {
    const range = [index, index + word.length] as const;
    const fix = { range, text: '…' };
    return { ruleId: id, category, scope: 'phrase', level, message: `Found in a ${mode}.`, why: 'Why.', range, text: word, suggestions: [{ text: '…', kind: 'safe', fix }] };
  });
}

function rule(id: string, level: Level, aliases: string[] = []): RuleInfo {
  const category = id.split('/')[0] as Category;
  return { id, category, level, levels: {}, aliases, message: `Message of ${id}.`, why: 'Why.', fine: 'Fine.', suggest: [], examples: { bad: ['Bad.'], good: ['Good.'] } };
}

function nameOf(pack: unknown): string {
  return /(\w+)\.yaml$/.exec(String(pack))?.[1] ?? '';
}

function crash(): never {
  throw new TypeError('undefined is not a function');
}
