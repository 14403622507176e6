import { DEPARTURES, USUAL, type LevelsBySetting } from '../settings.js';
import { CATEGORIES, LEVELS, RULE_LEVELS, type Category, type Level, type SuggestionKind } from '../types.js';
import { readLibrary } from './check-library.js';
import { readReply } from './check-reply.js';
import { DataReader } from './data-reader.js';
import { PackError, PLACES, PREDICATES, type Context, type DataPath, type Pack, type Predicate, type RuleSource, type SignSource, type SuggestionSource } from './pack.js';

export const PACK_KEYS = ['category', 'about', 'lists', 'signs', 'rules'];
export const PHRASE_KEYS = ['match', 'unless', 'only', 'soften', 'despite'];
/** What a rule may look at in place of phrases. */
export const SCOPES = ['reply', 'library'] as const;
export const RULE_KEYS = ['id', 'aliases', 'level', 'levels', ...PHRASE_KEYS, ...SCOPES, 'message', 'why', 'fine', 'suggest', 'examples'];
export const SIGN_KEYS = ['id', 'praise', 'match', 'unless', 'only', 'despite', 'examples'];
export const CONTEXT_KEYS = [...PLACES, 'when'];
export const KINDS: readonly SuggestionKind[] = ['safe', 'fill-in', 'promise'];
export const ID = /^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/;
export const NAME = /^[a-z][a-z0-9-]*$/;

/**
 * Checks a pack's plain data (from YAML or JSON) and gives it its type.
 * @throws PackError with every problem, each with its path in the data
 */
export function checkPack(data: unknown): Pack {
  const checker = new Checker();
  const pack = checker.pack(data);
  if (checker.problems.length > 0) throw new PackError(checker.problems);
  return pack;
}

class Checker extends DataReader {
  pack(data: unknown): Pack {
    const pack = this.object(data, [], PACK_KEYS, 'A pack');
    const lists = pack.lists === undefined ? {} : this.object(pack.lists, ['lists'], null, 'lists');
    const signs = pack.signs === undefined ? [] : this.array(pack.signs, ['signs']).map((sign, index) => this.#sign(sign, ['signs', index]));
    const rules = pack.rules === undefined && signs.length > 0 ? [] : this.array(pack.rules, ['rules']).map((rule, index) => this.#rule(rule, ['rules', index]));
    return {
      category: rules.length === 0 && signs.length > 0 ? undefined : (this.oneOf(pack.category, ['category'], CATEGORIES, 'category') as Category),
      lists: Object.fromEntries(Object.keys(lists).map((name) => [name, this.strings(lists[name], ['lists', name])])),
      signs, rules,
    };
  }

  #sign(data: unknown, path: DataPath): SignSource {
    const sign = this.object(data, path, SIGN_KEYS, 'A sign');
    const id = this.string(sign.id, [...path, 'id']);
    if (id !== '' && !NAME.test(id)) this.report([...path, 'id'], `"${id}" is not a sign's name: write it in small letters, digits and hyphens`);
    const examples = this.object(sign.examples, [...path, 'examples'], ['shows', 'not'], 'examples');
    return {
      id,
      praise: sign.praise === undefined ? undefined : this.string(sign.praise, [...path, 'praise']),
      match: this.strings(sign.match, [...path, 'match'], 1),
      unless: this.#context(sign.unless, [...path, 'unless']),
      only: this.#context(sign.only, [...path, 'only']),
      despite: this.#predicates(sign.despite, [...path, 'despite']),
      examples: { shows: this.strings(examples.shows, [...path, 'examples', 'shows'], 1), not: this.strings(examples.not, [...path, 'examples', 'not'], 1) },
    };
  }

  #rule(data: unknown, path: DataPath): RuleSource {
    const rule = this.object(data, path, RULE_KEYS, 'A rule');
    const id = this.string(rule.id, [...path, 'id']);
    if (id !== '' && !ID.test(id)) this.report([...path, 'id'], `"${id}" is not an id: write it as category/name, in small letters, digits and hyphens`);
    const examples = this.object(rule.examples, [...path, 'examples'], ['bad', 'good'], 'examples');
    const [scope] = SCOPES.filter((name) => rule[name] !== undefined);
    if (scope !== undefined) for (const key of [...PHRASE_KEYS, ...SCOPES]) if (key !== scope && rule[key] !== undefined) this.report([...path, key], `A rule has either phrases or "${scope}", not both`);
    return {
      id,
      aliases: rule.aliases === undefined ? [] : this.strings(rule.aliases, [...path, 'aliases']),
      level: this.oneOf(rule.level, [...path, 'level'], LEVELS, 'level') as Level,
      levels: rule.levels === undefined ? {} : this.#levels(rule.levels, [...path, 'levels']),
      match: scope === undefined ? this.strings(rule.match, [...path, 'match'], 1) : [],
      reply: scope === 'reply' ? readReply(rule.reply, [...path, 'reply'], this) : undefined,
      library: scope === 'library' ? readLibrary(rule.library, [...path, 'library'], this) : undefined,
      unless: this.#context(rule.unless, [...path, 'unless']),
      only: this.#context(rule.only, [...path, 'only']),
      soften: rule.soften === undefined ? [] : this.array(rule.soften, [...path, 'soften']).map((item, index) => this.#softening(item, [...path, 'soften', index])),
      despite: this.#predicates(rule.despite, [...path, 'despite']),
      message: this.string(rule.message, [...path, 'message']),
      why: this.string(rule.why, [...path, 'why']),
      fine: rule.fine === undefined ? '' : this.string(rule.fine, [...path, 'fine']),
      suggest: this.array(rule.suggest, [...path, 'suggest'], 1).map((item, index) => this.#suggestion(item, [...path, 'suggest', index])),
      examples: { bad: this.strings(examples.bad, [...path, 'examples', 'bad'], 1), good: this.strings(examples.good, [...path, 'examples', 'good'], 1) },
    };
  }

  #levels(data: unknown, path: DataPath): LevelsBySetting {
    const levels = this.object(data, path, null, 'levels');
    for (const [value, level] of Object.entries(levels)) {
      if (USUAL.includes(value)) this.report([...path, value], `"${value}" is the default: set the rule's own level instead`);
      else this.oneOf(value, [...path, value], DEPARTURES, 'setting');
      this.oneOf(level, [...path, value], RULE_LEVELS, 'level');
    }
    return levels as LevelsBySetting;
  }

  #softening(data: unknown, path: DataPath): Context & { to: Level } {
    const softening = this.object(data, path, [...CONTEXT_KEYS, 'to'], 'A softening');
    const { to, ...context } = softening;
    return { ...this.#context(context, path), to: this.oneOf(to, [...path, 'to'], LEVELS, 'level') as Level };
  }

  #context(data: unknown, path: DataPath): Context {
    if (data === undefined) return {};
    const context = this.object(data, path, CONTEXT_KEYS, 'An exception');
    const places = PLACES.filter((place) => context[place] !== undefined).map((place) => [place, this.strings(context[place], [...path, place])]);
    return { ...Object.fromEntries(places), when: this.#predicates(context.when, [...path, 'when']) };
  }

  #predicates(data: unknown, path: DataPath): Predicate[] {
    if (data === undefined) return [];
    return this.strings(data, path).map((name, index) => this.oneOf(name, [...path, index], PREDICATES, 'predicate') as Predicate);
  }

  #suggestion(data: unknown, path: DataPath): SuggestionSource {
    const suggestion = this.object(data, path, KINDS, 'A suggestion');
    const [kind, ...others] = Object.keys(suggestion) as SuggestionKind[];
    if (kind === undefined || others.length > 0) this.report(path, `A suggestion has exactly one of ${KINDS.join(', ')}`);
    const text = this.string(suggestion[kind ?? 'safe'], [...path, kind ?? 'safe']);
    if (kind === 'fill-in' && !/\[[^\]]+\]/.test(text)) this.report([...path, kind], 'A fill-in needs a [slot] for the writer to complete; without one it is safe, or a promise');
    if (kind === 'safe' && /\[[^\]]+\]/.test(text)) this.report([...path, kind], 'A text with a [slot] is a fill-in, not safe');
    return { kind: kind ?? 'safe', text };
  }
}
