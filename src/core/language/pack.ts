import type { DeskName } from '../desks.js';
import type { Channel, LevelsBySetting } from '../settings.js';
import type { Category, Level, Mode, SuggestionKind } from '../types.js';

/** Where an exception looks for its phrases, seen from the words that matched. */
export const PLACES = ['around', 'before', 'after', 'sentence', 'previous', 'next', 'rest', 'reply'] as const;
export type Place = (typeof PLACES)[number];

/** What the engine can tell about the words that matched, for all rules alike. */
export const PREDICATES = ['condition', 'negated', 'question', 'reported', 'timed', 'offered', 'list-item', 'template'] as const;
export type Predicate = (typeof PREDICATES)[number];

/** Holds where any of its phrases stands in its place, or any of its predicates is true. */
export type Context = { readonly [place in Place]?: readonly string[] } & { readonly when?: readonly Predicate[] };

export interface SuggestionSource {
  readonly kind: SuggestionKind;
  readonly text: string;
}

/** Code that finds what no data can say (see `core/reply/checks`), with the words that its suggestions may ask for. */
export const CHECK_WORDS = {
  'long-sentence': [],
  'long-paragraph': [],
  'unanswered-question': [],
  'nothing-reflected': [],
  'half-open-placeholder': ['fixed', 'guess'],
  'foreign-placeholder': ['translated'],
  'foreign-spelling': ['fixed'],
  'missing-fallback': ['fixed', 'head', 'tail'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type ReplyCheckName = keyof typeof CHECK_WORDS;
export const REPLY_CHECKS = Object.keys(CHECK_WORDS) as readonly ReplyCheckName[];

/** What a whole-reply rule looks at. Signs are named as in `signs.yaml`; a category or a rule's id stands for its findings. */
export interface ReplySource {
  /** Points at these signs, or at the first or last sentence. */
  readonly at: readonly string[] | 'start' | 'end';
  /** Only in replies that show one of these, and none of those. */
  readonly has: readonly string[];
  readonly lacks: readonly string[];
  /** Only where the customer's message is known, shows one of these, and none of those. */
  readonly customer: { readonly has: readonly string[]; readonly lacks: readonly string[] } | undefined;
  /** Only in replies of at least so many words. */
  readonly words: number;
  /** Only on these channels; on every one where it is empty. */
  readonly channel: readonly Channel[];
  /** Only in a draft, or only in a template. */
  readonly mode: Mode | undefined;
  /** Only where one of these is known to fill the placeholders; whatever desk it is, where it is empty. */
  readonly desk: readonly DeskName[];
  /** A sign that must stand within so many sentences of each; anywhere, where no number is given. */
  readonly needs: readonly string[];
  readonly within: number | undefined;
  /** A sign that the first should not stand before. */
  readonly before: readonly string[];
  /** So many are fine; in so many words, or in the whole reply. */
  readonly most: number | undefined;
  readonly per: number | undefined;
  /** So many sentences in a row. */
  readonly run: number | undefined;
  readonly check: ReplyCheckName | undefined;
}

/** What a rule on a whole library looks at: a sentence that many of its replies share, or replies that are nearly the same. */
export interface LibrarySource {
  /** A reply's first sentence, or sentences that show one of these signs. */
  readonly repeats: 'start' | readonly string[];
  /** In at least so many replies, … */
  readonly replies: number;
  /** … and in so many of a hundred. */
  readonly percent: number;
  /** In place of all that: replies that share so many of a hundred of their runs of words. */
  readonly alike: number | undefined;
}

/** Every sign, category and rule that a rule on whole replies looks for. */
export function namesIn({ at, has, lacks, needs, before, customer }: ReplySource): string[] {
  return [...(typeof at === 'string' ? [] : at), ...has, ...lacks, ...needs, ...before, ...(customer?.has ?? []), ...(customer?.lacks ?? [])];
}

/** Words that show what a sentence does: greets, says sorry, promises, asks. Not a fault; whole-reply rules and the anatomy look for it. */
export interface SignSource {
  readonly id: string;
  /** What a reply that shows it does well, as a sentence for its writer. */
  readonly praise: string | undefined;
  readonly match: readonly string[];
  readonly unless: Context;
  readonly only: Context;
  readonly despite: readonly Predicate[];
  readonly examples: { readonly shows: readonly string[]; readonly not: readonly string[] };
}

/** A rule as its author wrote it, checked. */
export interface RuleSource {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly level: Level;
  readonly levels: LevelsBySetting;
  /** Phrases; empty for a rule on whole replies or on a library. */
  readonly match: readonly string[];
  readonly reply: ReplySource | undefined;
  readonly library: LibrarySource | undefined;
  readonly unless: Context;
  readonly only: Context;
  readonly soften: readonly (Context & { readonly to: Level })[];
  /** Predicates that silence every other rule, but not this one. */
  readonly despite: readonly Predicate[];
  readonly message: string;
  readonly why: string;
  readonly fine: string;
  readonly suggest: readonly SuggestionSource[];
  readonly examples: { readonly bad: readonly string[]; readonly good: readonly string[] };
}

export interface Pack {
  /** Only a pack of nothing but signs has none. */
  readonly category: Category | undefined;
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly signs: readonly SignSource[];
  readonly rules: readonly RuleSource[];
}

/** Where in a pack's data something is: `['rules', 3, 'match', 0]`. */
export type DataPath = readonly (string | number)[];

export interface PackProblem {
  readonly path: DataPath;
  readonly message: string;
}

/** A pack that cannot be used; every problem that was found. */
export class PackError extends Error {
  constructor(readonly problems: readonly PackProblem[]) {
    super(problems.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
  }
}
