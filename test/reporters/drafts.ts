import type { FileFinding, FileReport, Report } from '../../src/core/report.js';
import type { Level, Range, RuleInfo, Suggestion, SuggestionKind } from '../../src/core/types.js';

const RULES = {
  'refusal/cant': {
    level: 'error',
    message: 'Says no, and leaves it there.',
    why: 'A bare no leaves the customer nowhere to go, so they write again or they leave.',
  },
  'blame/you-should-have': {
    level: 'warning',
    message: 'Puts the mistake on the customer.',
    why: 'Readers hear an accusation before the help.',
  },
  'apology/flippant': {
    level: 'info',
    message: 'Brushes the trouble off.',
    why: 'Three words weigh nothing against the trouble it made.',
  },
} as const;

export type RuleId = keyof typeof RULES;

/** Better words by kind: `{ safe: 'can refund', 'fill-in': 'can [offer]' }`, best first. */
export type Better = Partial<Record<SuggestionKind, string>>;

/** A finding on the first place where `words` stand, or on a range. */
export function finding(text: string, words: string | Range, ruleId: RuleId, better: Better = {}): FileFinding {
  const start = typeof words === 'string' ? text.indexOf(words) : words[0];
  const end = typeof words === 'string' ? start + words.length : words[1];
  const range: Range = [start, end];
  const suggestions = Object.entries(better) as [SuggestionKind, string][];
  return {
    ruleId,
    ...RULES[ruleId],
    category: ruleId.split('/')[0] as FileFinding['category'],
    scope: 'phrase',
    range,
    text: text.slice(...range),
    suggestions: suggestions.map(([kind, text]): Suggestion => ({ text, kind, fix: { range, text } })),
    reply: { index: 0, id: null, title: null },
  };
}

export function file(text: string, findings: readonly FileFinding[], more: Partial<FileReport> = {}): FileReport {
  return { filePath: '<stdin>', text, replies: 1, findings, ...more };
}

/** What a run over one draft from standard input reports. */
export function draft(text: string, ...findings: readonly FileFinding[]): Report {
  return { files: [file(text, findings)] };
}

export const clean: Report = draft('Thank you, Maria. The refund is on its way.\n');

export function rule(id: string, level: Level, more: Partial<RuleInfo> = {}): RuleInfo {
  return {
    id,
    level,
    levels: {},
    category: id.split('/')[0] as RuleInfo['category'],
    aliases: [],
    message: 'Says no, and leaves it there.',
    why: 'A bare no leaves the customer nowhere to go.',
    fine: 'Idioms such as "I can\'t wait".',
    suggest: [],
    examples: { bad: [], good: [] },
    ...more,
  };
}

/** What chalk writes; any other control character is the draft's. */
export const withoutColors = (output: string): string => output.replace(/\x1b\[\d+m/g, '');
