import type { FileFinding } from '../core/report.js';
import type { Lines } from '../core/text/lines.js';
import type { Level } from '../core/types.js';
import { excerpt, type Piece } from './excerpt.js';
import { word, words, wrap } from './layout.js';
import { mark } from './marks.js';
import type { Palette } from './palette.js';
import { rulerFor, type Ruler } from './width.js';
import { suggestionWords } from './wording.js';

export interface FindingStyle {
  readonly width: number;
  readonly palette: Palette;
  /** Whether the reader has not been told yet why this rule is there. */
  readonly explains: boolean;
}

const MARKS: Record<Level, string> = { error: '^', warning: '~', info: '-' };

/** Ranked best first; more than this is a list nobody reads. `explain` has them all. */
const MOST_SUGGESTIONS = 3;

const HEAD = 2;
const BODY = 4;
const ASIDE = BODY + 'Why: '.length;
const GUTTER = '│ ';

/** Where it is, the words themselves, what they do to the reader, and how else to say it. */
export async function findingLines(
  finding: FileFinding,
  text: string,
  lines: Lines,
  { width, palette, explains }: FindingStyle,
): Promise<string[]> {
  const { range, level, ruleId, message, why } = finding;
  const suggestions = finding.suggestions.slice(0, MOST_SUGGESTIONS);
  const room = width - BODY - GUTTER.length;
  const pieces = excerpt(text, lines, range, room);
  const ruler = await rulerFor(message, why, ...pieces.map((piece) => piece.text), ...suggestions.map((s) => s.text));

  const { line, column } = lines.position(range[0]);
  const head = [word(`${line}:${column}`), word(level, palette[level], 2), word(ruleId, palette.dim, 2)];
  return [
    ...wrap(head, { width, indent: HEAD, hanging: BODY }, ruler),
    ...pieces.flatMap((piece) => quote(piece, level, room, palette, ruler)),
    ...wrap(words(message), { width, indent: BODY }, ruler),
    ...(explains ? wrap([word('Why:', palette.dim), ...words(why)], { width, indent: BODY, hanging: ASIDE }, ruler) : []),
    ...suggestionLines(suggestions, width, palette, ruler),
  ];
}

function quote(piece: Piece, level: Level, room: number, palette: Palette, ruler: Ruler): string[] {
  const gutter = ' '.repeat(BODY) + palette.dim(GUTTER);
  const { before, words, after, offset, length } = mark(piece, room, ruler);
  return [
    ...(piece.skipped ? [`${gutter}…`] : []),
    gutter + before + palette[level](words) + after,
    gutter + ' '.repeat(offset) + palette[level](MARKS[level].repeat(length)),
  ];
}

function suggestionLines(
  suggestions: FileFinding['suggestions'],
  width: number,
  palette: Palette,
  ruler: Ruler,
): string[] {
  return suggestions.flatMap((suggestion, i) => {
    const label = i === 0 ? [word('Try:', palette.dim)] : [];
    const rank = suggestions.length > 1 ? [word(`${i + 1}.`, palette.dim)] : [];
    const indent = i === 0 ? BODY : ASIDE;
    const hanging = rank.length > 0 ? ASIDE + '1. '.length : ASIDE;
    return wrap([...label, ...rank, ...suggestionWords(suggestion, palette)], { width, indent, hanging }, ruler);
  });
}
