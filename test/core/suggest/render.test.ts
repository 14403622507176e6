import { describe, expect, it } from 'vitest';
import { createTagger } from '../../../src/tagger/compromise.js';
import { lintWith } from '../house-rules.js';

/** The text after each suggestion was applied. */
function applied(yaml: string, text: string): string[] {
  return lintWith(yaml, text, { tagger: createTagger }).flatMap(({ suggestions }) => suggestions.map(({ fix }) => text.slice(0, fix.range[0]) + fix.text + text.slice(fix.range[1])));
}
const one = (match: string, template: string): string => `match: "${match}"\nsuggest: [{ ${template.includes('[') ? 'fill-in' : 'safe'}: "${template}" }]`;

describe('a suggestion', () => {
  it('reuses the writer\'s words', () => {
    expect(applied(one("you'll have to {vp}", 'the next step is to {vp}'), "You'll have to reset your PIN first, Ana.")).toEqual(['The next step is to reset your PIN first, Ana.']);
  });

  it('keeps the capital at the start of a sentence, and a small letter within', () => {
    const rule = one("you'll have to {vp}", 'please {vp}');
    expect(applied(rule, "You'll have to wait.")).toEqual(['Please wait.']);
    expect(applied(rule, "To do so, you'll have to wait.")).toEqual(['To do so, please wait.']);
    expect(applied(rule, "you'll have to wait")).toEqual(['please wait']);
  });

  it('keeps the capitals of names', () => {
    expect(applied(one('as mentioned , {vp}', '{vp}'), 'But as mentioned, Lumio is new.')).toEqual(['But Lumio is new.']);
    expect(applied(one("<Capital> can't {vp}", 'the closest is [x]'), "Sorry, Lumio can't do it.")).toEqual(['Sorry, the closest is [x].']);
    expect(applied(one('as mentioned , {vp}', '{vp}'), 'Hi Ana, As mentioned, it is new.')).toEqual(['Hi Ana, it is new.']);
  });

  it('is left out where the clause goes on in brackets', () => {
    expect(applied(one('obviously , {vp}', '{vp}'), 'Obviously, it is new (2026) and good.')).toEqual([]);
  });

  it('never makes a small "i" of "I", nor a capital of a pronoun within', () => {
    const rule = one("i can't {vp}", 'what I can do is [alternative]');
    expect(applied(rule, "Sadly, I can't refund it.")).toEqual(['Sadly, what I can do is [alternative].']);
    expect(applied(rule, "I can't refund it.")).toEqual(['What I can do is [alternative].']);
  });

  it.each([
    ["I see it, but we can't refund it.", "I see it, but here's what we can do: [offer], and we'll tell our team."],
    ["We can't refund it.", "Here's what we can do: [offer], and we'll tell our team."],
    ["I can't refund it.", "Here's what I can do: [offer], and I'll tell my team."],
    ["Our team is small. I mean, can't refund it.", "Our team is small. I mean, here's what I can do: [offer], and I'll tell my team."],
  ])('speaks as the writer does: %s', (text, expected) => {
    expect(applied(one("(i | we)? can't refund it", "here's what I can do: [offer], and I'll tell my team"), text)).toEqual([expected]);
  });

  it('keeps the writer\'s apostrophes', () => {
    expect(applied(one("can't refund", "don't refund"), 'We can’t refund.')).toEqual(['We don’t refund.']);
    expect(applied(one("can't refund", "don't refund"), "We can't refund.")).toEqual(["We don't refund."]);
  });

  it('takes the question mark for the full stop, and is left out where the sentence goes on', () => {
    const rule = one('you need to {vp}', 'could you {vp}?');
    expect(applied(rule, 'You need to log out.')).toEqual(['Could you log out?']);
    expect(applied(rule, 'You need to log out, then in.')).toEqual([]);
  });

  it.each(['We cannot do that.', "We can't help with this.", 'We cannot offer it.'])('is left out where it would repeat an empty phrase: %s', (text) => {
    expect(applied(one("we can't {vp}", 'to {vp}, [route]'), text)).toEqual([]);
  });

  it('repeats any words that its rule spelt out', () => {
    expect(applied(one('please {verb: do | does} not {vp}', 'please {verb} {vp}'), 'Please do not wait.')).toEqual(['Please do wait.']);
  });

  it('puts shouted words into small letters, and no capital where none belongs', () => {
    expect(applied(one('{word: never} post {rest}', '{word:lower} post {rest}'), 'It is NEVER POST your code.')).toEqual(['It is never post your code.']);
  });

  it('repeats no words that are at fault themselves', () => {
    const rules = '[{match: "as I said , {rest}", suggest: [{safe: "{rest}"}, {fill-in: "[point]"}]}, {match: "you must {vp}", suggest: [{safe: "please {vp}"}]}]';
    expect(lintWith(rules, 'As I said, you must wait.').map(({ suggestions }) => suggestions.map(({ text }) => text))).toEqual([['[point]'], ['please wait']]);
  });

  it('is left out where its capture is missing', () => {
    expect(applied('match: ["wait until {day: <day>}", "wait until {clause}"]\nsuggest: [{ safe: "from {day}" }, { safe: "as soon as {clause}" }]', 'We wait until Friday. We wait until it is here.'))
      .toEqual(['We from Friday. We wait until it is here.', 'We wait until Friday. We as soon as it is here.']);
  });

  it('joins hard-wrapped words', () => {
    expect(applied(one('you must {vp}', 'please {vp}'), 'You must send\nus the form.')).toEqual(['Please send us the form.']);
  });

  it('puts a verb into its bare form', () => {
    expect(applied(one('you have not {vp}', 'could you {vp:infinitive}?'), "You haven't sent the form.")).toEqual(['Could you send the form?']);
  });

  it('never equals the words it replaces', () => {
    expect(applied(one('please {vp}', 'please {vp}'), 'Please wait.')).toEqual([]);
  });
});
