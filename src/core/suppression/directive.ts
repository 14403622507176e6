import { nearest } from '../nearest.js';
import type { Range } from '../types.js';

/** What a format's comment holds, and where it stands with its marks. */
export interface Comment {
  readonly text: string;
  readonly range: Range;
  /** It stands beside values, which it cannot stand in: of a line, it means the whole value that begins there. */
  readonly isBeside?: boolean | undefined;
}

export type Reach = 'next line' | 'line' | 'block' | 'end of block' | 'file';

/** A comment that asks for silence, or for its end. */
export interface Directive {
  readonly comment: Comment;
  readonly reach: Reach;
  /** Ids of rules, former ids or categories, as written; none stands for every rule. */
  readonly rules: readonly string[];
  readonly reason: string | undefined;
}

const REACHES: Readonly<Record<string, Reach>> = {
  'tone-lint-disable-next-line': 'next line',
  'tone-lint-disable-line': 'line',
  'tone-lint-disable-file': 'file',
  'tone-lint-disable': 'block',
  'tone-lint-enable': 'end of block',
};

/** What parts the reason from the rules; editors and mail programs make a dash of it. */
const REASON = /(?:^|\s)(?:--|[–—])(?:\s|$)/;

/** A comment that begins as a directive does, and is none. */
export class DirectiveError extends Error {
  override readonly name = 'DirectiveError';

  constructor(what: string, readonly comment: Comment) {
    super(what);
  }
}

/**
 * Reads `tone-lint-disable-next-line refusal/cant, blame -- the reason`.
 * @returns `undefined` for a comment about something else
 * @throws {DirectiveError} with the nearest name
 */
export function readDirective(comment: Comment): Directive | undefined {
  const text = comment.text.trim();
  if (!text.startsWith('tone-lint-')) return undefined;
  const [asked = '', ...reasons] = text.split(REASON);
  const [name = '', ...rules] = asked.split(/[\s,]+/).filter((word) => word !== '');
  const reach = Object.hasOwn(REACHES, name) ? REACHES[name] : undefined;
  if (reach === undefined) {
    const names = Object.keys(REACHES);
    const meant = nearest(name, names);
    throw new DirectiveError(`Unknown comment "${name}". ${meant === undefined ? `There are ${names.join(', ')}.` : `Did you mean "${meant}"?`}`, comment);
  }
  return { comment, reach, rules, reason: reasons.join(' -- ').trim() || undefined };
}
