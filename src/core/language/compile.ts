import { didYouMean } from '../nearest.js';
import { fold } from '../text/contractions.js';
import { BUILT_IN_LISTS, FIRST_WORD, Key } from '../text/symbols.js';
import { tabulate, type VocabularyTables } from '../text/vocabulary.js';
import { CATEGORIES, type Level, type RuleInfo } from '../types.js';
import { checkNames } from './check-names.js';
import { CHECK_WORDS, PackError, PLACES, type Context, type DataPath, type LibrarySource, type Pack, type Place, type Predicate, type ReplySource, type RuleSource, type SignSource } from './pack.js';
import { linesOf, pathsOf, REPORT, type NamedList, type Path, type Scope } from './paths.js';
import { parsePattern, PatternError, type Pattern } from './pattern.js';
import { TAGS } from './tags.js';
import { MAIN_ROOT, TrieBuilder, type Trie } from './trie.js';

/** One thing to look at around a match: phrases at a place, by the root of their trie, or a predicate. */
export type Check = readonly [place: Place, root: number] | Predicate;

/** A rule's or a sign's exceptions, ready to run. */
export interface CompiledContext {
  readonly unless: readonly Check[];
  readonly only: readonly Check[];
  readonly soften: readonly { readonly to: Level; readonly checks: readonly Check[] }[];
}

/** Packs made ready for matching. Plain data: it can be written to a file and read back. */
export interface CompiledPacks {
  readonly vocabulary: VocabularyTables;
  /** For every list that is looked up by membership, the keys of its words. */
  readonly lists: readonly ArrayLike<number>[];
  readonly tags: readonly string[];
  readonly captures: readonly string[];
  readonly trie: Trie;
  readonly ids: readonly string[];
  /** Of the rules, in the order of their ids; so are rules. */
  readonly levels: readonly Level[];
  /** Names of the signs; as owners of phrases they are numbered after the rules. */
  readonly signs: readonly string[];
  /** What a sign says well of a reply, by its name. */
  readonly praises: Readonly<Record<string, string>>;
  /** Of the rules, then of the signs. */
  readonly contexts: readonly CompiledContext[];
  /** What rules on whole replies look at, with the rule's number. */
  readonly replies: readonly { readonly owner: number; readonly reply: ReplySource }[];
  /** What rules on whole libraries look at. */
  readonly libraries: readonly { readonly owner: number; readonly library: LibrarySource }[];
  /** Long texts: a reader may put off reading them until they are asked for. */
  readonly rules: readonly RuleInfo[];
  /** The roots of the lists that the engine itself asks for. */
  readonly engine: Readonly<Record<EngineList, number>>;
}

/** Lists that predicates and suggestions rest on; `lists.yaml` holds them. */
export const ENGINE_LISTS = ['condition', 'clause-opener', 'negation', 'reported', 'time', 'offer', 'pro-form', 'greeting', 'clause-stop'] as const;
export type EngineList = (typeof ENGINE_LISTS)[number];

/** Silences every rule that does not say `despite`. */
const ALWAYS: readonly Predicate[] = ['condition', 'negated'];
/** Lists at least this long are looked up by membership, shorter ones are spelt out. */
const LONG_LIST = 9;

/** What packs may refer to besides their own. */
export interface Shared {
  /** By name, as in `rules/lists.yaml`. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  /** Signs and rules of other packs. */
  readonly names?: readonly string[];
}

/**
 * Compiles packs.
 * @throws PackError naming the path of the phrase that cannot be compiled; its first step is the pack's index
 */
export function compile(packs: readonly Pack[], shared: Shared): CompiledPacks {
  return new Compiler(packs, shared).compile();
}

class Compiler implements Scope {
  readonly #keys = new Map<string, number>();
  readonly #trie = new TrieBuilder();
  readonly #tags: string[] = [];
  readonly #lists: number[][] = [];
  readonly #sharedLists = new Map<string, NamedList>();
  readonly #localLists = new Map<string, NamedList>();
  readonly #rootCache = new Map<string, number>();
  /** Lists whose entries are being read. */
  readonly #open = new Set<string>();
  #local: Readonly<Record<string, readonly string[]>> = {};

  constructor(readonly packs: readonly Pack[], readonly shared: Shared) {}

  compile(): CompiledPacks {
    this.#trie.addRoot();
    const rules = this.packs.flatMap((pack) => pack.rules.map((rule) => infoOf(rule, pack)));
    const signs = this.packs.flatMap((pack) => pack.signs);
    const contexts: CompiledContext[] = [];
    const names = [...CATEGORIES, ...(this.shared.names ?? []), ...[...signs, ...rules].map(({ id }) => id)];
    this.#each('rules', (rule, path) => {
      checkTemplates(rule, this.#own(rule, contexts, path), path);
      checkNames(rule, names, path);
    });
    this.#each('signs', (sign, path) => {
      this.#own(sign, contexts, path);
    });
    this.#enter({});
    const engine = Object.fromEntries(ENGINE_LISTS.map((name) => [name, this.#root([`<${name}>`], ['lists', name])])) as Record<EngineList, number>;
    const words = [...this.#keys.keys()];
    return {
      vocabulary: tabulate(words), lists: this.#lists.map((list) => [...new Set(list.flatMap((key) => this.#family(key, words)))]), tags: this.#tags,
      trie: this.#trie.build((key) => this.#family(key, words), (list) => this.#lists[list]!), captures: this.#trie.captureNames,
      ids: rules.map(({ id }) => id), levels: rules.map(({ level }) => level), contexts, engine, rules,
      signs: signs.map(({ id }) => id),
      praises: Object.fromEntries(signs.flatMap(({ id, praise }) => (praise === undefined ? [] : [[id, praise]]))),
      replies: this.packs.flatMap((pack) => pack.rules).flatMap(({ reply }, owner) => (reply === undefined ? [] : [{ owner, reply }])),
      libraries: this.packs.flatMap((pack) => pack.rules).flatMap(({ library }, owner) => (library === undefined ? [] : [{ owner, library }])),
    };
  }

  #each<Kind extends 'rules' | 'signs'>(kind: Kind, take: (item: Pack[Kind][number], path: DataPath) => void): void {
    this.packs.forEach((pack, packIndex) => {
      this.#enter(pack.lists);
      pack[kind].forEach((item, index) => take(item, [packIndex, kind, index]));
    });
  }

  /** Gives phrases to the next owner. @returns their lines */
  #own(source: RuleSource | SignSource, contexts: CompiledContext[], path: DataPath): Path[] {
    const lines = source.match.flatMap((phrase, index) => this.#paths(phrase, [...path, 'match', index]));
    for (const line of lines) this.#trie.add(MAIN_ROOT, line, contexts.length);
    contexts.push(this.#context(source, path));
    return lines;
  }

  key(word: string): number {
    const folded = fold(word);
    const known = this.#keys.get(folded);
    if (known !== undefined) return known;
    const key = FIRST_WORD + this.#keys.size;
    this.#keys.set(folded, key);
    return key;
  }

  tag(name: string): number {
    if (!TAGS.includes(name)) throw new Error(`Unknown part of speech #${name}${didYouMean(name, TAGS)}`);
    const known = this.#tags.indexOf(name);
    return known >= 0 ? known : this.#tags.push(name) - 1;
  }

  list(name: string): NamedList {
    const builtIn = BUILT_IN_LISTS[name];
    if (builtIn !== undefined) return { keys: builtIn };
    const cache = this.#local[name] === undefined ? this.#sharedLists : this.#localLists;
    const known = cache.get(name);
    if (known !== undefined) return known;
    const entries = this.#local[name] ?? this.shared.lists[name];
    const names = [...Object.keys(this.shared.lists), ...Object.keys(this.#local), ...Object.keys(BUILT_IN_LISTS)];
    if (entries === undefined) throw new Error(`Unknown list <${name}>${didYouMean(name, names)}`);
    const patterns = entries.map(parsePattern);
    const list = this.#words(patterns) ?? { root: this.#rootOf(this.#entries(name, patterns)) };
    cache.set(name, list);
    return list;
  }

  #entries(name: string, patterns: readonly Pattern[]): Path[] {
    if (this.#open.has(name)) throw new Error(`The list <${name}> refers to itself`);
    this.#open.add(name);
    const lines = patterns.flatMap((pattern) => linesOf(pattern, this));
    this.#open.delete(name);
    return lines;
  }

  /** The list as single words, if it holds nothing else. */
  #words(patterns: readonly Pattern[]): NamedList | undefined {
    const keys = patterns.flatMap((pattern) => (pattern.type === 'word' ? [this.key(pattern.word)] : []));
    if (keys.length < patterns.length) return undefined;
    return keys.length < LONG_LIST ? { keys } : { id: this.#lists.push(keys) - 1 };
  }

  #enter(lists: Pack['lists']): void {
    this.#local = lists;
    this.#localLists.clear();
  }

  #context(rule: RuleSource | SignSource, path: DataPath): CompiledContext {
    const always = ALWAYS.filter((predicate) => !rule.despite.includes(predicate));
    return {
      unless: [...always, ...this.#checks(rule.unless, [...path, 'unless'])],
      only: this.#checks(rule.only, [...path, 'only']),
      soften: ('soften' in rule ? rule.soften : []).map(({ to, ...context }, index) => ({ to, checks: this.#checks(context, [...path, 'soften', index]) })),
    };
  }

  #checks(context: Context, path: DataPath): Check[] {
    const places = PLACES.filter((place) => (context[place]?.length ?? 0) > 0);
    return [...(context.when ?? []), ...places.map((place): Check => [place, this.#root(context[place]!, [...path, place])])];
  }

  /** Rules that share an exception share its trie. */
  #root(phrases: readonly string[], path: DataPath): number {
    const lines = phrases.flatMap((phrase, index) => this.#paths(phrase, [...path, index]));
    return this.#rootOf(lines);
  }

  #rootOf(lines: readonly Path[]): number {
    const signature = JSON.stringify(lines);
    const known = this.#rootCache.get(signature);
    if (known !== undefined) return known;
    const root = this.#trie.addRoot();
    for (const line of lines) this.#trie.add(root, line, 0);
    this.#rootCache.set(signature, root);
    return root;
  }

  #paths(phrase: string, path: DataPath): Path[] {
    try {
      return pathsOf(parsePattern(phrase), this);
    } catch (error) {
      const where = error instanceof PatternError ? ` (at character ${error.column})` : '';
      throw new PackError([{ path, message: `"${phrase}": ${(error as Error).message}${where}` }]);
    }
  }

  /** A stem stands for its whole family, and a number for those that patterns name. */
  #family(key: number, words: readonly string[]): number[] {
    const word = key === Key.number ? undefined : words[key - FIRST_WORD];
    if (word?.endsWith('*')) return [key, ...words.flatMap((other, index) => (other !== word && other.startsWith(word.slice(0, -1)) ? [index + FIRST_WORD] : []))];
    if (key === Key.number) return [key, ...words.flatMap((other, index) => (/^\d/.test(other) ? [index + FIRST_WORD] : []))];
    return [key];
  }
}

/** A template that asks for words which no phrase captures, and no check gives, would never be shown. */
function checkTemplates({ suggest, reply }: RuleSource, lines: readonly Path[], path: DataPath): void {
  const given: readonly string[] = reply?.check === undefined ? [] : CHECK_WORDS[reply.check];
  const captured = [...given, ...new Set(lines.flatMap(({ marks }) => marks.map(({ name }) => name)))].filter((name) => name !== REPORT);
  suggest.forEach(({ kind, text }, index) => {
    for (const [, name] of text.matchAll(/\{([^}:]*)/g)) {
      if (!captured.includes(name!)) throw new PackError([{ path: [...path, 'suggest', index, kind], message: `No phrase of the rule captures {${name}}${didYouMean(name!, captured)}` }]);
    }
  });
}

/** @param known signs, rules and categories */
function infoOf(rule: RuleSource, { category }: Pack): RuleInfo {
  const { id, aliases, level, levels, message, why, fine, suggest, examples } = rule;
  return { id, category: category!, level, levels, aliases, message, why, fine, suggest, examples };
}
