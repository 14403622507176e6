import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inFolder, run } from './built.js';

const MACROS = JSON.stringify({ macros: [{ title: 'Hi', actions: [{ field: 'comment_value', value: 'Hi {{ticket.requester.firstname}}, your lamp is here.' }] }] });
const MIXED = JSON.stringify([{ title: 'Hi', body: 'Hi %{reply_to_name}, your case is {{ticket.id}}.' }]);

/** "rule: words → best wording" of each finding, by the built command. */
function told(files: Readonly<Record<string, string>>, ...flags: string[]): string[] {
  return inFolder((cwd) => {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, name), content);
    const { stdout, stderr } = run(['-f', 'json', ...flags], { cwd });
    expect(stderr).toBe('');
    const reports = JSON.parse(stdout) as { messages: { ruleId: string; range: [number, number]; suggestions: { fix: { text: string } }[] }[] }[];
    const [text = ''] = Object.values(files);
    return reports.flatMap(({ messages }) => messages.map(({ ruleId, range, suggestions }) => `${ruleId}: ${text.slice(...range)} → ${suggestions[0]?.fix.text}`));
  });
}

describe('the help desk of a library', () => {
  test('is told by the shape of its export', () => {
    expect(told({ 'm.json': MACROS }, 'm.json')).toEqual(['structure/foreign-spelling: {{ticket.requester.firstname}} → {{ticket.requester.first_name}}']);
  });

  test('may be named, and the name wins', () => {
    expect(told({ 'm.json': MACROS }, '--desk', 'freshdesk', 'm.json')).toEqual([]);
    expect(told({ 'm.json': MIXED }, 'm.json')).toEqual([]);
    expect(told({ 'm.json': MIXED }, '--desk', 'discourse', 'm.json')).toEqual([
      'structure/missing-fallback: %{reply_to_name} → %{reply_to_name,fallback:there}', 'structure/foreign-placeholder: {{ticket.id}} → [the same detail, as this desk writes it]',
    ]);
    expect(told({ 'm.json': MIXED, '.tone-lintrc': 'overrides: [{ files: m.json, desk: zendesk }]' }, 'm.json')).toEqual([
      'structure/foreign-placeholder: %{reply_to_name} → {{ticket.requester.first_name}}',
    ]);
  });

  test('does not matter to a draft, in which every placeholder is a fault', () => {
    expect(told({ 'm.json': MACROS }, '--mode', 'draft', 'm.json')).toEqual(['coldness/empty-greeting: Hi {{ticket.requester.firstname}} → Hi [first name]']);
  });

  test('keeps the markup of a placeholder in HTML', () => {
    const html = '<p>Hi <attribute key="user.name"/>, your lamp is here.</p>';
    expect(told({ 'a.html': html }, '--desk', 'intercom', 'a.html')).toEqual(['structure/missing-fallback: <attribute key="user.name"/> → <attribute key="user.name" default="there"/>']);
    expect(told({ 'a.html': html.replace('"/>', '" default="you"/>') }, '--desk', 'intercom', 'a.html')).toEqual([]);
  });

  test('that nobody knows is an error with the nearest name', () => {
    const { status, stderr } = inFolder((cwd) => {
      writeFileSync(join(cwd, '.tone-lintrc'), 'desk: helpscout');
      return run(['-'], { cwd, input: 'Hi.' });
    });
    expect([status, stderr]).toEqual([2, expect.stringContaining('Did you mean "help-scout"?')]);
  });
});
