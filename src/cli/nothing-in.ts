import type { FormatName, Library } from '../formats/index.js';
import type { Terms } from './plan.js';

/** More names than these are no help. */
const MOST_FIELDS = 12;
const DATA: readonly FormatName[] = ['json', 'jsonl', 'yaml', 'csv', 'tsv'];

/** Why no reply was found in a file, what it has instead, and what to do now. */
export function nothingIn({ fields }: Library, format: FormatName, { fields: named, shape }: Pick<Terms, 'fields' | 'shape'>): string {
  if (DATA.includes(format)) return ['No reply was found in it' + (named === undefined ? '.' : ` under "fields" (${named.join(', ')}).`), ...dataHelp(fields, named)].join(' ');
  const shown = fields.length > 0 ? [`Its headings are ${list(fields)}.`] : [];
  const help = shape === undefined ? ['Say where they stand by "shape" in the config; "shape: one" makes the whole file one reply.'] : ['Leave "shape" out, or name another.'];
  return [`No reply was found in it${shape === undefined ? '' : ` with "shape: ${shape}"`}.`, ...shown, ...help].join(' ');
}

function dataHelp(fields: readonly string[], named: readonly string[] | undefined): string[] {
  if (fields.length === 0) return [];
  return [`It has ${list(fields)}. Name those that hold replies: "fields" in the config${named === undefined ? '' : ', written as they stand here'}.`];
}

function list(names: readonly string[]): string {
  return names.slice(0, MOST_FIELDS).join(', ') + (names.length > MOST_FIELDS ? ', …' : '');
}
