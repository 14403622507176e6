import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Lines } from '../src/core/index.js';
import { ROOT } from './core/house-rules.js';
import { lint } from './rules/shipped.js';

const FOLDER = join(ROOT, 'fixtures/drafts');
const drafts = readdirSync(FOLDER).filter((name) => !name.endsWith('.findings'));

/** What a draft yields at the default level, a line a finding. */
function findingsOf(name: string): string {
  const text = readFileSync(join(FOLDER, name), 'utf8');
  const lines = new Lines(text);
  const findings = lint(text).filter(({ level }) => level !== 'info');
  return findings.map(({ range, level, ruleId, text: words }) => {
    const { line, column } = lines.position(range[0]);
    return `${line}:${column} ${level} ${ruleId} “${words.replace(/\s+/g, ' ')}”\n`;
  }).join('');
}

describe('a draft of the fixtures yields what stands beside it', () => {
  it.each(drafts)('%s', (name) => {
    expect(findingsOf(name)).toBe(readFileSync(join(FOLDER, `${name}.findings`), 'utf8'));
  });
});
