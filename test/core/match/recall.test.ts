import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLinter } from '../../../src/core/index.js';
import { createTagger } from '../../../src/tagger/compromise.js';
import { compileRules } from '../house-rules.js';

const RULES = `
- match: "you have to {vp}"
  suggest: [{ safe: "please {vp}" }]
- match: "sorry"
  unless: { next: ["I have"] }
- match: "<CAPITALS> now"
- match: "just #Infinitive it"
`;
const PIECES = ['You have to wait. ', 'you have to go. ', 'Sorry. ', 'I have it. ', 'WAIT now. ', 'Wait now. ', 'Just zip it. ', 'Just zap it. ', 'Just red it. ', 'x\n\n', '"', '> q\n'];

describe('a sentence that comes back', () => {
  it('is judged as if it were new, whatever stands around it', () => {
    const compiled = compileRules(RULES);
    const used = createLinter({ packs: [compiled], tagger: createTagger });
    fc.assert(fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join('')), (text) => {
      expect(used.lint(text)).toEqual(createLinter({ packs: [compiled], tagger: createTagger }).lint(text));
    }), { numRuns: 60 });
  });

  it('keeps its own words in suggestions', () => {
    const linter = createLinter({ packs: [compileRules(RULES)] });
    const better = (text: string): string[] => linter.lint(text).flatMap(({ suggestions }) => suggestions.map(({ text: wording }) => wording));
    expect(better('You have to zig. You have to zag.')).toEqual(['Please zig', 'Please zag']);
  });
});
