import { describe, expect, test } from 'vitest';
import { STYLE } from '../../src/reporters/html-style.js';
import { reporters } from '../../src/reporters/index.js';
import { clean, draft, file, finding } from './drafts.js';
import { htmlFaults, textsIn } from './html-shape.js';

const print = (report: Parameters<typeof reporters.html>[0], problems: readonly string[] = []) => reporters.html(report, { color: true, width: 80, problems });
const text = "Hi <b>Ana</b>,\n\nwe can't refund it.\nSorry about that\n";

describe('the page', () => {
  test('shows a draft as it stands, with the words marked, why, and better ones', async () => {
    const page = await print(draft(text, finding(text, "we can't", 'refusal/cant', { safe: 'we can', promise: '<i>will</i>' }), finding(text, 'Sorry about that', 'apology/flippant')));
    expect(textsIn(page, 'pre')).toEqual([text]);
    expect(textsIn(page, 'mark')).toEqual(["we can't", 'Sorry about that']);
    expect(page).toContain('<mark class="error">we can&#39;t</mark>');
    expect(textsIn(page, 'ol')[0]).toContain('A bare no leaves the customer nowhere to go');
    expect(textsIn(page, 'ul')).toEqual(['\nwe can\nif true: <i>will</i>\n']);
    expect(textsIn(page, 'h2')).toEqual(['<stdin>']);
    expect(htmlFaults(page)).toEqual([]);
  });

  test('marks words once where findings overlap', async () => {
    const page = await print(draft(text, finding(text, "we can't refund", 'refusal/cant'), finding(text, "can't", 'apology/flippant'), finding(text, 'refund it', 'blame/you-should-have')));
    expect(textsIn(page, 'mark')).toEqual(["we can't refund", ' it']);
    expect(textsIn(page, 'pre')).toEqual([text]);
  });

  test('tells what a library held, and what it breaks most', async () => {
    const findings = [0, 1, 2].map((index) => ({ ...finding(text, "we can't", 'refusal/cant'), reply: { index, id: null, title: `T${index}` } }));
    const page = await print({ files: [file(text, findings, { filePath: 'a.json', replies: 40 }), file('x', [], { filePath: 'b.txt' })] }, ['c.json: Not readable.']);
    expect(textsIn(page, 'h2')).toEqual(['Could not be judged', 'Most often', 'Files', 'a.json 40 replies']);
    expect(textsIn(page, 'h3')).toEqual(['Reply 1, T0', 'Reply 2, T1', 'Reply 3, T2']);
    expect(textsIn(page, 'ul').slice(0, 2)).toEqual(['\nc.json: Not readable.\n', '\nrefusal/cant in 3 of 41 replies\n']);
    expect(textsIn(page, 'tr')).toEqual(['FileRepliesTo changeTo considerRemarks', 'a.json40300', 'b.txt1000']);
    expect(htmlFaults(page)).toEqual([]);
  });

  test('has a friendly word for a good draft', async () => {
    expect(textsIn(await print(clean), 'p')).toEqual(['Nothing to change. This reads well.']);
  });

  test('shows no more of a long file than its findings need', async () => {
    const long = `${'x '.repeat(50_000)}we can't${' y'.repeat(50_000)}`;
    const page = await print({ files: [file(long, [finding(long, "we can't", 'refusal/cant')], { replies: 3 })] });
    expect(textsIn(page, 'pre')[0]).toMatch(/^…[x ]+we can't[y ]+…$/);
    expect(page.length).toBeLessThan(8_000);
  });

  test('fetches nothing and runs nothing', async () => {
    const page = await print(clean);
    expect(page).toContain("default-src 'none'; style-src 'unsafe-inline'");
    expect(page).not.toMatch(/https?:|<script|url\(|@import/);
  });
});

describe('its colours', () => {
  const valuesIn = (block: string) => Object.fromEntries([...block.matchAll(/--([\w-]+): (#\w+);/g)].map(([, name, value]) => [name!, value!]));
  const [light, dark] = [...STYLE.matchAll(/:root \{([^}]*)\}/g)].map(([, block]) => valuesIn(block!));
  const luminance = (color: string): number => {
    const digits = color.length === 4 ? [...color.slice(1)].map((digit) => digit + digit) : color.slice(1).match(/../g)!;
    const [red, green, blue] = digits.map((pair) => parseInt(pair, 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };
  const contrast = (one: string, other: string): number => {
    const [dim, bright] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (bright! + 0.05) / (dim! + 0.05);
  };

  test.each([['light', light!], ['dark', dark!]])('can be read in %s', (_, colors) => {
    for (const name of ['ink', 'soft', 'error', 'warning', 'info']) expect(contrast(colors[name]!, colors['ground']!)).toBeGreaterThan(4.5);
    for (const name of ['error', 'warning', 'info']) expect(contrast(colors['ink']!, colors[`${name}-ground`]!)).toBeGreaterThan(4.5);
  });
});
