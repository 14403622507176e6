import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTagger } from '../../src/tagger/compromise.js';

const tagger = createTagger();

/** The words as written, each with some tags of interest. */
function words(sentence: string): string[] {
  return tagger.tag(sentence).map(({ start, end }) => sentence.slice(start, end));
}

function tagsOf(sentence: string, word: string): string[] {
  return tagger.tag(sentence).filter(({ start, end }) => sentence.slice(start, end) === word).flatMap(({ tags }) => [...tags]);
}

describe('where words are', () => {
  it.each([
    ['We sent it.', ['We', 'sent', 'it']],
    ['- Please (kindly) restart', ['Please', 'kindly', 'restart']],
    ['• “Hello,” she said', ['Hello', 'she', 'said']],
    ['[Note] "Refund" was sent', ['Note', 'Refund', 'was', 'sent']],
    ['  Two.  Three sentences!\n\nFour?', ['Two', 'Three', 'sentences', 'Four']],
    ['a well—known up-to-date fix', ['a', 'well', 'known', 'up', 'to', 'date', 'fix']],
    ['foo-bar—"baz" — qux', ['foo', 'bar', 'baz', 'qux']],
    ['Thanks 👍 so much! 🎉', ['Thanks', '👍', 'so', 'much', '🎉']],
    ['the the the', ['the', 'the', 'the']],
    ['', []],
    [' \t\n', []],
  ])('in %j', (sentence, expected) => {
    expect(words(sentence)).toEqual(expected);
  });

  it('counts UTF-16 units after an emoji', () => {
    expect(tagger.tag('🎉 Sent').map(({ start, end }) => [start, end])).toEqual([[0, 2], [3, 7]]);
  });

  it.each([
    ["You'll see", ["You'll", "You'll", 'see']],
    ['I can’t go', ['I', 'can’t', 'can’t', 'go']],
    ['We cannot go', ['We', 'cannot', 'cannot', 'go']],
    ['Within 5-9 days', ['Within', '5-9', '5-9', '5-9', 'days']],
  ])('gives every part of a contraction the range of the written word: %j', (sentence, expected) => {
    expect(words(sentence)).toEqual(expected);
  });

  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: fc.constantFrom(...'aA1 .,!?-–—/\'’"“”()[]•*@#$%&:;\n\t\u00a0\u200b\ud83d\udc4d'), maxLength: 80 }),
    fc.array(fc.constantFrom("can't", 'you’ll', 'sent', 'co-op', 'a/b', ':)', '2-5', '5km', 'e.g.', 'constructor', '__proto__', '- ', '(', '“', '…', '👍'), { maxLength: 14 }).map((parts) => parts.join(' ')),
  );

  it('stays in the sentence, in order, on something visible, and passes no letter over, whatever the text', () => {
    fc.assert(fc.property(text, (sentence) => {
      let last = { start: 0, end: 0 };
      for (const { start, end } of tagger.tag(sentence)) {
        expect(start >= last.end || (start === last.start && end === last.end)).toBe(true);
        expect(end).toBeLessThanOrEqual(sentence.length);
        expect(sentence.slice(start, end)).toMatch(/\S/);
        expect(sentence.slice(last.end, start)).not.toMatch(/[\p{L}\p{N}]/u);
        last = { start, end };
      }
    }), { numRuns: 2_000 });
  });

  it('leaves no plain word out', () => {
    const plain = fc.array(fc.constantFrom('we', 'sent', 'the', 'table', 'again', 'today', 'kindly', 'x'), { minLength: 1, maxLength: 20 });
    fc.assert(fc.property(plain, fc.constantFrom('', '- ', '• ', '“', '("'), (list, opening) => {
      expect(words(opening + list.join(' '))).toEqual(list);
    }));
  });

  it.each(['x', '👍', '\ud83d', 'a-', "a'", 'a.', '(', '1,', '!?', 'a/'])('survives 10,000 characters of %j without a space', (unit) => {
    const sentence = unit.repeat(10_000 / unit.length);
    for (const { start, end } of tagger.tag(sentence)) expect(start < end && end <= sentence.length).toBe(true);
  });
});

describe('what words are', () => {
  it.each([
    ['We received your order', 'received', 'PastTense'],
    ['Please send us a photo', 'send', 'Infinitive'],
    ['You are wrong', 'wrong', 'Adjective'],
    ['Sadly it broke', 'Sadly', 'Adverb'],
    ['The parcel was lost', 'parcel', 'Noun'],
    ["We won't", "won't", 'Negative'],
  ])('in %j, %j is a %s', (sentence, word, tag) => {
    expect(tagsOf(sentence, word)).toContain(tag);
  });
});

describe('infinitive', () => {
  it.each([
    ['sent', 'send'], ['received', 'receive'], ['been', 'be'], ['is', 'be'], ['paid', 'pay'], ['left', 'leave'], ['broken', 'break'],
    ['has', 'have'], ['done', 'do'], ['went', 'go'], ['drew', 'draw'], ['forgotten', 'forget'], ['cancelled', 'cancel'], ['canceled', 'cancel'],
    ['refunding', 'refund'], ['replies', 'reply'], ['apologizes', 'apologize'], ['escalates', 'escalate'], ['tries', 'try'], ['confusing', 'confuse'], ['apologised', 'apologise'],
    ['resent', 'resent'], ['resending', 'resend'], ['reshipped', 'reship'], ['misunderstood', 'misunderstand'], ['escalated', 'escalate'],
    ['order', 'order'], ['check', 'check'], ['put', 'put'], ['Sent', 'send'], ['RECEIVED', 'receive'],
  ])('of %s is %s', (form, bare) => {
    expect(tagger.infinitive(form)).toBe(bare);
  });

  it.each(['table', 'quickly', 'morning', 'anything', 'buttons', 'can', 'would', 'cannot', 'the', '', ' ', 'a b', '👍', '\ud83d', 'constructor', '__proto__', 'hundred'])(
    'of %j is none',
    (word) => {
      expect(tagger.infinitive(word)).toBeUndefined();
    },
  );

  it('answers any string', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (word) => {
      expect(['string', 'undefined']).toContain(typeof tagger.infinitive(word));
    }));
  });

  it('of an infinitive is itself', () => {
    for (const verb of ['send', 'receive', 'pay', 'be', 'have', 'do', 'contact', 'apologize', 'help', 'understand']) {
      expect(tagger.infinitive(verb)).toBe(verb);
    }
  });
});
