import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { ConfigError, nearestFile, resolveLevels, type LevelSettings } from '../config/index.js';
import { compilePack, loadTagger, shippedPacks } from '../config/packs.js';
import { createLinter, type CompiledPacks, type Linter } from '../core/index.js';
import { isUsual, levelsUnder, type Choices } from '../core/settings.js';
import type { Level, Mode, RuleInfo } from '../core/types.js';
import type { World } from './world.js';

export interface Rulebook {
  /** Absolute paths of packs beside the shipped ones. */
  readonly packs: readonly string[];
  readonly choices: Choices;
  /** They win over the choices. */
  readonly levels: readonly LevelSettings[];
  readonly mode: Mode | undefined;
  /** What is milder is neither shown nor counted. */
  readonly least?: Level;
}

/** @returns a linter with the shipped rules and the user's own, at the levels the user set */
export async function createRulebook({ packs, choices, levels, mode, least }: Rulebook, world: World, timed = false): Promise<Linter> {
  const options = {
    packs: await loadPacks(packs, world),
    mode,
    least: timed ? undefined : least,
    channel: choices.channel,
    tagger: () => loadTagger(world.home),
    ...(timed && { clock: () => world.clock() }),
  };
  const linter = createLinter(options);
  if (isUsual(choices) && levels.every((setting) => setting.levels.size === 0)) return linter; // rules' texts stay unread
  return createLinter({ ...options, levels: new Map([...levelsUnder(choices, linter.rules), ...resolveLevels(levels, linter.rules)]) });
}

/** @returns what people read about every rule, the user's own last */
export async function describeRules(packs: readonly string[], world: World): Promise<readonly RuleInfo[]> {
  return createLinter({ packs: await loadPacks(packs, world) }).rules;
}

async function loadPacks(packs: readonly string[], { cwd, home }: World): Promise<readonly CompiledPacks[]> {
  const own = packs.map((path) => compilePack(readPack(path, cwd), relative(cwd, path), home));
  return [shippedPacks(home), ...(await Promise.all(own))];
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
