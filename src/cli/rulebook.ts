import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { ConfigError, nearestFile, resolveLevels, type LevelSettings } from '../config/index.js';
import { loadTagger, shippedPacks } from '../config/packs.js';
import { createLinter, type CompiledPacks, type Linter, type Stats } from '../core/index.js';
import { isUsual, levelsUnder, type Choices } from '../core/settings.js';
import { UNUSED_SUPPRESSION } from '../core/suppression/unused.js';
import type { Level, Mode, RuleInfo } from '../core/types.js';
import { once } from './once.js';
import type { World } from './world.js';

/** What a linter is made for. */
export interface Wishes {
  readonly choices: Choices;
  /** They win over the choices. */
  readonly levels: readonly LevelSettings[];
  readonly mode: Mode | undefined;
  /** What is milder is neither shown nor counted. */
  readonly least?: Level;
}

/** A pack of the user's own, as it stands in its file. */
export interface OwnPack {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
}

/** The shipped rules and the user's own, with a linter for whatever is wished. */
export interface Rulebook {
  readonly rules: readonly RuleInfo[];
  /** The same one for the same wishes. */
  linterFor(wishes: Wishes): Linter;
  /** Whether a rule looks at the replies of a library beside each other. */
  isOnLibrary(id: string): boolean;
  /** @param id of a rule that there is */
  levelOf(id: string, wishes: Pick<Wishes, 'choices' | 'levels'>): Level | 'off';
  /** Of all the linters. */
  stats(): Stats;
}

/** @param packs beside the shipped ones */
export async function createRulebook(packs: readonly OwnPack[], world: World, timed = false): Promise<Rulebook> {
  const shared = {
    packs: await loadPacks(packs, world),
    tagger: () => loadTagger(world.home),
    ...(timed && { clock: () => world.clock() }),
  };
  const linters = new Map<string, Linter>();
  const usual = once(() => createLinter(shared));
  const rules = once((): readonly RuleInfo[] => [...usual().rules, UNUSED_SUPPRESSION]);
  return {
    get rules() {
      return rules();
    },
    linterFor({ choices, levels, mode, least }) {
      const key = JSON.stringify([choices, mode, least, levels.map((setting) => [...setting.levels])]);
      const wished = { mode, channel: choices.channel, least: timed ? undefined : least, levels: levelsFor(choices, levels, rules) };
      const linter = linters.get(key) ?? createLinter({ ...shared, ...wished });
      linters.set(key, linter);
      return linter;
    },
    isOnLibrary: (id) => usual().isOnLibrary(id),
    levelOf: (id, { choices, levels }) => levelsFor(choices, levels, rules)?.get(id) ?? rules().find((rule) => rule.id === id)!.level,
    stats: () => sum([...linters.values()].map((linter) => linter.stats())),
  };
}

/** @returns what people read about every rule, the user's own last */
export async function describeRules(paths: readonly string[], world: World): Promise<readonly RuleInfo[]> {
  return (await createRulebook(readPacks(paths, world), world)).rules;
}

/**
 * @param paths absolute
 * @throws {ConfigError} for a pack that cannot be read
 */
export function readPacks(paths: readonly string[], { cwd }: World): readonly OwnPack[] {
  return paths.map((path) => ({ path, text: readPack(path, cwd) }));
}

/** @returns nothing where every rule keeps its own level, so that the rules' texts stay unread */
function levelsFor(choices: Choices, levels: readonly LevelSettings[], rules: () => readonly RuleInfo[]) {
  if (isUsual(choices) && levels.every((setting) => setting.levels.size === 0)) return undefined;
  const decided = [...resolveLevels(levels, rules())].map(([id, { level }]) => [id, level] as const);
  return new Map([...levelsUnder(choices, rules()), ...decided]);
}

async function loadPacks(packs: readonly OwnPack[], { cwd, home }: World): Promise<readonly CompiledPacks[]> {
  const shipped = shippedPacks(home);
  if (packs.length === 0) return [shipped];
  const { compilePack } = await import('../config/compile-pack.js');
  return [shipped, ...(await Promise.all(packs.map(({ path, text }) => compilePack(text, relative(cwd, path), home))))];
}

function readPack(path: string, cwd: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT') throw new ConfigError(path, `The pack cannot be read (${message}).`);
    const meant = nearestFile(path);
    throw new ConfigError(path, `No such pack.${meant === undefined ? '' : ` Did you mean "${relative(cwd, meant)}"?`}`);
  }
}

function sum(all: readonly Stats[]): Stats {
  if (all.length === 1) return all[0]!;
  const rules = merge(all.map((stats) => stats.rules), 'id', (a, b) => ({ ...a, ms: a.ms + b.ms, findings: a.findings + b.findings }));
  return { phases: merge(all.map(({ phases }) => phases), 'name', (a, b) => ({ ...a, ms: a.ms + b.ms })), rules };
}

function merge<Key extends string, Row extends { readonly [key in Key]: string }>(tables: readonly (readonly Row[])[], key: Key, add: (a: Row, b: Row) => Row): readonly Row[] {
  const rows = new Map<string, Row>();
  for (const row of tables.flat()) {
    const earlier = rows.get(row[key]);
    rows.set(row[key], earlier === undefined ? row : add(earlier, row));
  }
  return [...rows.values()];
}
