import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv, readTsv } from '../../src/formats/csv.js';
import { FormatError } from '../../src/formats/index.js';
import type { Value } from '../../src/formats/value.js';

/** Rows as plain records. */
function rowsOf(value: Value): Record<string, string>[] {
  return (value as Value & { kind: 'list' }).items.map((row) =>
    Object.fromEntries([...(row as Value & { kind: 'record' }).entries].map(([key, cell]) => [key, (cell as Value & { kind: 'text' }).content.text])));
}

describe('CSV', () => {
  it('is records by the names in its first row', () => {
    expect(rowsOf(readCsv('title,answer\nRefund,"Hi,\n""yes"""\r\nLate,Soon\n'))).toEqual([{ title: 'Refund', answer: 'Hi,\n"yes"' }, { title: 'Late', answer: 'Soon' }]);
  });

  it.each([[';', 'a;b\n1,5;2'], ['\t', 'a\tb\n1,5\t2'], ['|', 'a|b\n1,5|2']])('finds the separator %j', (_, source) => {
    expect(rowsOf(readCsv(source))).toEqual([{ a: '1,5', b: '2' }]);
  });

  it('takes the separator that parts all rows alike, or the one it is told', () => {
    expect(rowsOf(readCsv('a;b\nx;Hi, you, there\n'))).toEqual([{ a: 'x', b: 'Hi, you, there' }]);
    expect(rowsOf(readCsv('sep=|\r\na|b\r\n1|2,3\r\n'))).toEqual([{ a: '1', b: '2,3' }]);
    expect(rowsOf(readCsv('Reply\nHi, you\n'))).toEqual([{ Reply: 'Hi, you' }]);
  });

  it('has no head where its first row speaks to a customer', () => {
    expect(rowsOf(readCsv('Late,"Hi Ana, we are a day late."\nLost,We lost it.\n'))).toEqual([{ 'column 1': 'Late', 'column 2': 'Hi Ana, we are a day late.' }, { 'column 1': 'Lost', 'column 2': 'We lost it.' }]);
  });

  it('may have a title of its own above its head', () => {
    expect(rowsOf(readCsv('Our replies,\n"Ask Ann, please, before you edit.",\n,\nTopic,Reply\nLate,Hi you\n'))).toEqual([{ Topic: 'Late', Reply: 'Hi you' }]);
    expect(rowsOf(readCsv('Our replies,\nLate,Hi you\n'))).toEqual([{ 'Our replies': 'Late', 'column 2': 'Hi you' }]);
  });

  it('knows tab-separated values by their name', () => {
    expect(rowsOf(readTsv('a,b\tc\n1\t2'))).toEqual([{ 'a,b': '1', c: '2' }]);
  });

  it('takes short rows and blank lines as they come', () => {
    expect(rowsOf(readCsv('a,b\n\n1\n2,3,\n'))).toEqual([{ a: '1' }, { a: '2', b: '3' }]);
  });

  it('takes a quote that nobody doubled for what it is', () => {
    expect(rowsOf(readCsv('a,b\n"Press "Send" now",x'))).toEqual([{ a: 'Press "Send" now', b: 'x' }]);
  });

  it('names a column that has none', () => {
    expect(rowsOf(readCsv('a,,b\n1,2,3'))).toEqual([{ a: '1', 'column 2': '2', b: '3' }]);
  });

  it.each([
    ['a,b\n1,2,3', 'Line 2 has 3 cells, but there are 2 columns. Put cells that hold "," in quotes.'],
    ['a\n"1\n2', 'The quote that opens in line 2 has no end.'],
  ])('%j is refused', (source, message) => {
    expect(() => readCsv(source)).toThrow(new FormatError(message));
  });

  it('finds every cell in its place, and writes it as the file would', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', ',', '"', '\n', '\r\n', ' ', '📷') });
    fc.assert(fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), (rows) => {
      const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
      const source = `x,y\n${rows.map((row) => row.map(quoted).join(',')).join('\n')}\n`;
      const items = (readCsv(source) as Value & { kind: 'list' }).items as (Value & { kind: 'record' })[];
      expect(items).toHaveLength(rows.length);
      items.forEach(({ entries }, row) => [...entries.values()].forEach((value, column) => {
        const { content } = value as Value & { kind: 'text' };
        expect(content.text).toBe(rows[row]![column]);
        if (content.text !== '') expect(source.slice(...content.toSource([0, content.text.length]))).toBe(content.encode(content.text));
      }));
    }));
  });
});
