import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/core/text/document.js';
import { SentenceFlag } from '../../../src/core/text/document.js';
import { findMasks } from '../../../src/core/text/masks/index.js';
import { prepare } from '../../../src/core/text/prepare.js';
import { tabulate, Vocabulary } from '../../../src/core/text/vocabulary.js';

const read = (text: string): Document => prepare(text, new Vocabulary(tabulate([])), findMasks(text));
const tokens = (text: string): string[] => {
  const document = read(text);
  return Array.from({ length: document.count }, (_, at) => text.slice(document.start[at], document.end[at]));
};
const sentences = (text: string): string[] => {
  const document = read(text);
  return document.sentences.map(({ first, last }) => document.slice(first, last));
};

describe('tokens', () => {
  it('are words and punctuation, without white space and mark-up', () => {
    expect(tokens('Hi *Ana*, it_is "fine" (really)!')).toEqual(['Hi', 'Ana', ',', 'it', 'is', 'fine', '(', 'really', ')', '!']);
  });

  it('give every part of a contraction the range of the written word', () => {
    expect(tokens('You’ll see')).toEqual(['You’ll', 'You’ll', 'see']);
  });

  it('read a hyphen as a space and a lone one as a dash', () => {
    expect(tokens('follow-up - now -- or—then')).toEqual(['follow', 'up', '-', 'now', '--', 'or', '—', 'then']);
  });

  it('keep numbers and abbreviations whole', () => {
    expect(tokens('v2.0 at 10:30 a.m. costs 1,000.50 e.g. here')).toEqual(['v2.0', 'at', '10:30', 'a.m', '.', 'costs', '1,000.50', 'e.g', '.', 'here']);
  });

  it('read names with a dot or a colon inside as words', () => {
    expect(tokens('open about:config or notes.txt: done.')).toEqual(['open', 'about', 'config', 'or', 'notes', 'txt', ':', 'done', '.']);
  });

  it('take a whole emoji and an emoticon as one', () => {
    expect(tokens('ok 👩🏽‍💻 :-( done')).toEqual(['ok', '👩🏽‍💻', ':-(', 'done']);
  });

  it('stand for masked things', () => {
    expect(tokens('Hi {{name}}, see https://x.test/a.')).toEqual(['Hi', '{{name}}', ',', 'see', 'https://x.test/a', '.']);
  });

  it('have exact, ordered ranges in any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const document = read(text);
      for (let at = 0; at < document.count; at += 1) {
        expect(document.end[at]).toBeGreaterThan(document.start[at]!);
        if (at > 0 && document.start[at] !== document.start[at - 1]) expect(document.start[at]).toBeGreaterThanOrEqual(document.end[at - 1]!);
        expect(text.slice(document.start[at], document.end[at])).toMatch(/\S/);
      }
      expect(document.sentences.at(-1)?.last ?? 0).toBe(document.count);
    }));
  });
});

describe('sentences', () => {
  it('end at full stops, question and exclamation marks', () => {
    expect(sentences('One. Two! Three? four')).toEqual(['One.', 'Two!', 'Three?', 'four']);
  });

  it('end after a whole run of marks', () => {
    expect(sentences('Warning ! ! Stop?! Now')).toEqual(['Warning ! !', 'Stop?!', 'Now']);
  });

  it('go on after abbreviations and numbers', () => {
    expect(sentences('Dr. Lee called at 9 a.m. today about v2.0. of it, no. 5 e.g. that.')).toHaveLength(1);
  });

  it('end where a new one begins without a space', () => {
    expect(sentences('Thanks.We checked it.')).toEqual(['Thanks.', 'We checked it.']);
  });

  it('run across the wraps of mail at 72 columns', () => {
    expect(sentences("Thank you for the photos of the box. I looked at them, and you'll\nhave to wait.")).toHaveLength(2);
  });

  it('run across a wrap before a small letter, however short the line', () => {
    expect(sentences("You'll\r\nhave to wait.")).toEqual(["You'll have to wait."]);
  });

  it('end at short lines that were ended by hand', () => {
    expect(sentences('Hi Ana,\nWe got it\nThanks')).toEqual(['Hi Ana,', 'We got it', 'Thanks']);
  });

  it('end at empty lines, bullets and headings', () => {
    expect(sentences('one\n\ntwo\n- three\n2. four\n# five')).toEqual(['one', 'two', 'three', 'four', 'five']);
  });

  it('end where quoted text begins', () => {
    expect(sentences('my answer\n> your question\nmy next')).toEqual(['my answer', 'my next']);
  });

  it('know questions and list items', () => {
    const { sentences: [question, item] } = read('Why?\n- step');
    expect(question!.flags).toBe(SentenceFlag.question);
    expect(item!.flags).toBe(SentenceFlag.listItem);
  });

  it('never grow without bound', () => {
    const longest = Math.max(...read('word '.repeat(5_000)).sentences.map(({ first, last }) => last - first));
    expect(longest).toBeLessThan(210);
  });
});
