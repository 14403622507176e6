import { describe, expect, it } from 'vitest';
import type { Tagger } from '../../../src/core/types.js';
import { createTagger } from '../../../src/tagger/compromise.js';
import { marked } from '../house-rules.js';

describe('a part-of-speech tag', () => {
  it('decides where words do not', () => {
    const rule = 'match: "just #Infinitive it"';
    expect(marked(rule, 'Just rename it. I just renamed it.', { tagger: createTagger })).toEqual(['Just rename it']);
  });

  it('is found for each part of a contraction', () => {
    expect(marked('match: "you will #Infinitive"', "Well, you'll regret it.", { tagger: createTagger })).toEqual(["you'll regret"]);
  });

  it('is silent without a tagger', () => {
    expect(marked('match: "just #Infinitive it"', 'Just rename it.')).toEqual([]);
  });

  it('loads the tagger once, and only when every word of the phrase is there', () => {
    let loads = 0;
    const tagger = (): Tagger => ((loads += 1), createTagger());
    marked('match: "just #Infinitive it"', 'I just renamed the file. Just now.', { tagger });
    expect(loads).toBe(0);
    marked('match: "just #Infinitive it"', 'Just rename it. Just move it.', { tagger });
    expect(loads).toBe(1);
  });

  it('never sees masked words', () => {
    const seen: string[] = [];
    const tagger = (): Tagger => ({ tag: (sentence) => (seen.push(sentence), []), infinitive: () => undefined });
    marked('match: "just #Noun"', 'just go to https://a.test/secret {{name}}', { tagger });
    expect(seen.join()).not.toMatch(/secret|name/);
    expect(seen[0]).toHaveLength('just go to https://a.test/secret {{name}}'.length);
  });
});
