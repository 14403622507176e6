import type { Range } from '../core/types.js';
import type { MappedText } from './mapped-text.js';

/** Data as JSON, YAML and tables have it, where every text knows its place in the file. */
export type Value = TextValue | ListValue | RecordValue | OtherValue;

export interface TextValue {
  readonly kind: 'text';
  readonly content: MappedText;
}

export interface ListValue {
  readonly kind: 'list';
  readonly items: readonly Value[];
}

/** Keys in the order of the file, each once. */
export interface RecordValue {
  readonly kind: 'record';
  readonly entries: ReadonlyMap<string, Value>;
  /** Where it stands, in a format with comments. */
  readonly place?: Range | undefined;
}

/** Numbers, booleans and nothing. */
export interface OtherValue {
  readonly kind: 'other';
  readonly value: number | boolean | null;
}

/** Text of a value that is text, or a number that may stand for one, such as an id. */
export function plain(value: Value | undefined): string | undefined {
  if (value?.kind === 'text') return value.content.text;
  return value?.kind === 'other' && value.value !== null ? String(value.value) : undefined;
}
