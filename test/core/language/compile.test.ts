import { describe, expect, it } from 'vitest';
import { compileRules, lintWith, marked } from '../house-rules.js';
import { createLinter, type CompiledPacks } from '../../../src/core/index.js';
import { pack, unpack } from '../../../src/core/language/packed.js';

describe('a phrase', () => {
  it.each(["can't wait", 'can’t wait', 'cant wait', 'cannot wait', 'can not wait', 'CAN  NOT\nwait', 'can’t\r\nwait', 'can\u00a0not wait', 'can-not wait'])('matches %j however it is written', (text) => {
    expect(marked('match: "can\'t wait"', text)).toEqual([text]);
  });

  it.each(['scan not wait', 'can not waiter', 'can, not wait', 'can not. Wait'])('does not match inside words or across punctuation: %j', (text) => {
    expect(marked('match: "can not wait"', text)).toEqual([]);
  });

  it('matches American and British spelling alike', () => {
    expect(marked('match: "we apologize"', 'We apologise.')).toEqual(['We apologise']);
  });

  it('takes alternatives and options', () => {
    expect(marked('match: "(you | they all) really? forgot"', 'You forgot. They all really forgot. They forgot.')).toEqual(['You forgot', 'They all really forgot']);
  });

  it('takes word families', () => {
    expect(marked('match: "apolog* now"', 'Apologies now. Apologising now. Apollo now.')).toEqual(['Apologies now', 'Apologising now']);
  });

  it('spans a gap up to its width, never across punctuation', () => {
    expect(marked('match: "not ...2 possible"', 'not possible. not at all possible. not at all very possible. not, it is possible')).toEqual(['not possible', 'not at all possible']);
  });

  it('reports the bracketed words only', () => {
    expect(marked('match: "when you [have to] call"', 'Tell me when you have to call.', { })).toEqual(['have to']);
  });

  it('leaves the open capture at its end unreported', () => {
    expect(marked('match: "please do {vp}"', 'Please do send it today, Ana.')).toEqual(['Please do']);
  });

  it('knows the edges of a sentence, also after a greeting', () => {
    expect(marked('match: "^ sorry $"', 'Sorry! Hi Ana, sorry. I am sorry. Sorry we did.')).toEqual(['Sorry', 'sorry']);
  });

  it('reads a placeholder as a thing', () => {
    expect(marked('match: "hi <placeholder>"', 'Hi {{first_name}}, hi Ana')).toEqual(['Hi {{first_name}}']);
  });

  it('knows words by their capitals', () => {
    expect(marked('match: "<CAPITALS> <CAPITALS>"', 'PLEASE READ it, Ana Maria, a B')).toEqual(['PLEASE READ']);
  });

  it('may begin with any word, or with a part of speech', () => {
    expect(marked('match: "* beats me"', 'it beats me')).toEqual(['it beats me']);
  });

  it('is found in every row of adjacent tries', () => {
    expect(marked('[{match: "a b c"}, {match: "(a | x) b d"}, {match: "a <day> c"}]', 'a b d. x b d. x b c. a monday c.')).toEqual(['a b d', 'x b d', 'a monday c']);
  });
});

describe('the most specific phrase', () => {
  it('wins where two overlap', () => {
    const findings = lintWith('[{match: "you should"}, {match: "you should have read"}]', 'You should have read it.');
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['test/rule-2']);
  });
});

describe('compile', () => {
  it.each([
    ['match: "<dya> off"', 'Unknown list <dya> (did you mean "day"?)'],
    ['match: "just #Vreb it"', 'Unknown part of speech #Vreb (did you mean "Verb"?)'],
    ['match: "you must {vp}"\nsuggest: [{ safe: "please {vpp}" }]', 'No phrase of the rule captures {vpp} (did you mean "vp"?)'],
    ['match: "..."', 'The phrase can match nothing at all'],
    ['match: "...3 word"', 'A phrase cannot begin with a gap'],
    ['match: "(a|b c)? (a|b c)? (a|b c)? (a|b c)? (a|b c)? (a|b c)? (a|b c)? (a|b c)? x"', 'more than 4000 lines'],
  ])('refuses %s', (yaml, message) => {
    expect(() => compileRules(yaml)).toThrow(message);
  });
});

describe('pack', () => {
  const stored = (compiled: CompiledPacks): CompiledPacks => {
    const { index, numbers, rules } = pack(compiled);
    return unpack({ index: JSON.parse(JSON.stringify(index)) as typeof index, numbers, rules });
  };
  const plain = ({ lists, rules, ...rest }: CompiledPacks) => ({ ...rest, rules, lists: lists.map((list) => Array.from(list)) });

  it('loses nothing', () => {
    const compiled = compileRules('match: "a (b | c) {x} <day> <month>"');
    expect(plain(stored(compiled))).toEqual(plain(compiled));
  });

  it('matches as before', () => {
    expect(createLinter({ packs: [stored(compileRules('match: "on <day> next"'))] }).lint('See you on Friday next.')).toHaveLength(1);
  });

  it('reads texts once, and only when one is asked for', () => {
    let reads = 0;
    const { rules, ...packed } = pack(compileRules('match: "on <day>"'));
    const linter = createLinter({ packs: [unpack({ ...packed, rules: () => ((reads += 1), rules()) })] });
    linter.lint('A good reply.');
    expect(reads).toBe(0);
    linter.lint('On Friday. On Monday.');
    expect(reads).toBe(1);
  });
});
