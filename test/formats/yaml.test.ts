import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { FormatError } from '../../src/formats/index.js';
import type { Value } from '../../src/formats/value.js';
import { repliesIn } from '../../src/formats/replies-in.js';
import { readYaml } from '../../src/formats/yaml.js';

function textsIn(value: Value): (Value & { kind: 'text' })['content'][] {
  switch (value.kind) {
    case 'text': return [value.content];
    case 'list': return value.items.flatMap(textsIn);
    case 'record': return [...value.entries.values()].flatMap(textsIn);
    case 'other': return [];
  }
}

/** The source of a stretch of the first text. */
function sourceOf(source: string, words: string): string {
  const [content] = textsIn(readYaml(source));
  const start = content!.text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  return source.slice(...content!.toSource([start, start + words.length]));
}

describe('YAML', () => {
  it.each([
    ['plain', "body: Hi, I can't do it.\n", "can't", "can't"],
    ['plain, over two lines', "body: Hi, I\n  can't do\n\n  it.\n", "I can't do\nit", "I\n  can't do\n\n  it"],
    ['in single quotes', "body: 'It''s here'\n", "It's", "It''s"],
    ['in double quotes', 'body: "Say \\"no\\" \\u2019 now"\n', '"no" ’', '\\"no\\" \\u2019'],
    ['literal', 'body: |\n  Hi,\n\n  we can\'t.\n', "we can't", "we can't"],
    ['literal, over lines', 'a:\n  - body: |-\n      Hi,\n      you\n', 'Hi,\nyou', 'Hi,\n      you'],
    ['folded', 'body: >\n  Hi, we\n  can\'t.\n\n  Bye\n', "we can't.\nBye", "we\n  can't.\n\n  Bye"],
    ['with Windows line ends', 'body: |\r\n  Hi,\r\n  we can\'t.\r\n', "we can't", "we can't"],
  ])('text that is %s knows its place', (_, source, words, there) => {
    expect(sourceOf(source, words)).toBe(there);
  });

  it('reads an alias where its anchor stands, and once', () => {
    const bomb = `a: &a [Hi there we are late]\nb: &b [${'*a,'.repeat(9)}]\nc: [${'*b,'.repeat(9)}]\n`;
    expect(repliesIn(readYaml(bomb), {}).replies).toHaveLength(1);
  });

  it('reads several documents', () => {
    expect(textsIn(readYaml('body: One\n---\nbody: Two\n')).map(({ text }) => text)).toEqual(['One', 'Two']);
  });

  it.each([
    ['a: 1\na: 2\n', 'the key "a" stands there a second time at line 2, column 1'],
    ['a: [1\n', /line \d+, column \d+\.$/],
    ['a: "b\n', /line \d+, column \d+\.$/],
  ])('%j is refused with line and fault', (source, fault) => {
    expect(() => readYaml(source)).toThrow(FormatError);
    expect(() => readYaml(source)).toThrow(fault);
  });

  it('finds every text in its place, in every style', () => {
    const line = fc.string({ unit: fc.constantFrom('a', 'bc', ' ', "'", '"', ':', '#', 'é', '\\', '-', ','), maxLength: 12 });
    const text = fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'));
    const style = fc.constantFrom('PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED') as fc.Arbitrary<'PLAIN'>;
    fc.assert(fc.property(fc.array(text, { maxLength: 3 }), style, (texts, defaultStringType) => {
      const source = stringify({ replies: texts.map((body) => ({ body })) }, { defaultStringType, lineWidth: 20 });
      const contents = textsIn(readYaml(source));
      const { replies } = parse(source) as { replies: { body: string }[] };
      expect(contents.map((content) => content.text)).toEqual(replies.map(({ body }) => body));
      for (const { text: body, toSource } of contents) {
        for (const { index, 0: word } of body.matchAll(/[a-cé]+/g)) expect(source.slice(...toSource([index, index + word.length])).replace(/\\\n\s*/g, '')).toBe(word);
      }
    }), { numRuns: 400 });
  });
});
