import { cut, MappedTextBuilder, type MappedText } from '../mapped-text.js';
import { isProse } from '../prose.js';
import type { Line } from './lines.js';

/** A stretch of lines that may be a reply. */
export interface Block {
  readonly title: string | null;
  readonly lines: readonly Line[];
  /** Signs before every line that are not the reply's: an indent, `> `. */
  readonly strip: RegExp;
}

export const NOTHING_STRIPPED = /^/;

/** Without the blank lines and separators around it. */
export function trimmed(lines: readonly Line[]): readonly Line[] {
  const isWord = ({ isBlank, kind }: Line): boolean => !isBlank && kind !== 'separator';
  return lines.slice(Math.max(lines.findIndex(isWord), 0), lines.findLastIndex(isWord) + 1);
}

/** How many lines hold words that may be sent. */
export function filled(lines: readonly Line[]): number {
  return lines.filter(({ kind, isBlank }) => !isBlank && kind !== 'heading' && kind !== 'separator' && kind !== 'fence').length;
}

export function holdsText({ lines }: Block): boolean {
  return filled(lines) > 0;
}

/** The first line of a block that says something, without its signs. */
export function opening({ lines, strip }: Block): string {
  const line = lines.find(({ isBlank, kind }) => !isBlank && kind !== 'separator' && kind !== 'fence');
  return line === undefined ? '' : line.text.replace(strip, '').replace(/^[ \t]*(?:>[ \t]?)+/, '').trim();
}

/** @returns the text of a block; quotes around all of it are no words of its own */
export function contentOf({ lines, strip }: Block, source: string): MappedText | undefined {
  const builder = new MappedTextBuilder(source);
  const own = trimmed(lines);
  const indent = strip === NOTHING_STRIPPED ? Math.min(...own.map(({ isBlank, text }) => (isBlank ? Infinity : text.length - text.trimStart().length))) : 0;
  const sign = indent > 0 && indent < Infinity ? new RegExp(`^[ \\t]{0,${indent}}`) : strip;
  own.forEach(({ start, end, hidden }, index) => {
    let at = start + (sign.exec(source.slice(start, end))?.[0].length ?? 0);
    for (const [from, to] of hidden) {
      builder.copy(at, from);
      at = Math.max(at, to);
    }
    builder.copy(at, index === own.length - 1 ? end : endOfLine(source, end));
  });
  const content = builder.build();
  if (!isProse(content.text)) return undefined;
  const quoted = /^\s*(["“])(?=\S)([^"“”]+)(["”])\s*$/.exec(content.text);
  if (quoted === null) return content;
  const start = content.text.indexOf(quoted[1]!) + 1;
  return cut(content, start, start + quoted[2]!.length);
}

/** Line ends go with their lines; what stands between one line of a block and the next does not. */
function endOfLine(source: string, end: number): number {
  return end + (source.startsWith('\r\n', end) ? 2 : 1);
}
