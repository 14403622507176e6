import { readFieldName } from '../field-names.js';
import { MappedTextBuilder, type MappedText } from '../mapped-text.js';
import type { RecordValue, Value } from '../value.js';
import type { Line } from './lines.js';

const DELIMITERS = /^[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?[ \t]*)?$/;

/** The rows of tables one of whose columns holds replies, as records by the names in their heads. */
export function tablesIn(lines: readonly Line[], source: string): RecordValue[] {
  const records: RecordValue[] = [];
  for (let at = 0; at + 1 < lines.length; at += 1) {
    if (!lines[at]!.text.includes('|') || !DELIMITERS.test(lines[at + 1]!.text)) continue;
    const columns = cellsOf(lines[at]!, source).map(({ text }, index) => text.replaceAll(/[*_`]/g, '').trim() || `column ${index + 1}`);
    const holdsReplies = columns.some((column) => readFieldName(column).role === 'reply');
    let row = at + 2;
    for (; row < lines.length && (isRow(lines[row]!) || isComment(lines[row]!)); row += 1) {
      if (!holdsReplies || !isRow(lines[row]!)) continue;
      const cells = cellsOf(lines[row]!, source);
      records.push({ kind: 'record', entries: new Map(columns.flatMap((column, index): [string, Value][] => (cells[index] === undefined ? [] : [[column, { kind: 'text', content: cells[index]! }]]))) });
    }
    at = row - 1;
  }
  return records;
}

function isRow({ isBlank, text }: Line): boolean {
  return !isBlank && text.includes('|');
}

/** It parts a table where it is shown, but not for its owner, who wrote it between two rows. */
function isComment({ isBlank, hidden }: Line): boolean {
  return isBlank && hidden.length > 0;
}

/** In a cell, `\|` stands for a bar. */
function cellsOf({ start, end }: Line, source: string): MappedText[] {
  const text = source.slice(start, end);
  const cells: MappedText[] = [];
  const from = /^[ \t]*\|?/.exec(text)![0].length;
  const to = /(?<!\\)\|[ \t]*$/.exec(text)?.index ?? text.length;
  let begin = from;
  for (let at = from; at <= to; at += 1) {
    if (at < to && (text[at] !== '|' || text[at - 1] === '\\')) continue;
    cells.push(cellOf(source, start, text.slice(begin, at), begin));
    begin = at + 1;
  }
  return cells;
}

function cellOf(source: string, line: number, raw: string, at: number): MappedText {
  const lead = raw.length - raw.trimStart().length;
  const text = raw.trim().replace(/^["“]([^"“”]+)["”]$/, '$1');
  const start = line + at + lead + (text.length < raw.trim().length ? 1 : 0);
  const builder = new MappedTextBuilder(source, (words) => words.replaceAll('|', '\\|').replaceAll('\n', '<br>'));
  let from = 0;
  for (const { index } of text.matchAll(/\\\|/g)) {
    builder.copy(start + from, start + index);
    builder.decode('|', start + index, start + index + 2);
    from = index + 2;
  }
  builder.copy(start + from, start + text.length);
  return builder.build();
}
