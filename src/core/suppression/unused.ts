import type { FileFinding, ReplyRef } from '../report.js';
import type { Level, RuleInfo } from '../types.js';
import type { Directive } from './directive.js';

/** The only rule on a file and not on its words. It has no phrases, so it stands in no pack. */
export const UNUSED_SUPPRESSION: RuleInfo = {
  id: 'style/unused-suppression',
  category: 'style',
  level: 'warning',
  levels: {},
  aliases: [],
  message: 'Silences nothing.',
  why: 'What it was for is gone, and it would hide the next fault that comes there.',
  fine: 'Something is found where it stands, and stays for a reason.',
  suggest: [{ kind: 'safe', text: '' }],
  examples: {
    bad: ["<!-- tone-lint-disable-next-line refusal/cant -->\nWe're glad to refund it."],
    good: ["<!-- tone-lint-disable-next-line refusal/cant -- the law says so -->\nWe can't refund it."],
  },
};

/** What is said of a directive that silenced nothing. @param reply the one that it stands in or before */
export function unusedFinding({ comment: { range } }: Directive, text: string, level: Level, reply: ReplyRef): FileFinding {
  const { id: ruleId, category, message, why, suggest } = UNUSED_SUPPRESSION;
  const suggestions = suggest.map((better) => ({ ...better, fix: { range, text: better.text } }));
  return { ruleId, category, scope: 'reply', level, message, why, range, text: text.slice(...range), suggestions, reply };
}
