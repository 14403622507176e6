import type { Anatomy, Part, PartName } from '../core/reply/anatomy.js';
import type { ReplyRef } from '../core/report.js';
import { decapitalise } from '../core/suggest/voice.js';
import type { Range } from '../core/types.js';
import { columns, word, words, wrap, type Word } from './layout.js';
import { paletteFor, type Palette } from './palette.js';
import type { Surface } from './reporter.js';
import { brief, visible } from './visible.js';
import { rulerFor, type Ruler } from './width.js';

/** A shorter reply is no letter, and needs no parts. */
const SHORTEST = 20;
/** The longest part's name, and two spaces. */
const NAME_COLUMN = 'acknowledgement'.length + 2;
const LONGEST_QUOTE = 60;

/** What a part that is missing could say. */
const START: Readonly<Record<PartName, string>> = {
  greeting: 'Hi [first name],',
  acknowledgement: "I'm sorry that [what happened to them]",
  answer: '[what they asked for, or what was done]',
  'next step': '[who] will [do what] by [time]',
  closing: 'If anything looks different, just reply here.',
};

/** For one reply: first what it does well, then its parts with their words, and what is missing. */
export async function renderAnatomy(title: string, anatomy: Anatomy, surface: Surface): Promise<string> {
  const width = columns(surface);
  const palette = await paletteFor(surface.color);
  const ruler = await rulerFor(title, ...anatomy.strengths.map(({ text }) => text), ...anatomy.parts.map(({ text }) => text ?? ''));
  const row = (content: readonly Word[]): string[] => wrap(content, { width, indent: 4, hanging: 4 + 2 + NAME_COLUMN }, ruler);
  const strengths = anatomy.strengths.flatMap(({ praise, text }) => row([word('✓', palette.good), ...words(praise), ...quoted(text, palette, 2)]));
  return [
    palette.strong(visible(title)), '',
    ...(strengths.length > 0 ? [`  ${palette.strong('Does well')}`, ...strengths, ''] : []),
    `  ${palette.strong('Made of')}`,
    ...anatomy.parts.flatMap((part) => row(partWords(part, palette))),
    '',
  ].join('\n');
}

/** The same in a line or two, for the end of a report; nothing for a reply too short to have parts. */
export function anatomyLines({ words: length, strengths, parts }: Anatomy, width: number, palette: Palette, ruler: Ruler): string[] {
  if (length < SHORTEST) return [];
  const praise = strengths.map(({ praise }, index) => (index === 0 ? praise : decapitalise(praise)).replace(/\.$/, '')).join('; ');
  return [
    ...(praise === '' ? [] : wrap([word('Does well:', palette.dim), ...words(`${praise}.`, palette.good)], { width, indent: 0, hanging: 2 }, ruler)),
    ...wrap([word('Made of:', palette.dim), ...parts.flatMap((part, index) => brieflyPart(part, palette, index === parts.length - 1))], { width, indent: 0, hanging: 2 }, ruler),
  ];
}

/**
 * For programs: one object a reply.
 * @param toSource where a stretch of the reply stands in its file
 */
export function renderAnatomyJson(filePath: string, { index, id, title }: ReplyRef, { strengths, parts }: Anatomy, toSource: (range: Range) => Range): string {
  const listed = parts.map(({ name, state, range, text = null }) => ({ name, state, range: range === undefined ? null : toSource(range), text }));
  return `${JSON.stringify({ filePath, reply: { index, id, title }, strengths, parts: listed })}\n`;
}

function partWords({ name, state, text }: Part, palette: Palette): Word[] {
  const head = [word(SIGN[state], paintOf(state, palette)), ...words(name, palette.strong)];
  const gap = NAME_COLUMN - name.length;
  if (state === 'missing') return [...head, word('missing.', palette.warning, gap), word('Such as:', palette.dim), ...words(START[name], palette.slot)];
  const [first, ...rest] = quoted(text ?? '', palette, gap);
  return state === 'found' ? [...head, first!, ...rest] : [...head, word('late:', palette.warning, gap), { ...first!, gap: 1 }, ...rest];
}

function brieflyPart({ name, state }: Part, palette: Palette, isLast: boolean): Word[] {
  const paint = paintOf(state, palette);
  const said = state === 'found' ? `${name} ✓` : `${name} ${state}`;
  return words(isLast ? said : `${said},`, paint);
}

const SIGN: Readonly<Record<Part['state'], string>> = { found: '✓', missing: '✗', 'out of order': '~' };

function paintOf(state: Part['state'], palette: Palette): Palette['good'] {
  return state === 'found' ? palette.good : palette.warning;
}

function quoted(text: string, palette: Palette, gap: number): Word[] {
  return words(`“${brief(text, LONGEST_QUOTE)}”`, palette.dim).map((each, index) => (index === 0 ? { ...each, gap } : each));
}
