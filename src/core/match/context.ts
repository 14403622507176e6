import type { Check, CompiledContext } from '../language/compile.js';
import type { Place, Predicate } from '../language/pack.js';
import { SentenceFlag, type Document, type Sentence } from '../text/document.js';
import type { Level, Mode } from '../types.js';
import type { Grammar } from './grammar.js';
import type { Match } from './match.js';
import type { Matcher } from './matcher.js';

/** Judges a match by what stands around it. One per document: what holds for the whole reply is looked up once. */
export class Context {
  readonly #anywhere = new Map<number, boolean>();

  constructor(readonly document: Document, readonly matcher: Matcher, readonly grammar: Grammar, readonly mode: Mode) {}

  /** @returns the level that is left, or `undefined` where an exception silences the rule */
  judge(match: Match, sentence: Sentence, level: Level, { unless, only, soften }: CompiledContext): Level | undefined {
    if (only.length > 0 && !this.#any(only, match, sentence)) return undefined;
    if (this.#any(unless, match, sentence)) return undefined;
    return soften.find(({ checks }) => this.#any(checks, match, sentence))?.to ?? level;
  }

  #any(checks: readonly Check[], match: Match, sentence: Sentence): boolean {
    return checks.some((check) => (typeof check === 'string' ? this.#holds(check, match, sentence) : this.#stands(check[0], check[1], match, sentence)));
  }

  #holds(predicate: Predicate, match: Match, sentence: Sentence): boolean {
    const { document, grammar } = this;
    switch (predicate) {
      case 'condition': return grammar.isConditional(document, sentence, match.first);
      case 'negated': return grammar.isNegated(document, sentence, match.first);
      case 'reported': return grammar.isReported(document, sentence, match.first);
      case 'question': return (sentence.flags & SentenceFlag.question) !== 0;
      case 'list-item': return (sentence.flags & SentenceFlag.listItem) !== 0;
      case 'timed': return grammar.hasTime(document, sentence, sentence.first, sentence.last);
      case 'offered': {
        const next = document.sentences[sentence.index + 1];
        return grammar.hasOffer(document, sentence, match.reportLast, sentence.last) || (next !== undefined && grammar.hasOffer(document, next, next.first, next.last));
      }
      case 'template': return this.mode === 'template';
    }
  }

  #stands(place: Place, root: number, match: Match, sentence: Sentence): boolean {
    const { matcher, document } = this;
    const { first, last } = sentence;
    switch (place) {
      case 'around': return this.#overlaps(root, match, sentence);
      case 'before': return this.#endsBefore(root, match.reportFirst, sentence);
      case 'after': return matcher.matchesWithin(root, document, sentence, match.reportLast, last);
      case 'sentence': return matcher.matchesWithin(root, document, sentence, first, last);
      case 'previous': return this.#inSentence(root, sentence.index - 1);
      case 'next': return this.#inSentence(root, sentence.index + 1);
      case 'rest': return matcher.matchesWithin(root, document, sentence, match.reportLast, last) || this.#inSentence(root, sentence.index + 1);
      case 'reply': return this.#inReply(root);
    }
  }

  #overlaps(root: number, { reportFirst, reportLast }: Match, sentence: Sentence): boolean {
    for (let at = sentence.first; at < reportLast; at += 1) {
      if (this.matcher.longestMatchAt(root, this.document, sentence, at) > reportFirst) return true;
    }
    return false;
  }

  #endsBefore(root: number, limit: number, sentence: Sentence): boolean {
    for (let at = sentence.first; at < limit; at += 1) {
      const end = this.matcher.endOfMatchAt(root, this.document, sentence, at);
      if (end >= 0 && end <= limit) return true;
    }
    return false;
  }

  #inSentence(root: number, index: number): boolean {
    const sentence = this.document.sentences[index];
    return sentence !== undefined && this.matcher.matchesWithin(root, this.document, sentence, sentence.first, sentence.last);
  }

  #inReply(root: number): boolean {
    let found = this.#anywhere.get(root);
    if (found === undefined) {
      found = this.document.sentences.some(({ index }) => this.#inSentence(root, index));
      this.#anywhere.set(root, found);
    }
    return found;
  }
}
