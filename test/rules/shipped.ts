import { choose, createLinter, levelsUnder, type Choices, type Mode } from '../../src/core/index.js';
import { shippedPacks } from '../../src/config/packs.js';
import { createTagger } from '../../src/tagger/compromise.js';
import { ROOT } from '../core/house-rules.js';

/** The rules as they were built. */
export const shipped = shippedPacks(ROOT);

const tagger = createTagger();
export const linters = { draft: create('draft'), template: create('template') };

function create(mode: Mode, settings: Partial<Choices> = {}) {
  return createLinter({ packs: [shipped], mode, levels: levelsUnder(choose(settings), shipped.rules), tagger: () => tagger });
}

export function lint(text: string, mode: Mode = 'draft') {
  return linters[mode].lint(text);
}

/** Ids of rules that speak at the default level under other settings. */
export function flaggedUnder(settings: Partial<Choices>, text: string): string[] {
  return create('draft', settings).lint(text).filter(({ level }) => level !== 'info').map(({ ruleId }) => ruleId);
}

/** Ids of rules that speak at the default level. */
export function flagged(text: string, mode: Mode = 'draft'): string[] {
  return lint(text, mode).filter(({ level }) => level !== 'info').map(({ ruleId }) => ruleId);
}
