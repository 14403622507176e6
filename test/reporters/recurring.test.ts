import { expect, test } from 'vitest';
import { heldLine } from '../../src/reporters/held.js';
import { reporters } from '../../src/reporters/index.js';
import { file, finding } from './drafts.js';

const text = "We can't do it.";
const hits = (count: number) => Array.from({ length: count }, (_, index) => ({ ...finding(text, "can't", 'refusal/cant'), reply: { index, id: null, title: null } }));
const print = (name: 'pretty' | 'markdown', count: number, quiet = false) => reporters[name]({ files: [file(text, hits(count), { filePath: 'a.json', replies: 210 })] }, { color: false, width: 80, quiet });
const ending = async (...options: Parameters<typeof print>) => (await print(...options)).split('\n\n').slice(-2).join('\n\n');

test('a fault in many replies is told at the end', async () => {
  expect(await ending('pretty', 37)).toBe('Most often\n  refusal/cant in 37 of 210 replies\n\n37 to change before sending, in 37 of 210 replies.\n');
  expect(await print('markdown', 37)).toContain('**Most often**\n\n- refusal/cant in 37 of 210 replies\n');
});

test('a fault in two is none', async () => {
  expect(await ending('pretty', 2)).not.toContain('Most often');
  expect(await print('markdown', 2)).not.toContain('Most often');
});

test('each place is told all the same', async () => {
  expect((await print('pretty', 37)).match(/\^{5}/g)).toHaveLength(37);
});

const of = (...held: (readonly [string, number])[]) => heldLine(held.map(([filePath, replies]) => file('x', [], { filePath, replies })));

test.each([
  [of(['a.json', 40], ['b.txt', 1], ['c.yaml', 12]), 'Read 40 replies in a.json, 1 in b.txt, 12 in c.yaml.'],
  [of(['a.txt', 1], ['b.json', 2]), 'Read 1 reply in a.txt, 2 in b.json.'],
  [of(['a\u001b.txt', 1], ['b.json', 2]), 'Read 1 reply in a␛.txt, 2 in b.json.'],
  [of(['a.json', 40]), undefined],
  [of(['a.txt', 1], ['b.txt', 1]), undefined],
  [of(...Array.from({ length: 7 }, (_, index) => [`${index}.json`, 2] as const)), undefined],
])('few files of a library are told by name', (line, expected) => {
  expect(line).toBe(expected);
});

test('all is well in a library, too, says where', async () => {
  expect(await reporters.pretty({ files: [file('x', [], { filePath: 'a.json', replies: 40 }), file('x', [], { filePath: 'b.txt' })] }, { color: false, width: 80 }))
    .toBe('Read 40 replies in a.json, 1 in b.txt.\nNothing to change. All 41 replies in 2 files read well.\n');
});
