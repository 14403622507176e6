import type { CompiledPacks } from '../language/compile.js';
import type { Document, Sentence } from '../text/document.js';
import type { Clauses } from './match.js';
import { Matcher } from './matcher.js';

const PLAIN: Clauses = {
  restEnd: (document, sentence, token) => document.clauseEnd(token, sentence),
  opening: (_, sentence) => sentence.first,
};

/** How many words may stand between a negation and what it negates ("not at all your fault"). */
const NEGATION_REACH = 2;

/**
 * The little English that every rule shares: where clauses and greetings end, and whether words
 * stand under a condition, a negation or a report of the customer's own trouble.
 */
export class Grammar implements Clauses {
  readonly #lists: CompiledPacks['engine'];
  readonly #matcher: Matcher;
  /** Asked for every word of a sentence, so the last answer is kept. */
  #greeted: { readonly sentence: Sentence; readonly end: number } | undefined;

  constructor({ engine, trie, lists }: CompiledPacks) {
    this.#lists = engine;
    this.#matcher = new Matcher(trie, lists, PLAIN, () => false);
  }

  restEnd(document: Document, sentence: Sentence, token: number): number {
    const end = document.clauseEnd(token, sentence);
    for (let at = token + 1; at < end; at += 1) if (this.#ends('clause-stop', document, sentence, at) >= 0) return at;
    return end;
  }

  opening(document: Document, sentence: Sentence): number {
    if (this.#greeted?.sentence !== sentence) this.#greeted = { sentence, end: Math.max(sentence.first, this.#ends('greeting', document, sentence, sentence.first)) };
    return this.#greeted.end;
  }

  /** "If you can't find it": the words stand in a clause that a condition opens. */
  isConditional(document: Document, sentence: Sentence, first: number): boolean {
    const start = document.clauseStart(first, sentence);
    for (let at = first - 1; at >= start; at -= 1) {
      const end = this.#ends('condition', document, sentence, at);
      // "if you want a refund you'll have to …": a subject of its own opens the main clause
      if (end >= 0) return first - end <= 1 || !this.#isClauseOpener(document, sentence, first);
    }
    return false;
  }

  /** "That isn't your fault": a negation stands shortly before, in the same clause. */
  isNegated(document: Document, sentence: Sentence, first: number): boolean {
    const start = Math.max(document.clauseStart(first, sentence), first - NEGATION_REACH - 2);
    for (let at = first - 1; at >= start; at -= 1) {
      const end = this.#ends('negation', document, sentence, at);
      if (end >= 0 && end <= first && first - end <= NEGATION_REACH) return true;
      if (this.#isClauseOpener(document, sentence, at)) return false;
    }
    return false;
  }

  /** "I see that you can't log in": the customer's own trouble, told back to them. */
  isReported(document: Document, sentence: Sentence, first: number): boolean {
    for (let at = first - 1; at >= sentence.first; at -= 1) {
      const end = this.#ends('reported', document, sentence, at);
      if (end >= 0 && end <= first && first - end <= 1) return true;
    }
    return false;
  }

  hasTime(document: Document, sentence: Sentence, from: number, to: number): boolean {
    return this.#matcher.matchesWithin(this.#lists.time, document, sentence, from, to);
  }

  hasOffer(document: Document, sentence: Sentence, from: number, to: number): boolean {
    return this.#matcher.matchesWithin(this.#lists.offer, document, sentence, from, to);
  }

  /** "do that", "help with this": a verb phrase that says nothing when it is repeated. */
  isProForm(document: Document, sentence: Sentence, first: number, last: number): boolean {
    return this.#matcher.longestMatchAt(this.#lists['pro-form'], document, sentence, first) >= last;
  }

  #isClauseOpener(document: Document, sentence: Sentence, token: number): boolean {
    return this.#ends('clause-opener', document, sentence, token) >= 0;
  }

  #ends(list: keyof CompiledPacks['engine'], document: Document, sentence: Sentence, token: number): number {
    return this.#matcher.endOfMatchAt(this.#lists[list], document, sentence, token);
  }
}
