import fc from 'fast-check';
import { expect, test } from 'vitest';
import { htmlComments, markdownComments } from '../../src/formats/comments.js';
import { yamlComments } from '../../src/formats/yaml-comments.js';

test.each([htmlComments, markdownComments])('HTML and Markdown: from <!-- to -->', (commentsIn) => {
  expect(commentsIn('a <!-- b --> c <!--d\ne--> <!-- no end')).toEqual([{ text: ' b ', range: [2, 12] }, { text: 'd\ne', range: [15, 25] }]);
});

test.each([
  ['`<!-- a -->` <!-- b -->', [' b ']],
  ['``<!-- ` a -->`` and `c` <!-- b --> `d`', [' b ']],
  ['`<!--` opens what `-->` closes\n<!-- b -->', [' b ']],
  ['\\<!-- a --> <!-- b -->', [' b ']],
  ['It`s a tick <!-- b -->', [' b ']],
  ['``` <!-- b -->\nI can.\n<!-- c -->\n```', [' b ', ' c ']],
  ['`one\n<!-- b -->\ntwo`', [' b ']],
])('Markdown shows what stands in code or behind a backslash: %j', (source, texts) => {
  expect(markdownComments(source).map(({ text }) => text)).toEqual(texts);
});

test.each([
  ['a: b # c\n# d\n', [' c', ' d']],
  ['a: "b # c" # d', [' d']],
  ["a: 'b # c'\n", []],
  ['a: |\n  b # c\n  # d\ne: f # g\n', [' g']],
  ['a: > # b\n  c\n', [' b']],
  ['a: b#c\r\n# d\r\n', [' d']],
  ['- a\n  # b\n- #c\n  d\n', [' b', 'c']],
  ['\ufeff# a\nb: c', [' a']],
  ['# a\n---\nb: c # d\n...\n# e\n', [' a', ' d', ' e']],
])('YAML: %j', (source, texts) => {
  const comments = yamlComments(source);
  expect(comments.map(({ text }) => text)).toEqual(texts);
  for (const { text, range, isBeside } of comments) expect([source.slice(...range), isBeside]).toEqual([`#${text}`, true]);
});

test('YAML: a comment is where it says, whatever the file looks like', () => {
  const line = fc.constantFrom('a: b', '# c', '  # d', '- e # f', 'g: |', '  h # i', 'j: "k', '  # l"', '---', '', '[m, # n', ']', '\r', '&x y', '*x');
  fc.assert(fc.property(fc.array(line, { maxLength: 12 }), (all) => {
    const source = all.join('\n');
    for (const { text, range } of yamlComments(source)) expect(source.slice(...range)).toBe(`#${text}`);
  }));
});
