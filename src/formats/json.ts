import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { FormatError } from './error.js';
import { lineAt } from './line-at.js';
import { MappedTextBuilder, type MappedText } from './mapped-text.js';
import type { Value } from './value.js';

const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/**
 * Reads JSON, where every text knows its place.
 * @param base where `json` begins in `source`
 * @throws {FormatError} naming line and fault
 */
export function readJson(source: string, base = 0, end = source.length): Value {
  const errors: ParseError[] = [];
  const tree = parseTree(source.slice(base, end), errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  const [error] = errors;
  if (error !== undefined || tree === undefined) {
    const { line, column } = lineAt(source, base + (error?.offset ?? 0));
    throw new FormatError(`Not readable as JSON: ${inWords(error)} at line ${line}, column ${column}.`);
  }
  return valueOf(tree, source, base);
}

/** "CommaExpected" → "comma expected". */
function inWords(error: ParseError | undefined): string {
  const name = error === undefined ? 'ValueExpected' : printParseErrorCode(error.error);
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words === 'end of file expected' ? 'something after the end' : words;
}

function valueOf({ type, offset, length, value, children = [] }: Node, source: string, base: number): Value {
  switch (type) {
    case 'string': return { kind: 'text', content: readString(source, base + offset + 1, base + offset + length - 1) };
    case 'array': return { kind: 'list', items: children.map((item) => valueOf(item, source, base)) };
    case 'object': return { kind: 'record', entries: entriesOf(children, source, base) };
    default: return { kind: 'other', value: value as number | boolean | null };
  }
}

/** @throws {FormatError} for a key that stands twice: whoever reads the file takes one of its values, and nobody knows which */
function entriesOf(properties: readonly Node[], source: string, base: number): ReadonlyMap<string, Value> {
  const entries = new Map<string, Value>();
  for (const { children: [key, value] = [] } of properties) {
    if (key === undefined || value === undefined) continue;
    const name = String(key.value);
    if (entries.has(name)) {
      const { line, column } = lineAt(source, base + key.offset);
      throw new FormatError(`Not readable as JSON: the key "${name}" stands there a second time at line ${line}, column ${column}.`);
    }
    entries.set(name, valueOf(value, source, base));
  }
  return entries;
}

/** @param start after the opening quote @param end before the closing one */
function readString(source: string, start: number, end: number): MappedText {
  const builder = new MappedTextBuilder(source, encodeString);
  for (let at = start; at < end; ) {
    const slash = source.indexOf('\\', at);
    const stop = slash < 0 || slash > end ? end : slash;
    builder.copy(at, stop);
    if (stop === end) break;
    const letter = source[stop + 1]!;
    const size = letter === 'u' ? 6 : 2;
    const text = letter === 'u' ? String.fromCharCode(parseInt(source.slice(stop + 2, stop + 6), 16)) : (ESCAPES[letter] ?? letter);
    builder.decode(text, stop, stop + size);
    at = stop + size;
  }
  return builder.build();
}

/** Words as they stand between the quotes of a JSON string. */
export function encodeString(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}
