import type { Match } from '../match/match.js';
import type { Grammar } from '../match/grammar.js';
import { Shape, type Document, type Sentence } from '../text/document.js';
import { Key } from '../text/symbols.js';
import type { RuleInfo, Suggestion, Tagger } from '../types.js';
import { capitalise, decapitalise, inPersonOf, speaksAsWe } from './voice.js';

/** What a rule's templates need to become wording for one match. */
export interface Setting {
  readonly document: Document;
  readonly sentence: Sentence;
  readonly match: Match;
  readonly captureNames: readonly string[];
  readonly grammar: Grammar;
  readonly tagger: () => Tagger | undefined;
  /** Other words of the sentence that are at fault: no suggestion repeats them. */
  readonly faults: readonly Pick<Match, 'reportFirst' | 'reportLast'>[];
}

const CAPTURE = /\{([a-z][a-z0-9]*)(?::(infinitive|lower))?\}/g;

/**
 * Fits a rule's templates to the words that matched: captures are the writer's own words; person,
 * case and apostrophes follow the writer. A template that cannot be filled or would not be
 * grammatical here is left out.
 */
export function renderSuggestions(templates: RuleInfo['suggest'], setting: Setting): Suggestion[] {
  const suggestions = new Map<string, Suggestion>();
  const plural = isPlural(setting);
  for (const { kind, text: template } of templates) {
    const suggestion = render(inPersonOf(template, plural), setting);
    if (suggestion !== undefined && !suggestions.has(suggestion.text)) suggestions.set(suggestion.text, { text: suggestion.text, kind, fix: suggestion });
  }
  return [...suggestions.values()];
}

function render(template: string, setting: Setting): Suggestion['fix'] | undefined {
  const { document, sentence, match } = setting;
  const start = document.start[match.first]!;
  let end = document.end[match.last - 1]!;
  const filled = fill(template, setting);
  if (filled === undefined) return undefined;
  if (/[.?!]$/.test(filled)) {
    const mark = markAfter(document, match.last, sentence);
    if (mark === undefined) return undefined;
    end = Math.max(end, mark);
  }
  const original = document.text.slice(start, end);
  const cased = opensLarge(setting) ? capitalise(filled) : template.startsWith('{') ? filled : decapitalise(filled);
  const isCurly = /['’]/.test(original) ? original.includes('’') : document.fact('curly', ({ text: whole }) => whole.includes('’'));
  const text = isCurly ? cased.replaceAll("'", '’') : cased;
  return text === original ? undefined : { range: [start, end], text };
}

/** Fills the captures in, or gives up where one is missing or empty of meaning. */
function fill(template: string, setting: Setting): string | undefined {
  let complete = true;
  const filled = template.replace(CAPTURE, (_, name: string, form: string | undefined) => {
    const words = captured(name, setting);
    const text = words === undefined || form === undefined ? words : form === 'lower' ? words.toLowerCase() : toInfinitive(words, setting.tagger());
    if (text === undefined) complete = false;
    return text ?? '';
  });
  return complete ? filled : undefined;
}

function captured(name: string, { document, sentence, match, captureNames, grammar, faults }: Setting): string | undefined {
  const capture = match.captures.find((each) => captureNames[each.name] === name);
  if (capture === undefined) return undefined;
  const { first, last, open } = capture;
  if (last <= first || faults.some(({ reportFirst, reportLast }) => reportFirst < last && reportLast > first)) return undefined;
  if (open && (grammar.isProForm(document, sentence, first, last) || isCut(document, last, sentence))) return undefined;
  const text = document.slice(first, last);
  return document.isAtStart(first, sentence) ? decapitalise(text) : text;
}

function toInfinitive(words: string, tagger: Tagger | undefined): string | undefined {
  const [verb, ...rest] = words.split(' ');
  const bare = tagger?.infinitive(verb!);
  return bare === undefined ? undefined : [bare, ...rest].join(' ');
}

/** The end of the full stop, "!" or "?" right after a token; the token's own end at the end of the sentence; else `undefined`. */
function markAfter(document: Document, token: number, sentence: Sentence): number | undefined {
  if (token >= sentence.last) return document.end[token - 1];
  const key = document.key[token]!;
  const ends = key === Key.stop || key === Key.question || key === Key.exclamation;
  return ends && document.isAtEnd(token, sentence) ? document.end[token] : undefined;
}

/** Whether the writer says "we": in the words that matched, else in their sentence, else in the reply. */
function isPlural({ document, sentence, match }: Setting): boolean {
  const speaks = (first: number, last: number): boolean | undefined => speaksAsWe(document.lower.slice(document.start[first], document.end[last - 1]));
  return speaks(match.first, match.last) ?? speaks(sentence.first, sentence.last) ?? document.fact('speaks as we', ({ lower }) => speaksAsWe(lower)) ?? false;
}

/** Whether the clause goes on in brackets after the words, so that they are not the whole of it. */
function isCut(document: Document, last: number, sentence: Sentence): boolean {
  return last < sentence.last && document.key[last] === Key.open;
}

/** A capital stays where a sentence begins; within, it was a name's or a pronoun's. */
function opensLarge({ document, sentence, match: { first } }: Setting): boolean {
  return (document.shape[first]! & Shape.capital) !== 0 && document.isAtStart(first, sentence);
}
