import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SHAPES as CONFIG_SHAPES } from '../src/config/index.js';
import { decode, formatOf, formats, SHAPES, type Library } from '../src/formats/index.js';
import { ROOT } from './core/house-rules.js';
import { lint } from './rules/shipped.js';

const FOLDER = join(ROOT, 'fixtures/libraries');
const files = readdirSync(FOLDER).filter((name) => !name.endsWith('.replies'));

/** Ways in which the same library may be saved. */
const SAVED: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'with Windows line ends': (text) => text.replaceAll(/\r?\n/g, '\r\n'),
  'with a byte-order mark': (text) => `\uFEFF${text.replace(/^\uFEFF/, '')}`,
};

const textOf = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');
const plainText = (name: string, save = SAVED['as it is']!): string => decode(new TextEncoder().encode(save(textOf(name)))).text;

async function read(name: string, source: string): Promise<Library> {
  return formats[formatOf(extname(name))!](source, {});
}

/** A line a reply: its id, its title, and all of its words; then what was left out. */
function told({ replies, skipped }: Library): string {
  const lines = replies.map(({ id, title, text }) => [id ?? '', title ?? '', text.trim().replaceAll(/\s+/g, ' ')].join(' | '));
  return [...lines, ...skipped.map((left) => `skipped: ${left}`)].map((line) => `${line}\n`).join('');
}

/** Without what formats write for the same words: escapes, tags, marks before a line. */
const bare = (text: string): string => text
  .replaceAll(/=\r?\n/g, '').replaceAll(/(?:=[\dA-F]{2})+/g, (code) => decodeURIComponent(code.replaceAll('=', '%')))
  .replaceAll(/\\u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))).replaceAll(/\\r|\\n/g, ' ')
  .replaceAll('&rsquo;', '’').replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))).replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll('&euro;', '€')
  .replaceAll(/<[^>]*>/g, '').replaceAll(/[\s"'’>\\|,`]/g, '');

describe('a library of the fixtures', () => {
  it.each(files)('%s holds the replies that stand beside it, and nothing else', async (name) => {
    expect(told(await read(name, plainText(name)))).toBe(textOf(`${name}.replies`));
  });

  describe.each(Object.entries(SAVED))('saved %s', (_, save) => {
    it.each(files)('%s shows every word and every finding where it stands', async (name) => {
      const source = plainText(name, save);
      const library = await read(name, source);
      expect(told(library)).toBe(textOf(`${name}.replies`));
      for (const { text, place, toSource } of library.replies) {
        const isPacked = source.slice(...toSource([0, 1])).length > 40;
        const words = [...text.matchAll(/[\p{L}\d'’]+/gu)].map(({ index, 0: word }) => [index, index + word.length] as const);
        const findings = lint(text, 'template').map(({ range }) => range);
        for (const [start, end] of [...words, ...findings]) {
          const range = toSource([start, end]);
          expect(range[0]).toBeGreaterThanOrEqual(place[0]);
          expect(range[1]).toBeLessThanOrEqual(place[1]);
          if (!isPacked) expect(bare(source.slice(...range))).toBe(bare(text.slice(start, end)));
        }
      }
    });
  });
});

describe('the shapes', () => {
  it('that a config names are those that the formats know', () => {
    expect(CONFIG_SHAPES).toEqual(SHAPES);
  });

  it.each([
    ['headings.md', 'one', 1], ['bullets.md', 'bullets', 4], ['quotes.md', 'quotes', 3], ['fences.md', 'fences', 2], ['rules.md', 'separators', 3], ['table.md', 'tables', 2],
    ['folds.md', 'details', 2], ['one-reply.md', 'headings', 1], ['draft.txt', 'separators', 2], ['page.html', 'one', 1], ['sections.html', 'headings', 2], ['quotes.md', 'tables', 0], ['draft.txt', 'fences', 0],
  ] as const)('read %s as the user says, with %s: %i', async (name, shape, count) => {
    const library = await formats[formatOf(extname(name))!](plainText(name), { shape });
    expect(library.replies).toHaveLength(count);
  });
});
