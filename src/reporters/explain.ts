import { DEPARTURES, type Departure } from '../core/settings.js';
import type { RuleInfo } from '../core/types.js';
import { columns, word, words, wrap, type Word } from './layout.js';
import { paletteFor, type Paint } from './palette.js';
import type { Surface } from './reporter.js';
import { rulerFor } from './width.js';
import { suggestionWords } from './wording.js';

/** Where a setting's value holds. */
const WHERE: Readonly<Record<Departure, string>> = {
  minimal: 'With the minimal preset',
  strict: 'With the strict preset',
  chat: 'In a chat',
  public: 'In public',
  formal: 'In a formal voice',
  casual: 'In a casual voice',
  gb: 'In British English',
  in: 'In Indian English',
  technical: 'To technical readers',
};

/** All there is to know about one rule, in the order a writer who met it would ask. */
export async function renderExplain(rule: RuleInfo, surface: Surface): Promise<string> {
  const width = columns(surface);
  const palette = await paletteFor(surface.color);
  const ruler = await rulerFor(...proseOf(rule));

  const paragraph = (content: readonly Word[], indent = 2) => wrap(content, { width, indent, hanging: indent }, ruler);
  const list = (items: readonly (readonly Word[])[], bullet: string, paint: Paint) =>
    items.flatMap((item) => wrap([word(bullet, paint), ...item], { width, indent: 4, hanging: 5 + bullet.length }, ruler));
  const section = (title: string, lines: readonly string[]) =>
    lines.length > 0 ? ['', ...paragraph(words(title, palette.strong)), ...lines] : [];

  const head = [word(rule.id, palette.strong), word(rule.level, palette[rule.level], 2), word(rule.category, palette.dim, 2)];
  const milder = rule.level === 'info' ? 'warning' : 'info';
  const lines = [
    ...paragraph(head, 0),
    '',
    ...paragraph(words(rule.message)),
    ...section('Why', paragraph(words(rule.why), 4)),
    ...section('When it is fine', paragraph(words(rule.fine), 4)),
    ...section('Marked', list(rule.examples.bad.map((text) => words(text)), '✗', palette.error)),
    ...section('Not marked', list(rule.examples.good.map((text) => words(text)), '✓', palette.good)),
    ...section('Better words', list(rule.suggest.map((suggestion) => suggestionWords(withoutCaptures(suggestion), palette)), '·', palette.dim)),
    ...section('Where its level differs', exceptions(rule).flatMap((line) => paragraph(words(line), 4))),
    ...section('Former names', paragraph(words(rule.aliases.join(', ')), 4)),
    ...section('To change its level (error, warning, info, off)', [
      ...paragraph([word(`--rule ${rule.id}:${milder}`), word('for one run', palette.dim, 3)], 4),
      ...paragraph([word(`"rules": { "${rule.id}": "${milder}" }`), word('in your config', palette.dim, 3)], 4),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

function exceptions({ levels }: RuleInfo): string[] {
  return DEPARTURES.filter((value) => levels[value] !== undefined).map((value) => `${WHERE[value]}: ${levels[value]}.`);
}

/** Captured words differ from draft to draft: `to {vp}, please` reads "to …, please". */
function withoutCaptures<T extends { readonly text: string }>(template: T): T {
  return { ...template, text: template.text.replace(/\{[^}]*\}/g, '…') };
}

function proseOf({ message, why, fine, suggest, examples }: RuleInfo): string[] {
  return [message, why, fine, ...suggest.map(({ text }) => text), ...examples.bad, ...examples.good];
}
