import { CATEGORIES, LEVELS } from '../core/types.js';
import type { Judged } from './judge.js';

/**
 * Reads what was said of a text.
 * @returns `undefined` for what no run can have said of it
 */
export function readJudged(json: string, text: string): Judged | undefined {
  const data = parse(json);
  const isRange = (range: unknown): boolean => isPair(range) && 0 <= range[0] && range[0] <= range[1] && range[1] <= text.length;
  const isSuggestion = (one: unknown): boolean => isRecord(one) && areTexts(one.text, one.kind) && isRecord(one.fix) && areTexts(one.fix.text) && isRange(one.fix.range);
  const isFinding = (one: unknown): boolean => isRecord(one) && areTexts(one.ruleId, one.scope, one.message, one.why, one.text) && includes(CATEGORIES, one.category) && includes(LEVELS, one.level)
    && isRange(one.range) && isRecord(one.reply) && Number.isInteger(one.reply.index) && isListOf(isSuggestion, one.suggestions);
  const isJudged = isRecord(data) && Number.isInteger(data.replies) && isListOf(isFinding, data.findings) && isListOf(isRange, data.places) && isListOf(areTexts, data.notes)
    && isListOf(() => false, data.problems) && isRecord(data.entries) && isListOf(Number.isInteger, data.entries.met) && isListOf(Number.isInteger, data.entries.used);
  return isJudged ? (data as unknown as Judged) : undefined;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPair(value: unknown): value is readonly [number, number] {
  return Array.isArray(value) && value.length === 2 && value.every(Number.isInteger);
}

function isListOf(isItem: (item: unknown) => boolean, value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => isItem(item));
}

function areTexts(...values: readonly unknown[]): boolean {
  return values.every((value) => typeof value === 'string');
}

function includes(names: readonly string[], value: unknown): boolean {
  return names.includes(value as string);
}
