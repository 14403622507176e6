import { count } from '../core/verdict.js';
import { LEVELS, type RuleInfo } from '../core/types.js';
import { columns, word, words, wrap } from './layout.js';
import { paletteFor } from './palette.js';
import { plural } from './plural.js';
import type { Surface } from './reporter.js';
import { rulerFor } from './width.js';

const LEVEL_COLUMN = 'warning'.length + 2;
const LEAST_FOR_MESSAGES = 28;

/** A table of level, id and message; where it is narrow, the message stands under the id. */
export async function renderRules(rules: readonly RuleInfo[], surface: Surface): Promise<string> {
  const width = columns(surface);
  const palette = await paletteFor(surface.color);
  const ruler = await rulerFor(...rules.flatMap(({ id, message }) => [id, message]));

  const messages = LEVEL_COLUMN + Math.max(0, ...rules.map(({ id }) => ruler.width(id))) + 2;
  const beside = width - messages >= LEAST_FOR_MESSAGES;
  const rows = rules.flatMap(({ id, level, message }) => {
    const name = [word(level, palette[level]), word(id, palette.strong, LEVEL_COLUMN - level.length)];
    const [first, ...rest] = words(message);
    if (!beside || !first) {
      return [
        ...wrap(name, { width, indent: 0, hanging: LEVEL_COLUMN }, ruler),
        ...wrap(words(message), { width, indent: LEVEL_COLUMN }, ruler),
      ];
    }
    const gap = messages - LEVEL_COLUMN - ruler.width(id);
    return wrap([...name, { ...first, gap }, ...rest], { width, indent: 0, hanging: messages }, ruler);
  });
  return `${[...rows, ...(rows.length > 0 ? [''] : []), tally(rules)].join('\n')}\n`;
}

/** The same facts for programs. */
export function renderRulesJson(rules: readonly RuleInfo[]): string {
  return `${JSON.stringify(rules, null, 2)}\n`;
}

/** "94 rules: 40 error, 38 warning, 16 info." */
function tally(rules: readonly RuleInfo[]): string {
  if (rules.length === 0) return 'No rules.';
  const counts = count(rules);
  const levels = LEVELS.filter((level) => counts[level] > 0).map((level) => `${counts[level]} ${level}`);
  return `${plural(rules.length, 'rule')}: ${levels.join(', ')}.`;
}
