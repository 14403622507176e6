import { parse } from 'yaml';
import { checkPack, compile, createLinter, type Channel, type Linter } from '../../../src/core/index.js';
import { LISTS } from '../house-rules.js';

/** What a test leaves out. */
const SIGN = { examples: { shows: ['x'], not: ['y'] } };
const RULE = {
  id: 'structure/rule', level: 'warning', message: 'A message.', why: 'A reason.', suggest: [{ 'fill-in': 'I have [done it].' }],
  examples: { bad: ['x'], good: ['y'] },
};

/** Signs that the tests share, by their phrases. */
const SIGNS = {
  hello: '^ (hi | hello)', sorry: 'sorry', fixed: ['i have fixed', 'we have fixed'], promise: 'i will', soon: 'on <day>', you: '^ you', cross: '(angry | furious)', number: 'order <number>', 'sign-off': 'regards',
};

/** A linter with one rule on whole replies. @param reply its `reply`, as YAML */
export function linterFor(reply: string, channel: Channel = 'email'): Linter {
  const signs = Object.entries(SIGNS).map(([id, match]) => ({ id, match, ...SIGN }));
  const rules = [{ ...RULE, reply: parse(reply) as unknown }];
  return createLinter({ packs: [compile([checkPack({ category: 'structure', signs, rules })], { lists: LISTS })], channel });
}

/** The words that one rule on whole replies marks. */
export function spotsIn(reply: string, text: string, customer?: string, channel?: Channel): string[] {
  return linterFor(reply, channel).lint(text, { customer: customer }).map((finding) => finding.text);
}
