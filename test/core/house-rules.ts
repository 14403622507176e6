import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { checkPack, compile, createLinter, type CompiledPacks, type Finding, type LinterOptions } from '../../src/core/index.js';

export const ROOT = join(import.meta.dirname, '../..');

/** The shared lists of `rules/lists.yaml`. */
export const LISTS = parse(readFileSync(join(ROOT, 'rules/lists.yaml'), 'utf8')) as Record<string, string[]>;

/** What a rule of a test leaves out. */
const REST = {
  level: 'warning', message: 'A message.', why: 'A reason.', suggest: [{ safe: 'better' }, { 'fill-in': '[better]' }],
  examples: { bad: ['x'], good: ['y'] },
};

/** Compiles one rule, or several, written as YAML without the parts that people read. */
export function compileRules(yaml: string): CompiledPacks {
  const data = parse(yaml) as Record<string, unknown> | Record<string, unknown>[];
  const rules = (Array.isArray(data) ? data : [data]).map((rule, index) => ({ id: `test/rule-${index + 1}`, ...REST, ...rule }));
  return compile([checkPack({ category: 'refusal', rules })], { lists: LISTS });
}

/** Lints a text with rules of a test's own. */
export function lintWith(yaml: string, text: string, options: Omit<LinterOptions, 'packs'> = {}): Finding[] {
  return createLinter({ packs: [compileRules(yaml)], ...options }).lint(text);
}

/** The words that rules of a test's own mark in a text. */
export function marked(yaml: string, text: string, options: Omit<LinterOptions, 'packs'> = {}): string[] {
  return lintWith(yaml, text, options).map((finding) => finding.text);
}
