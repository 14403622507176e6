import { didYouMean } from '../nearest.js';
import { DEPARTURES, USUAL, type LevelsBySetting } from '../settings.js';
import { CATEGORIES, LEVELS, RULE_LEVELS, type Category, type Level, type SuggestionKind } from '../types.js';
import { PackError, PLACES, PREDICATES, type Context, type DataPath, type Pack, type PackProblem, type Predicate, type RuleSource, type SuggestionSource } from './pack.js';

const PACK_KEYS = ['category', 'about', 'lists', 'rules'];
const RULE_KEYS = ['id', 'aliases', 'level', 'levels', 'match', 'unless', 'only', 'soften', 'despite', 'message', 'why', 'fine', 'suggest', 'examples'];
const CONTEXT_KEYS = [...PLACES, 'when'];
const KINDS: readonly SuggestionKind[] = ['safe', 'fill-in', 'promise'];
const ID = /^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/;

type Data = Readonly<Record<string, unknown>>;

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

class Checker {
  readonly problems: PackProblem[] = [];

  pack(data: unknown): Pack {
    const pack = this.#object(data, [], PACK_KEYS, 'A pack');
    const lists = pack.lists === undefined ? {} : this.#object(pack.lists, ['lists'], null, 'lists');
    return {
      category: this.#oneOf(pack.category, ['category'], CATEGORIES, 'category') as Category,
      lists: Object.fromEntries(Object.keys(lists).map((name) => [name, this.#strings(lists[name], ['lists', name])])),
      rules: this.#array(pack.rules, ['rules']).map((rule, index) => this.#rule(rule, ['rules', index])),
    };
  }

  #rule(data: unknown, path: DataPath): RuleSource {
    const rule = this.#object(data, path, RULE_KEYS, 'A rule');
    const id = this.#string(rule.id, [...path, 'id']);
    if (id !== '' && !ID.test(id)) this.#report([...path, 'id'], `"${id}" is not an id: write it as category/name, in small letters, digits and hyphens`);
    const examples = this.#object(rule.examples, [...path, 'examples'], ['bad', 'good'], 'examples');
    return {
      id,
      aliases: rule.aliases === undefined ? [] : this.#strings(rule.aliases, [...path, 'aliases']),
      level: this.#oneOf(rule.level, [...path, 'level'], LEVELS, 'level') as Level,
      levels: rule.levels === undefined ? {} : this.#levels(rule.levels, [...path, 'levels']),
      match: this.#strings(rule.match, [...path, 'match'], 1),
      unless: this.#context(rule.unless, [...path, 'unless']),
      only: this.#context(rule.only, [...path, 'only']),
      soften: rule.soften === undefined ? [] : this.#array(rule.soften, [...path, 'soften']).map((item, index) => this.#softening(item, [...path, 'soften', index])),
      despite: this.#predicates(rule.despite, [...path, 'despite']),
      message: this.#string(rule.message, [...path, 'message']),
      why: this.#string(rule.why, [...path, 'why']),
      fine: rule.fine === undefined ? '' : this.#string(rule.fine, [...path, 'fine']),
      suggest: this.#array(rule.suggest, [...path, 'suggest'], 1).map((item, index) => this.#suggestion(item, [...path, 'suggest', index])),
      examples: { bad: this.#strings(examples.bad, [...path, 'examples', 'bad'], 1), good: this.#strings(examples.good, [...path, 'examples', 'good'], 1) },
    };
  }

  #levels(data: unknown, path: DataPath): LevelsBySetting {
    const levels = this.#object(data, path, null, 'levels');
    for (const [value, level] of Object.entries(levels)) {
      if (USUAL.includes(value)) this.#report([...path, value], `"${value}" is the default: set the rule's own level instead`);
      else this.#oneOf(value, [...path, value], DEPARTURES, 'setting');
      this.#oneOf(level, [...path, value], RULE_LEVELS, 'level');
    }
    return levels as LevelsBySetting;
  }

  #softening(data: unknown, path: DataPath): Context & { to: Level } {
    const softening = this.#object(data, path, [...CONTEXT_KEYS, 'to'], 'A softening');
    const { to, ...context } = softening;
    return { ...this.#context(context, path), to: this.#oneOf(to, [...path, 'to'], LEVELS, 'level') as Level };
  }

  #context(data: unknown, path: DataPath): Context {
    if (data === undefined) return {};
    const context = this.#object(data, path, CONTEXT_KEYS, 'An exception');
    const places = PLACES.filter((place) => context[place] !== undefined).map((place) => [place, this.#strings(context[place], [...path, place])]);
    return { ...Object.fromEntries(places), when: this.#predicates(context.when, [...path, 'when']) };
  }

  #predicates(data: unknown, path: DataPath): Predicate[] {
    if (data === undefined) return [];
    return this.#strings(data, path).map((name, index) => this.#oneOf(name, [...path, index], PREDICATES, 'predicate') as Predicate);
  }

  #suggestion(data: unknown, path: DataPath): SuggestionSource {
    const suggestion = this.#object(data, path, KINDS, 'A suggestion');
    const [kind, ...others] = Object.keys(suggestion) as SuggestionKind[];
    if (kind === undefined || others.length > 0) this.#report(path, `A suggestion has exactly one of ${KINDS.join(', ')}`);
    const text = this.#string(suggestion[kind ?? 'safe'], [...path, kind ?? 'safe']);
    if (kind === 'fill-in' && !/\[[^\]]+\]/.test(text)) this.#report([...path, kind], 'A fill-in needs a [slot] for the writer to complete; without one it is safe, or a promise');
    if (kind === 'safe' && /\[[^\]]+\]/.test(text)) this.#report([...path, kind], 'A text with a [slot] is a fill-in, not safe');
    return { kind: kind ?? 'safe', text };
  }

  #object(data: unknown, path: DataPath, known: readonly string[] | null, what: string): Data {
    if (data === null || typeof data !== 'object' || Array.isArray(data)) {
      this.#report(path, data === undefined ? 'is missing' : `${what} must be a mapping of keys to values, not ${describe(data)}`);
      return {};
    }
    if (known !== null) {
      for (const key of Object.keys(data)) {
        if (!known.includes(key)) this.#report([...path, key], `Unknown key "${key}"${didYouMean(key, known)}; known keys: ${known.join(', ')}`);
      }
    }
    return data as Data;
  }

  #array(data: unknown, path: DataPath, least = 0): readonly unknown[] {
    if (!Array.isArray(data)) {
      this.#report(path, data === undefined ? 'is missing' : `must be a list, not ${describe(data)}`);
      return [];
    }
    if (data.length < least) this.#report(path, 'must not be empty');
    return data;
  }

  #strings(data: unknown, path: DataPath, least = 0): string[] {
    const items = typeof data === 'string' ? [data] : this.#array(data, path, least);
    return items.map((item, index) => this.#string(item, [...path, index]));
  }

  #string(data: unknown, path: DataPath): string {
    if (typeof data === 'string' && data.trim() !== '') return data;
    this.#report(path, data === undefined ? 'is missing' : typeof data === 'string' ? 'must not be empty' : `must be text, not ${describe(data)}: put it in quotes`);
    return '';
  }

  #oneOf(data: unknown, path: DataPath, known: readonly string[], what: string): string {
    if (typeof data === 'string' && known.includes(data)) return data;
    if (data === undefined) this.#report(path, `is missing; it is one of ${known.join(', ')}`);
    else this.#report(path, `Unknown ${what} "${String(data)}"${didYouMean(String(data), known)}; it is one of ${known.join(', ')}`);
    return known[0]!;
  }

  #report(path: DataPath, message: string): void {
    this.problems.push({ path, message });
  }
}

function describe(data: unknown): string {
  if (data === null) return 'nothing';
  return Array.isArray(data) ? 'a list' : typeof data === 'object' ? 'a mapping' : `the ${typeof data} ${String(data)}`;
}
