import { wellFormed } from './well-formed.js';

/** What JSON may hold as it is, and what a terminal would obey or a reader of lines would break at. */
const UNSAFE = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** A value as JSON that any place may show: the same value, escaped where it has to be. */
export function toJson(value: unknown, indent = 0): string {
  return escaped(JSON.stringify(value, undefined, indent));
}

/** The same for readers that refuse half a character, even escaped. */
export function toWholeJson(value: unknown, indent = 0): string {
  const json = JSON.stringify(value, undefined, indent);
  const hasHalves = json.includes('\\ud');
  return escaped(hasHalves ? JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? wellFormed(part) : part), indent) : json);
}

function escaped(json: string): string {
  return json.replace(UNSAFE, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
