import type { Finding, Level, RuleInfo, Suggestion } from '../types.js';
import { capitalise, inPersonOf, speaksAsWe } from '../suggest/voice.js';
import type { Reading } from './reading.js';
import type { Spot } from './spots.js';

const LONGEST_QUOTE = 80;
const NAME = /\{([a-z]+)\}/g;

/** What a rule on whole replies has to say of one spot. */
export function replyFinding({ id, category, message, why, suggest }: RuleInfo, level: Level, spot: Spot, { document }: Reading): Finding {
  const { start, end, about, words } = spot;
  const plural = document.fact('speaks as we', ({ lower }) => speaksAsWe(lower)) ?? false;
  const suggestions = suggest.flatMap(({ kind, text }): Suggestion[] => {
    const own = words === undefined ? inPersonOf(text, plural) : filled(text, words);
    if (own === undefined) return [];
    const wording = /^I\b/.test(text) ? capitalise(own) : own;
    return [{ text: wording, kind, fix: fixAt(spot, wording) }];
  });
  return { ruleId: id, category, scope: 'reply', level, message: about === undefined ? message : `${message.replace(/\.$/, '')}: “${shortened(about)}”`, why, range: [start, end], text: document.text.slice(start, end), suggestions };
}

function filled(template: string, words: Readonly<Record<string, string>>): string | undefined {
  const names = Array.from(template.matchAll(NAME), ([, name]) => name!);
  return names.every((name) => Object.hasOwn(words, name)) ? template.replace(NAME, (_, name: string) => words[name]!) : undefined;
}

function fixAt({ start, end, insertAt }: Spot, wording: string): Suggestion['fix'] {
  if (insertAt === undefined) return { range: [start, end], text: wording };
  return { range: [insertAt, insertAt], text: insertAt === start ? `${wording} ` : ` ${wording}` };
}

/** A long sentence's first words. */
function shortened(words: string): string {
  return words.length <= LONGEST_QUOTE ? words : `${words.slice(0, LONGEST_QUOTE).replace(/\s+\S*$/, '')}…`;
}
