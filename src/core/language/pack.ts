import type { LevelsBySetting } from '../settings.js';
import type { Category, Level, SuggestionKind } from '../types.js';

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

/** A rule as its author wrote it, checked. */
export interface RuleSource {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly level: Level;
  readonly levels: LevelsBySetting;
  readonly match: readonly string[];
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
  readonly category: Category;
  readonly lists: Readonly<Record<string, readonly string[]>>;
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
