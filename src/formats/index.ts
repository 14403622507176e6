import type { Format } from './reply.js';
import { parseText } from './text.js';

export { decode } from './decode.js';
export { FormatError } from './error.js';
export type { Format, Library, ReadOptions, Reply } from './reply.js';

/** Every format by the name `--input` takes. */
export const formats: Readonly<Record<FormatName, Format>> = { text: parseText };
export type FormatName = 'text';

/** What a folder is searched for. */
export const READ_EXTENSIONS = ['.txt', '.text', '.md', '.markdown', '.eml'] as const;

/** Files whose words stand among markup, keys or packed bytes: linted as text, their ranges and faults would be wrong. */
const UNREAD_EXTENSIONS = new Set([
  '.csv', '.htm', '.html', '.json', '.json5', '.jsonc', '.jsonl', '.ndjson', '.toml', '.tsv', '.xml', '.yaml', '.yml',
  '.doc', '.docx', '.mbox', '.msg', '.odt', '.pdf', '.rtf', '.xls', '.xlsx',
]);

/** @returns whether a folder is searched for files of this extension (lower case, with its dot) */
export function isRead(extension: string): boolean {
  return (READ_EXTENSIONS as readonly string[]).includes(extension);
}

/** @returns the format of files with this extension, or `undefined` where none reads them yet */
export function formatOf(extension: string): FormatName | undefined {
  return UNREAD_EXTENSIONS.has(extension) ? undefined : 'text';
}
