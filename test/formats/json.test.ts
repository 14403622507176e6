import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FormatError, formats } from '../../src/formats/index.js';
import { readJson } from '../../src/formats/json.js';
import { readJsonLines } from '../../src/formats/json-lines.js';
import { plain, type Value } from '../../src/formats/value.js';

/** Plain data again, as `JSON.parse` gives it. */
function dataOf(value: Value): unknown {
  switch (value.kind) {
    case 'text': return value.content.text;
    case 'list': return value.items.map(dataOf);
    case 'record': return Object.fromEntries([...value.entries].map(([key, each]) => [key, dataOf(each)]));
    case 'other': return value.value;
  }
}

function textsIn(value: Value): readonly (Value & { kind: 'text' })[] {
  switch (value.kind) {
    case 'text': return [value];
    case 'list': return value.items.flatMap(textsIn);
    case 'record': return [...value.entries.values()].flatMap(textsIn);
    case 'other': return [];
  }
}

describe('JSON', () => {
  it('is read with the place of every text', () => {
    const source = String.raw`{"replies": [{"id": 7, "body": "Say \"hi\",\nI can\u2019t."}]}`;
    const [body] = textsIn(readJson(source));
    expect(body?.content.text).toBe('Say "hi",\nI can’t.');
    const range = body!.content.toSource([10, 16]);
    expect(source.slice(...range)).toBe(String.raw`I can\u2019t`.slice(0, -1));
  });

  it('writes other words as the file would', () => {
    const [text] = textsIn(readJson('["x"]'));
    expect(text?.content.encode('say "no"\n')).toBe(String.raw`say \"no\"\n`);
  });

  it('keeps ids that are numbers', () => {
    const record = readJson('{"id": 7, "on": true, "none": null}') as Value & { kind: 'record' };
    expect([...record.entries.values()].map(plain)).toEqual(['7', 'true', undefined]);
  });

  it.each([
    ['{"a": "b"', 'close brace expected at line 1, column 10'],
    ['[\n  "a"\n  "b"\n]', 'comma expected at line 3, column 3'],
    ['{"a": }', 'value expected at line 1, column 7'],
    ['{} {}', 'something after the end at line 1, column 4'],
    ['{"a": 1,\n "a": 2}', 'the key "a" stands there a second time at line 2, column 2'],
    ['// no\n{}', 'invalid comment token at line 1, column 1'],
  ])('%j is refused with line and fault', (source, fault) => {
    expect(() => readJson(source)).toThrow(new FormatError(`Not readable as JSON: ${fault}.`));
  });

  it('refuses what is nested without end', async () => {
    await expect(formats.json('['.repeat(1e6), {})).rejects.toThrow(FormatError);
    await expect(formats.yaml('['.repeat(1e4), {})).rejects.toThrow('It is nested too deep to be a library of replies.');
  });

  it('reads what JSON.parse reads, and finds every text in its place', () => {
    fc.assert(fc.property(fc.jsonValue(), fc.nat(4), (data, indent) => {
      const source = JSON.stringify(data, null, indent);
      const value = readJson(source);
      expect(dataOf(value)).toEqual(JSON.parse(source));
      for (const { content } of textsIn(value)) {
        const range = content.toSource([0, content.text.length]);
        expect(JSON.parse(`"${source.slice(...range)}"`)).toBe(content.text);
      }
    }));
  });
});

describe('JSON Lines', () => {
  it('is a list of its lines', () => {
    const source = '{"body": "One"}\r\n\n{"body": "Two"}\n';
    const texts = textsIn(readJsonLines(source));
    expect(texts.map(({ content }) => content.text)).toEqual(['One', 'Two']);
    expect(source.slice(...texts[1]!.content.toSource([0, 3]))).toBe('Two');
  });

  it('names the line that is none', () => {
    expect(() => readJsonLines('{"a": 1}\n{"a": \n')).toThrow('line 2, column 7');
  });
});
