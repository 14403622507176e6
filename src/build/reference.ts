// `npm run reference`: writes the rule reference from the packs.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CATEGORIES, LEVELS, type RuleInfo } from '../core/index.js';
import { UNUSED_SUPPRESSION } from '../core/suppression/unused.js';
import { compileRules } from './rules.js';

/** The rule reference in Markdown: by category, the gravest first. */
export function renderReference(rules: readonly RuleInfo[]): string {
  const sections = CATEGORIES.map((category) => {
    const own = [...rules, UNUSED_SUPPRESSION].filter((rule) => rule.category === category)
      .toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || a.id.localeCompare(b.id, 'en'));
    const rows = own.map(({ id, level, levels, message, fine, examples }) => `| \`${id}\` | ${level}${exceptions(levels)} | ${cell(message)} | ${cell(examples.bad[0]!)} | ${cell(fine)} |`);
    return `## ${category}\n\n| Rule | Level | What it marks | Such as | Fine when |\n|---|---|---|---|---|\n${rows.join('\n')}\n`;
  });
  return `# Rules\n\nMade from the packs by \`npm run reference\`. \`tone-lint explain <rule>\` tells why, and what to write instead.\nIn brackets: the level under a setting, such as \`--voice casual\`.\n\n${sections.join('\n')}`;
}

function exceptions(levels: RuleInfo['levels']): string {
  const entries = Object.entries(levels).map(([value, level]) => `${value}: ${level}`);
  return entries.length === 0 ? '' : ` (${entries.join(', ')})`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s+/g, ' ');
}

if (process.argv[1] === import.meta.filename) {
  const root = join(import.meta.dirname, '../..');
  writeFileSync(join(root, 'rules/README.md'), renderReference((await compileRules(root)).compiled.rules));
}
