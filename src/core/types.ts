/** The nouns every room of the house shares. Offsets are UTF-16 code units, as in `String.prototype.slice`. */
import type { Syntax } from './desks.js';
import type { LevelsBySetting } from './settings.js';

/** How serious a finding is, from a coach who would stop the send to a remark. */
export type Level = 'error' | 'warning' | 'info';

/** Most serious first. */
export const LEVELS: readonly Level[] = ['error', 'warning', 'info'];
export const RULE_LEVELS: readonly (Level | 'off')[] = [...LEVELS, 'off'];

export const CATEGORIES = [
  'refusal', 'demand', 'uncertainty', 'apology', 'blame', 'dismissal', 'condescension', 'deflection', 'framing', 'coldness', 'heat',
  'structure', 'style', // whole replies
] as const;
export type Category = (typeof CATEGORIES)[number];

/** `draft`: about to be sent, so an unfilled placeholder is a fault. `template`: placeholders are legal. */
export type Mode = 'draft' | 'template';
export const MODES: readonly Mode[] = ['draft', 'template'];

/** Half-open: `text.slice(start, end)`. */
export type Range = readonly [start: number, end: number];

/** Why no rule may see a stretch of text. */
export type MaskKind =
  | 'header' | 'quote' | 'signature' | 'footer' // not the agent's words
  | 'quotation' | 'code' | 'url' | 'email' | 'placeholder'; // a thing inside a sentence of the agent's

/** What a placeholder will hold once it is filled; `broken`: a brace is missing. */
export type PlaceholderRole = 'name' | 'time' | 'number' | 'other' | 'broken';

export interface Mask {
  readonly start: number;
  readonly end: number;
  readonly kind: MaskKind;
  /** Only for placeholders. */
  readonly role?: PlaceholderRole;
  /** Only for placeholders of a shape that some desk fills. */
  readonly syntax?: Syntax;
}

/**
 * `safe` keeps the meaning; `fill-in` has a `[slot]` the writer completes;
 * `promise` says something new that may not be true, so it is shown and never applied.
 */
export type SuggestionKind = 'safe' | 'fill-in' | 'promise';

export interface Suggestion {
  /** The better wording, as it would read in place of the words at `fix.range`. */
  readonly text: string;
  readonly kind: SuggestionKind;
  readonly fix: { readonly range: Range; readonly text: string };
}

export interface Finding {
  readonly ruleId: string;
  readonly category: Category;
  readonly scope: 'phrase' | 'reply';
  readonly level: Level;
  readonly message: string;
  readonly why: string;
  /** The words at fault, in the text that was linted. */
  readonly range: Range;
  readonly text: string;
  readonly suggestions: readonly Suggestion[];
}

/** What people read about a rule; the patterns live in the compiled index. */
export interface RuleInfo {
  readonly id: string;
  readonly category: Category;
  readonly level: Level;
  /** By the value of a setting, such as `casual`, where it differs. */
  readonly levels: LevelsBySetting;
  /** Former ids, still accepted in configs. */
  readonly aliases: readonly string[];
  readonly message: string;
  readonly why: string;
  /** When the words are harmless, in a sentence. */
  readonly fine: string;
  readonly suggest: readonly { readonly kind: SuggestionKind; readonly text: string }[];
  readonly examples: { readonly bad: readonly string[]; readonly good: readonly string[] };
}

export interface TaggedWord {
  readonly start: number;
  readonly end: number;
  /** compromise's tag names: `Verb`, `PastTense`, `Infinitive`, `Adjective`, … */
  readonly tags: ReadonlySet<string>;
}

/** Part-of-speech tags and verb forms. Asked only when words alone cannot decide, because loading it is dear. */
export interface Tagger {
  /** Tags one sentence; offsets count from the start of `sentence`. Contractions share one range. */
  tag(sentence: string): readonly TaggedWord[];
  /** The bare form of a verb ("sent" → "send"), or `undefined` when the word is not a verb. */
  infinitive(verb: string): string | undefined;
}
