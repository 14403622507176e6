import { FormatError } from './error.js';
import { readFieldName } from './field-names.js';
import { lineAt } from './line-at.js';
import { MappedTextBuilder, type MappedText } from './mapped-text.js';
import { isGreeting, isSaid, isSentence } from './prose.js';
import type { Value } from './value.js';

/** What may stand between cells, likeliest first. */
const SEPARATORS = [',', ';', '\t', '|'] as const;
const NONE = '\0';
/** So many characters tell which one it is. */
const SAMPLE = 4096;
/** So many rows may stand above the names of the columns. */
const MOST_TITLES = 8;

/**
 * Reads a table whose first row names its columns, where it does not speak to a customer itself (RFC 4180).
 * @returns a list of records; a row shorter than the first has fewer keys
 * @throws {FormatError} for a quote without an end, or a row that has more cells than there are columns
 */
export function readCsv(source: string, ownSeparator?: string): Value {
  const said = /^sep=(.)\r?\n/i.exec(source);
  const start = said?.[0].length ?? 0;
  const separator = ownSeparator ?? said?.[1] ?? separatorOf(source);
  const rows = readRows(source, separator, start).filter(({ cells }) => cells.length > 1 || cells[0]!.text.trim() !== '');
  rows.splice(0, titleRows(rows));
  const hasHead = rows[0] !== undefined && isHead(rows[0].cells.map(({ text }) => text.trim()));
  const columns = (rows[0]?.cells ?? []).map(({ text }, index) => (hasHead && text.trim()) || `column ${index + 1}`);
  const records = hasHead ? rows.slice(1) : rows;
  for (const { cells, start } of records) {
    if (cells.slice(columns.length).some(({ text }) => text.trim() !== '')) {
      const mark = separator === '\t' ? 'a tab' : `"${separator}"`;
      throw new FormatError(`Line ${lineAt(source, start).line} has ${cells.length} cells, but there are ${columns.length} columns. Put cells that hold ${mark} in quotes.`);
    }
  }
  return { kind: 'list', items: records.map(({ cells }) => recordOf(columns, cells)) };
}

/**
 * How many rows stand above the one that names the columns, as a sheet's title does: rows of one cell and empty ones,
 * before a row that names a reply.
 */
function titleRows(rows: readonly Row[]): number {
  const widths = rows.slice(0, MOST_TITLES + 1).map(({ cells }) => cells.filter(({ text }) => text.trim() !== '').length);
  const head = widths.findIndex((width) => width > 1);
  const namesReply = rows[head]?.cells.some(({ text }) => !isSentence(text) && readFieldName(text.trim()).role === 'reply') ?? false;
  return head > 0 && rows[0]!.cells.length > 1 && namesReply ? head : 0;
}

/** A first row that speaks to a customer names no columns. */
function isHead(cells: readonly string[]): boolean {
  return !cells.some((cell) => isSaid(cell) || (isGreeting(cell) && isSentence(cell))) || cells.some((cell) => !isSentence(cell) && ['reply', 'title'].includes(readFieldName(cell).role));
}

/** Tab-separated values, where quotes mean the same. */
export function readTsv(source: string): Value {
  return readCsv(source, '\t');
}

function recordOf(columns: readonly string[], cells: readonly MappedText[]): Value {
  const entries = new Map<string, Value>();
  columns.forEach((column, index) => {
    const content = cells[index];
    if (content !== undefined) entries.set(column, { kind: 'text', content });
  });
  return { kind: 'record', entries };
}

interface Row {
  readonly start: number;
  readonly cells: readonly MappedText[];
}

function readRows(source: string, separator: string, from = 0): Row[] {
  const rows: Row[] = [];
  for (let at = from; at < source.length; ) {
    const start = at;
    const cells: MappedText[] = [];
    for (;;) {
      const cell = source[at] === '"' ? readQuoted(source, at, separator) : readPlain(source, at, separator);
      cells.push(cell.content);
      at = cell.end;
      if (source[at] !== separator) break;
      at += 1;
    }
    if (source[at] === '\r') at += 1;
    if (source[at] === '\n') at += 1;
    rows.push({ start, cells });
  }
  return rows;
}

interface Cell {
  readonly content: MappedText;
  readonly end: number;
}

/** A cell in quotes, in which a doubled quote stands for one. So does a single one that no cell's end follows: exports by hand have those. */
function readQuoted(source: string, start: number, separator: string): Cell {
  const builder = new MappedTextBuilder(source, (text) => text.replaceAll('"', '""'));
  for (let at = start + 1; ; ) {
    const quote = source.indexOf('"', at);
    if (quote < 0) throw new FormatError(`The quote that opens in line ${lineAt(source, start).line} has no end.`);
    builder.copy(at, quote);
    const next = source[quote + 1];
    if (next === undefined || next === separator || next === '\n' || next === '\r') return { content: builder.build(), end: quote + 1 };
    at = next === '"' ? quote + 2 : quote + 1;
    builder.decode('"', quote, at);
  }
}

/** Better words may need the quotes that these did without. */
function readPlain(source: string, start: number, separator: string): Cell {
  let end = start;
  while (end < source.length && source[end] !== separator && source[end] !== '\n' && source[end] !== '\r') end += 1;
  const builder = new MappedTextBuilder(source);
  builder.copy(start, end);
  return { content: builder.build(), end };
}

/** The one that parts the first rows into as many cells each; else the one that the first row has most of. */
function separatorOf(source: string): string {
  const counts = SEPARATORS.map((separator) => cellCounts(source.slice(0, SAMPLE), separator, source.length > SAMPLE));
  const even = counts.map(([first = 0, ...others]) => (others.length > 0 && others.every((count) => count === first) ? first : 0));
  const heads = counts.map(([first = 0]) => first);
  const most = Math.max(...even) > 1 ? even : heads;
  // a table of one column needs none, and its cells may hold all of them
  return Math.max(...most) > 1 ? SEPARATORS[most.indexOf(Math.max(...most))]! : NONE;
}

/** How many cells each row has; of a sample, the last may be cut off. */
function cellCounts(sample: string, separator: string, isCut: boolean): readonly number[] {
  try {
    const counts = readRows(sample, separator).filter(({ cells }) => cells.length > 1 || cells[0]!.text.trim() !== '').map(({ cells }) => cells.length);
    return isCut && counts.length > 1 ? counts.slice(0, -1) : counts;
  } catch {
    const head = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(sample)![0].replace(/"(?:[^"]|"")*"/g, '');
    return [head.split(separator).length];
  }
}
