import type { CompiledPacks } from './language/compile.js';
import { namesIn } from './language/pack.js';
import type { Stats } from './linter.js';
import type { LibraryRule } from './library/finding.js';
import { Context } from './match/context.js';
import { Grammar } from './match/grammar.js';
import type { Match } from './match/match.js';
import { Matcher } from './match/matcher.js';
import { Recall } from './match/recall.js';
import { createTagTest } from './match/tags.js';
import { replyFinding } from './reply/finding.js';
import type { Reading } from './reply/reading.js';
import type { Sign } from './reply/signs.js';
import { spotsOf } from './reply/spots.js';
import { renderSuggestions } from './suggest/render.js';
import type { Document, Sentence } from './text/document.js';
import { prepare } from './text/prepare.js';
import { Vocabulary } from './text/vocabulary.js';
import type { Finding, Level, Mask, Mode, Tagger } from './types.js';
import { isAtLeast } from './verdict.js';

/** A match that passed its exceptions. */
export interface Candidate {
  readonly pack: PackMatcher;
  readonly match: Match;
  readonly level: Level;
}

const NONE: readonly Candidate[] = [];

/** One set of compiled packs at work. */
export class PackMatcher {
  readonly #vocabulary: Vocabulary;
  readonly #grammar: Grammar;
  readonly #matcher: Matcher;
  readonly #recall: Recall;
  readonly #levels: readonly (Level | 'off')[];
  #idleFor: { readonly least: Level; readonly wanted: ReadonlySet<string> | undefined; readonly idle: Uint8Array } | undefined;
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

  /**
   * @param least what is milder is looked at only where it is wanted as a sign
   * @param wanted names of signs that somebody asks for; all, where it is left out
   * @returns a function that gives what a sentence may be flagged for; signs that it meets go to `signs`
   */
  open(document: Document, mode: Mode, signs: Sign[], least: Level, wanted?: ReadonlySet<string>): (sentence: number) => readonly Candidate[] {
    const context = new Context(document, this.#matcher, this.#grammar, mode);
    const isIdle = this.#idle(least, wanted);
    return (index) => this.#candidates(document.sentences[index]!, context, signs, isIdle);
  }

  /** Signs that rules of at least this level look for. */
  wantedSigns(least: Level): string[] {
    return this.compiled.replies.flatMap(({ owner, reply }) => (this.#tells(owner, least) ? namesIn(reply) : []));
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

  /** Findings of the rules on whole replies. */
  judgeReply(reading: Reading, least: Level): Finding[] {
    return this.compiled.replies.flatMap(({ owner, reply }) => {
      if (!this.#tells(owner, least)) return [];
      const begun = this.clock();
      const spots = spotsOf(reply, reading);
      const tally = this.#count(owner);
      tally.ms += this.clock() - begun;
      tally.findings += spots.length;
      return spots.map((spot) => replyFinding(this.compiled.rules[owner]!, this.#levels[owner] as Level, spot, reading));
    });
  }

  libraryRules(least: Level): LibraryRule[] {
    return this.compiled.libraries.flatMap(({ owner, library }) => (this.#tells(owner, least) ? [{ rule: this.compiled.rules[owner]!, level: this.#levels[owner] as Level, library }] : []));
  }

  stats(): Stats['rules'] {
    return [...this.#tally].map(([owner, tally]) => ({ id: this.compiled.ids[owner]!, ...tally }));
  }

  #candidates(sentence: Sentence, context: Context, signs: Sign[], isIdle: Uint8Array): readonly Candidate[] {
    const matches = this.#recall.matchesIn(context.document, sentence);
    if (matches.length === 0) return NONE;
    const candidates: Candidate[] = [];
    for (const match of matches) {
      if (isIdle[match.owner] === 1) continue;
      if (match.owner >= this.#levels.length) {
        const isShown = context.judge(match, sentence, 'info', this.compiled.contexts[match.owner]!) !== undefined;
        if (isShown) signs.push(this.sign(match, sentence.index, context.document));
        continue;
      }
      const own = this.#levels[match.owner]!;
      if (own === 'off' || match.reportLast <= match.reportFirst) continue;
      const begun = this.clock();
      const level = context.judge(match, sentence, own, this.compiled.contexts[match.owner]!);
      this.#count(match.owner).ms += this.clock() - begun;
      if (level !== undefined) candidates.push({ pack: this, match, level });
    }
    return candidates;
  }

  /** What a match shows: its sign's name, or its rule's category and id. */
  sign({ owner, reportFirst, reportLast }: Match, sentence: number, { start, end }: Document): Sign {
    const id = this.compiled.ids[owner];
    const names = id === undefined ? [this.compiled.signs[owner - this.#levels.length]!] : [id.split('/', 1)[0]!, id];
    return { names, start: start[reportFirst]!, end: end[reportLast - 1]!, sentence };
  }

  /** By owner, whether nobody would hear of a match: it is too mild to be told, and wanted as no sign. */
  #idle(least: Level, wanted: ReadonlySet<string> | undefined): Uint8Array {
    if (this.#idleFor?.least === least && this.#idleFor.wanted === wanted) return this.#idleFor.idle;
    const { ids, signs } = this.compiled;
    const isWanted = (name: string): boolean => wanted?.has(name) ?? true;
    const idle = Uint8Array.from([
      ...ids.map((id, owner) => !this.#tells(owner, least) && !isWanted(id) && !isWanted(id.split('/', 1)[0]!)),
      ...signs.map((name) => !isWanted(name)),
    ], Number);
    this.#idleFor = { least, wanted, idle };
    return idle;
  }

  #tells(owner: number, least: Level): boolean {
    const level = this.#levels[owner]!;
    return level !== 'off' && isAtLeast(level, least);
  }

  #count(owner: number): { findings: number; ms: number } {
    let tally = this.#tally.get(owner);
    if (tally === undefined) this.#tally.set(owner, (tally = { findings: 0, ms: 0 }));
    return tally;
  }
}
