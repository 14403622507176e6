import { isAlias, isMap, isScalar, isSeq, LineCounter, parseAllDocuments, type Node, type Scalar } from 'yaml';
import { FormatError } from './error.js';
import { encodeString } from './json.js';
import { MappedTextBuilder, type MappedText } from './mapped-text.js';
import type { Value } from './value.js';

export { yamlComments } from './yaml-comments.js';

/**
 * Reads YAML, where every text knows its place. An alias is the very value at its anchor, so that nobody reads it twice.
 * @throws {FormatError} naming line and fault
 */
export function readYaml(source: string): Value {
  const lines = new LineCounter();
  const documents = parseAllDocuments(source, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const items: Value[] = [];
  for (const { errors, contents } of documents) {
    const refuse = (fault: string, offset: number): never => {
      const { line, col } = lines.linePos(offset);
      throw new FormatError(`Not readable as YAML: ${fault} at line ${line}, column ${col}.`);
    };
    const [error] = errors;
    if (error?.message.startsWith('Maximum call stack')) throw new RangeError(error.message);
    if (error !== undefined) refuse(inWords(error.message), error.pos[0]);
    items.push(valueOf(contents, { source, anchors: new Map(), refuse }));
  }
  return items.length === 1 ? items[0]! : { kind: 'list', items };
}

/** "Map keys must be unique" → "map keys must be unique". */
function inWords(message: string): string {
  const [first = ''] = message.split('\n');
  return first.charAt(0).toLowerCase() + first.slice(1).replace(/\.$/, '');
}

interface Document {
  readonly source: string;
  /** What stands at each anchor so far; a name may be given again. */
  readonly anchors: Map<string, Value>;
  refuse(fault: string, offset: number): never;
}

function valueOf(node: Node | null, document: Document): Value {
  if (isAlias(node)) return document.anchors.get(node.source) ?? NOTHING;
  const value = contentOf(node, document);
  if (node?.anchor !== undefined) document.anchors.set(node.anchor, value);
  return value;
}

function contentOf(node: Node | null, document: Document): Value {
  if (isSeq(node)) return { kind: 'list', items: node.items.map((item) => valueOf(item as Node | null, document)) };
  if (isMap(node)) {
    const entries = new Map<string, Value>();
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value) : '';
      // the package compares every key with every other
      if (entries.has(name)) document.refuse(`the key "${name}" stands there a second time`, (key as Node | null)?.range?.[0] ?? node.range![0]);
      entries.set(name, valueOf(value as Node | null, document));
    }
    return { kind: 'record', entries, place: [node.range![0], node.range![1]] };
  }
  if (!isScalar(node)) return NOTHING;
  const { value } = node;
  if (typeof value === 'string') return { kind: 'text', content: textOf(node as Scalar<string>, document.source) };
  return { kind: 'other', value: typeof value === 'number' || typeof value === 'boolean' ? value : null };
}

const NOTHING: Value = { kind: 'other', value: null };

/** Where a text cannot be traced sign by sign, its place is the whole scalar. */
function textOf(scalar: Scalar<string>, source: string): MappedText {
  const [start, end] = scalar.range!;
  const traced = scalar.type === 'BLOCK_LITERAL' || scalar.type === 'BLOCK_FOLDED' ? traceBlock(scalar.value, source, start, end) : traceFlow(scalar, source, start, end);
  if (traced.text === scalar.value) return { ...traced, place: [start, end] };
  const builder = new MappedTextBuilder(source);
  builder.decode(scalar.value, start, end);
  return builder.build();
}

/** `|` and `>`: lines behind an indent; between two of them stands what the text itself has there, line ends or a space. */
function traceBlock(text: string, source: string, start: number, end: number): MappedText {
  const head = source.indexOf('\n', start) + 1;
  const lines = head === 0 ? [] : source.slice(head, end).split('\n');
  const indent = indentOf(lines, text);
  const builder = new MappedTextBuilder(source, (words) => words.replaceAll('\n', `\n${' '.repeat(indent)}`));
  let at = head;
  let lastEnd = head;
  for (const line of lines) {
    const from = at + Math.min(indent, line.length);
    const to = at + line.replace(/\r$/, '').length;
    at += line.length + 1;
    if (from >= to && text[builder.length] !== ' ') continue;
    const due = /^(?:\n+| )?/.exec(text.slice(builder.length))![0];
    if (builder.length > 0 || due.startsWith('\n')) builder.decode(due, lastEnd, from);
    builder.copy(from, to);
    lastEnd = to;
  }
  builder.decode(text.slice(builder.length), lastEnd, Math.max(lastEnd, end));
  return builder.build();
}

/** As deep as the first line that holds something, less the spaces that the text itself has there. */
function indentOf(lines: readonly string[], text: string): number {
  const depth = (all: readonly string[]): number => (/^ */.exec(all.find((line) => line.trim() !== '') ?? '')![0].length);
  return depth(lines) - depth(text.split('\n'));
}

const QUOTED = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|\r?\n[ \t]*|([\s\S]))|[ \t]*\r?\n\s*/y;
const ESCAPES: Readonly<Record<string, string>> = { 0: '\0', a: '\x07', b: '\b', e: '\x1b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v', N: '\x85', _: '\xa0', L: '\u2028', P: '\u2029' };

/** Plain and quoted scalars; a line end reads as a space, and n + 1 of them as n. */
function traceFlow({ type, value }: Scalar, source: string, start: number, end: number): MappedText {
  const isDouble = type === 'QUOTE_DOUBLE';
  const isSingle = type === 'QUOTE_SINGLE';
  const encode = isDouble ? encodeString : isSingle ? (words: string) => words.replaceAll("'", "''") : (words: string) => words;
  const [first, last] = isDouble || isSingle ? [start + 1, end - 1] : [start, end];
  const text = value as string;
  if (last - first === text.length && source.startsWith(text, first)) return { text, place: [start, end], encode, toSource: ([from, to]) => [from + first, to + first] };
  const builder = new MappedTextBuilder(source, encode);
  for (let at = first; at < last; ) {
    QUOTED.lastIndex = at;
    const found = source[at] === '\\' && !isDouble ? null : QUOTED.exec(source);
    if (found !== null) {
      builder.decode(decodeSpecial(found), at, QUOTED.lastIndex);
      at = QUOTED.lastIndex;
    } else if (isSingle && source.startsWith("''", at)) {
      builder.decode("'", at, (at += 2));
    } else builder.copy(at, (at += 1));
  }
  return builder.build();
}

function decodeSpecial([whole, ...[two, four, eight, letter]]: RegExpExecArray): string {
  const code = two ?? four ?? eight;
  if (code !== undefined) return String.fromCodePoint(parseInt(code, 16));
  if (letter !== undefined) return ESCAPES[letter] ?? letter;
  if (whole.startsWith('\\')) return '';
  return '\n'.repeat(whole.split('\n').length - 2) || ' ';
}
