import type { CompiledPacks } from './language/compile.js';
import { Context } from './match/context.js';
import { Grammar } from './match/grammar.js';
import type { Match } from './match/match.js';
import { Matcher } from './match/matcher.js';
import { Recall } from './match/recall.js';
import { createTagTest } from './match/tags.js';
import { renderSuggestions } from './suggest/render.js';
import type { Document, Sentence } from './text/document.js';
import { findMasks } from './text/masks/index.js';
import { prepare } from './text/prepare.js';
import { Vocabulary } from './text/vocabulary.js';
import { LEVELS, type Finding, type Level, type Mask, type Mode, type RuleInfo, type Tagger } from './types.js';

export interface LinterOptions {
  /** Where two overlap, the later one's finding stays. */
  readonly packs: readonly CompiledPacks[];
  /** Levels that differ from the rules' own, by rule id. */
  readonly levels?: ReadonlyMap<string, Level | 'off'> | undefined;
  /** Default `draft`. */
  readonly mode?: Mode | undefined;
  /** Loads the part-of-speech tagger; without one, phrases that hang on a tag stay silent. */
  readonly tagger?: (() => Tagger) | undefined;
  /** Milliseconds, for `stats`; the core has no clock of its own. */
  readonly clock?: (() => number) | undefined;
}

export interface Stats {
  readonly phases: readonly { readonly name: string; readonly ms: number }[];
  /** Rules that were tried, with what they cost beyond the shared search. */
  readonly rules: readonly { readonly id: string; readonly findings: number; readonly ms: number }[];
}

/** Judges texts. Deterministic; keeps nothing of a text after `lint` returns. */
export interface Linter {
  readonly rules: readonly RuleInfo[];
  /** @returns findings of every level, sorted by start; ranges count in UTF-16 units of `text` */
  lint(text: string): Finding[];
  stats(): Stats;
}

export function createLinter(options: LinterOptions): Linter {
  return new PackLinter(options);
}

/** A match that passed its exceptions. */
interface Candidate {
  readonly pack: PackMatcher;
  readonly match: Match;
  readonly level: Level;
}

const NONE: readonly Candidate[] = [];

class PackLinter implements Linter {
  readonly #packs: readonly PackMatcher[];
  readonly #mode: Mode;
  readonly #clock: () => number;
  readonly #spent = { prepare: 0, match: 0 };

  constructor({ packs, levels = new Map(), mode = 'draft', tagger, clock = () => 0 }: LinterOptions) {
    let loaded: Tagger | undefined;
    const loadOnce = (): Tagger | undefined => (loaded ??= tagger?.());
    this.#packs = packs.map((pack, rank) => new PackMatcher(pack, rank, levels, loadOnce, clock));
    this.#mode = mode;
    this.#clock = clock;
  }

  get rules(): readonly RuleInfo[] {
    return this.#packs.flatMap(({ compiled }) => compiled.rules);
  }

  lint(text: string): Finding[] {
    const begun = this.#clock();
    const masks = findMasks(text);
    const documents = this.#packs.map((pack) => pack.prepare(text, masks));
    const prepared = this.#clock();
    const readers = this.#packs.map((pack, index) => pack.open(documents[index]!, this.#mode));
    const findings: Finding[] = [];
    for (let index = 0; index < (documents[0]?.sentences.length ?? 0); index += 1) {
      const candidates = readers.length === 1 ? readers[0]!(index) : readers.flatMap((read) => read(index));
      if (candidates.length === 0) continue;
      const kept = strongest(candidates);
      for (const candidate of kept) findings.push(candidate.pack.finding(candidate, documents[candidate.pack.rank]!, index, kept));
    }
    this.#spent.prepare += prepared - begun;
    this.#spent.match += this.#clock() - prepared;
    return findings.sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1] || (a.ruleId < b.ruleId ? -1 : 1));
  }

  stats(): Stats {
    const phases = Object.entries(this.#spent).map(([name, ms]) => ({ name, ms }));
    return { phases, rules: this.#packs.flatMap((pack) => pack.stats()).sort((a, b) => b.ms - a.ms || b.findings - a.findings) };
  }
}

/** One finding a span: where reports overlap, a later pack's stays, then the most specific phrase; but a remark never hides what is graver. */
function strongest(candidates: readonly Candidate[]): readonly Candidate[] {
  if (candidates.length < 2) return candidates;
  const ranked = candidates.toSorted((a, b) => Number(a.level === 'info') - Number(b.level === 'info') || b.pack.rank - a.pack.rank || b.match.weight - a.match.weight
    || LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || (b.match.last - b.match.first) - (a.match.last - a.match.first));
  const kept: Candidate[] = [];
  for (const candidate of ranked) if (!kept.some((other) => overlap(other.match, candidate.match))) kept.push(candidate);
  return kept;
}

function overlap(a: Match, b: Match): boolean {
  return a.reportFirst < b.reportLast && b.reportFirst < a.reportLast;
}

/** One set of compiled packs at work. */
class PackMatcher {
  readonly #vocabulary: Vocabulary;
  readonly #grammar: Grammar;
  readonly #matcher: Matcher;
  readonly #recall: Recall;
  readonly #levels: readonly (Level | 'off')[];
  readonly #tally = new Map<number, { findings: number; ms: number }>();

  constructor(readonly compiled: CompiledPacks, readonly rank: number, levels: ReadonlyMap<string, Level | 'off'>, readonly tagger: () => Tagger | undefined, readonly clock: () => number) {
    this.#vocabulary = new Vocabulary(compiled.vocabulary);
    this.#grammar = new Grammar(compiled);
    this.#matcher = new Matcher(compiled.trie, compiled.lists, this.#grammar, createTagTest(compiled.tags, tagger));
    this.#recall = new Recall(this.#matcher);
    this.#levels = compiled.ids.map((id, index) => levels.get(id) ?? compiled.levels[index]!);
  }

  prepare(text: string, masks: readonly Mask[]): Document {
    return prepare(text, this.#vocabulary, masks);
  }

  /** @returns a function that gives the candidates of a sentence */
  open(document: Document, mode: Mode): (sentence: number) => readonly Candidate[] {
    const context = new Context(document, this.#matcher, this.#grammar, mode);
    return (index) => this.#candidates(document.sentences[index]!, context);
  }

  /** @param kept every candidate of the sentence that becomes a finding */
  finding({ match, level }: Candidate, document: Document, index: number, kept: readonly Candidate[]): Finding {
    const rule = this.compiled.rules[match.owner]!;
    const start = document.start[match.reportFirst]!;
    const end = document.end[match.reportLast - 1]!;
    const faults = kept.filter((other) => other.match !== match && other.level !== 'info').map((other) => other.match);
    const setting = { document, sentence: document.sentences[index]!, match, captureNames: this.compiled.captures, grammar: this.#grammar, tagger: this.tagger, faults };
    this.#count(match.owner).findings += 1;
    return {
      ruleId: rule.id, category: rule.category, scope: 'phrase', level, message: rule.message, why: rule.why,
      range: [start, end], text: document.text.slice(start, end), suggestions: renderSuggestions(rule.suggest, setting),
    };
  }

  stats(): Stats['rules'] {
    return [...this.#tally].map(([owner, tally]) => ({ id: this.compiled.ids[owner]!, ...tally }));
  }

  #candidates(sentence: Sentence, context: Context): readonly Candidate[] {
    const matches = this.#recall.matchesIn(context.document, sentence);
    if (matches.length === 0) return NONE;
    const candidates: Candidate[] = [];
    for (const match of matches) {
      const own = this.#levels[match.owner]!;
      if (own === 'off' || match.reportLast <= match.reportFirst) continue;
      const begun = this.clock();
      const level = context.judge(match, sentence, own, this.compiled.contexts[match.owner]!);
      this.#count(match.owner).ms += this.clock() - begun;
      if (level !== undefined) candidates.push({ pack: this, match, level });
    }
    return candidates;
  }

  #count(owner: number): { findings: number; ms: number } {
    let tally = this.#tally.get(owner);
    if (tally === undefined) this.#tally.set(owner, (tally = { findings: 0, ms: 0 }));
    return tally;
  }
}
