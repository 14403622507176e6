import type { DeskName } from './desks.js';
import type { CompiledPacks } from './language/compile.js';
import { judgeLibrary, type LibraryFinding } from './library/finding.js';
import type { Match } from './match/match.js';
import { PackMatcher, type Candidate } from './pack-matcher.js';
import { ANATOMY_SIGNS, anatomyOf, type Anatomy } from './reply/anatomy.js';
import { quotedMessage } from './reply/customer.js';
import type { Message, Reading } from './reply/reading.js';
import { Signs, type Sign } from './reply/signs.js';
import type { Document } from './text/document.js';
import { findMasks } from './text/masks/index.js';
import type { Channel } from './settings.js';
import { isAtLeast } from './verdict.js';
import { LEVELS, type Finding, type Level, type Mode, type RuleInfo, type Tagger } from './types.js';

export interface LinterOptions {
  /** Where two overlap, the later one's finding stays. */
  readonly packs: readonly CompiledPacks[];
  /** Levels that differ from the rules' own, by rule id. */
  readonly levels?: ReadonlyMap<string, Level | 'off'> | undefined;
  /** What is milder is not told, and its texts stay unread. Default `info`. */
  readonly least?: Level | undefined;
  /** Default `draft`. */
  readonly mode?: Mode | undefined;
  /** Default `email`. */
  readonly channel?: Channel | undefined;
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

/** What differs from one text to the next. */
export interface Occasion {
  /** The message that the text answers; by default what the text quotes. */
  readonly customer?: string | undefined;
  /** By default the linter's. */
  readonly mode?: Mode | undefined;
  /** The help desk that fills the placeholders; where it is not known, none is a fault. */
  readonly desk?: DeskName | undefined;
}

export interface Assessment {
  readonly findings: readonly Finding[];
  /** By start; where less than everything is told, those that rules and the anatomy look for. */
  readonly signs: readonly Sign[];
  readonly anatomy: Anatomy;
}

/** Judges texts. Deterministic; keeps nothing of a text after `lint` returns. */
export interface Linter {
  readonly rules: readonly RuleInfo[];
  /** @returns findings of every level, sorted by start; ranges count in UTF-16 units of `text` */
  lint(text: string, occasion?: Occasion): Finding[];
  /** What the text is made of, with its findings. */
  read(text: string, occasion?: Occasion): Assessment;
  /** Judges replies beside each other, and none by itself: lines that many share, replies that are nearly the same. */
  judgeLibrary(replies: readonly string[]): LibraryFinding[];
  /** Whether a rule does so: then what it finds hangs on which replies a run sees. */
  isOnLibrary(ruleId: string): boolean;
  stats(): Stats;
}

export function createLinter(options: LinterOptions): Linter {
  return new PackLinter(options);
}

class PackLinter implements Linter {
  readonly #packs: readonly PackMatcher[];
  readonly #mode: Mode;
  readonly #least: Level;
  readonly #channel: Channel;
  readonly #clock: () => number;
  #asked: ReadonlySet<string> | undefined;
  #askedByAnatomy: ReadonlySet<string> | undefined;
  readonly #spent = { prepare: 0, match: 0 };

  constructor({ packs, levels = new Map(), least = 'info', mode = 'draft', channel = 'email', tagger, clock = () => 0 }: LinterOptions) {
    let loaded: Tagger | undefined;
    const loadOnce = (): Tagger | undefined => (loaded ??= tagger?.());
    this.#packs = packs.map((pack, rank) => new PackMatcher(pack, rank, levels, loadOnce, clock));
    this.#mode = mode;
    this.#least = least;
    this.#channel = channel;
    this.#clock = clock;
  }

  get rules(): readonly RuleInfo[] {
    return this.#packs.flatMap(({ compiled }) => compiled.rules);
  }

  lint(text: string, occasion: Occasion = {}): Finding[] {
    return this.#judge(text, occasion, this.#wanted).findings;
  }

  read(text: string, occasion: Occasion = {}): Assessment {
    const { findings, reading } = this.#judge(text, occasion, this.#wantedByAnatomy);
    return { findings, signs: reading.signs.all, anatomy: anatomyOf(reading, this.#praises()) };
  }

  judgeLibrary(replies: readonly string[]): LibraryFinding[] {
    const rules = this.#packs.flatMap((pack) => pack.libraryRules(this.#least));
    return judgeLibrary(replies, rules, (sentence) => this.#judge(sentence, {}).reading);
  }

  isOnLibrary(ruleId: string): boolean {
    return this.#packs.some(({ compiled }) => compiled.libraries.some(({ owner }) => compiled.ids[owner] === ruleId));
  }

  stats(): Stats {
    const phases = Object.entries(this.#spent).map(([name, ms]) => ({ name, ms }));
    return { phases, rules: this.#packs.flatMap((pack) => pack.stats()).sort((a, b) => b.ms - a.ms || b.findings - a.findings) };
  }

  /** Signs that somebody asks for; the others are not looked at more closely. */
  get #wanted(): ReadonlySet<string> {
    return (this.#asked ??= new Set(this.#packs.flatMap((pack) => pack.wantedSigns(this.#least))));
  }

  /** Who wants to be told everything is told every sign. */
  get #wantedByAnatomy(): ReadonlySet<string> | undefined {
    if (this.#least === 'info') return undefined;
    return (this.#askedByAnatomy ??= new Set([...this.#wanted, ...ANATOMY_SIGNS, ...this.#praises().keys()]));
  }

  #praises(): ReadonlyMap<string, string> {
    return new Map(this.#packs.flatMap(({ compiled }) => Object.entries(compiled.praises)));
  }

  #judge(text: string, { customer = undefined, mode = this.#mode, desk = undefined }: Occasion, wanted?: ReadonlySet<string>): { findings: Finding[]; reading: Reading } {
    const begun = this.#clock();
    const masks = findMasks(text);
    const documents = this.#packs.map((pack) => pack.prepare(text, masks));
    const prepared = this.#clock();
    const signs: Sign[] = [];
    const findings = this.#findPhrases(documents, mode, signs, wanted);
    const reading = { document: documents[0]!, signs: new Signs(signs), channel: this.#channel, mode, desk, customer: this.#hear(customer ?? quotedMessage(text, masks)) };
    for (const pack of this.#packs) for (const finding of pack.judgeReply(reading, this.#least)) findings.push(finding);
    this.#spent.prepare += prepared - begun;
    this.#spent.match += this.#clock() - prepared;
    return { reading, findings: findings.sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1] || (a.ruleId < b.ruleId ? -1 : 1)) };
  }

  /** @param signs takes what the sentences show, findings included */
  #findPhrases(documents: readonly Document[], mode: Mode, signs: Sign[], wanted: ReadonlySet<string> | undefined): Finding[] {
    const readers = this.#packs.map((pack, index) => pack.open(documents[index]!, mode, signs, this.#least, wanted));
    const findings: Finding[] = [];
    for (let index = 0; index < (documents[0]?.sentences.length ?? 0); index += 1) {
      const candidates = readers.length === 1 ? readers[0]!(index) : readers.flatMap((read) => read(index));
      if (candidates.length === 0) continue;
      const kept = strongest(candidates);
      for (const candidate of kept) {
        const document = documents[candidate.pack.rank]!;
        signs.push(candidate.pack.sign(candidate.match, index, document));
        if (isAtLeast(candidate.level, this.#least)) findings.push(candidate.pack.finding(candidate, document, index, kept));
      }
    }
    return findings;
  }

  /** What the customer's message shows; its own tone is not judged. */
  #hear(text: string | undefined): Message | undefined {
    if (text === undefined) return undefined;
    const masks = findMasks(text);
    const signs: Sign[] = [];
    const documents = this.#packs.map((pack) => {
      const document = pack.prepare(text, masks);
      const read = pack.open(document, this.#mode, signs, this.#least, this.#wanted);
      for (const { index } of document.sentences) read(index);
      return document;
    });
    return { document: documents[0]!, signs: new Signs(signs) };
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

