import type { Check, CompiledContext } from '../language/compile.js';
import type { Place, Predicate } from '../language/pack.js';
import { SentenceFlag, type Document, type Sentence } from '../text/document.js';
import type { Level, Mode } from '../types.js';
import { isAtLeast } from '../verdict.js';
import type { Grammar } from './grammar.js';
import type { Match } from './match.js';
import type { Matcher } from './matcher.js';

/** Where phrases stand in a sentence: the first token after the first to end, and the first token of the last. */
interface Extent {
  readonly sentence: Sentence;
  readonly earliestEnd: number;
  readonly latestStart: number;
}

/** So many tokens before the reported words may an idiom begin that overlaps them. */
const LONGEST_IDIOM = 24;

/** Judges a match by what stands around it. One per document: what holds for the whole reply is looked up once. */
export class Context {
  readonly #anywhere = new Map<number, boolean>();
  readonly #extents = new Map<number, Extent>();

  constructor(readonly document: Document, readonly matcher: Matcher, readonly grammar: Grammar, readonly mode: Mode) {}

  /** @returns the level that is left, or `undefined` where an exception silences the rule */
  judge(match: Match, sentence: Sentence, level: Level, { unless, only, soften }: CompiledContext): Level | undefined {
    if (only.length > 0 && !this.#any(only, match, sentence)) return undefined;
    if (this.#any(unless, match, sentence)) return undefined;
    const softer = soften.find(({ checks }) => this.#any(checks, match, sentence))?.to ?? level;
    return isAtLeast(level, softer) ? softer : level;
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
    switch (place) {
      case 'around': return this.#overlaps(root, match, sentence);
      case 'before': return this.#extentIn(sentence, root).earliestEnd <= match.reportFirst;
      case 'after': return this.#extentIn(sentence, root).latestStart >= match.reportLast;
      case 'sentence': return this.#extentIn(sentence, root).latestStart >= 0;
      case 'previous': return this.#inSentence(root, sentence.index - 1);
      case 'next': return this.#inSentence(root, sentence.index + 1);
      case 'rest': return this.#extentIn(sentence, root).latestStart >= match.reportLast || this.#inSentence(root, sentence.index + 1);
      case 'reply': return this.#inReply(root);
    }
  }

  /** How far phrases of a root reach in a sentence: asked for by every match in it, so the last answer of each root is kept. */
  #extentIn(sentence: Sentence, root: number): Extent {
    const known = this.#extents.get(root);
    if (known?.sentence === sentence) return known;
    let earliestEnd = Infinity;
    let latestStart = -1;
    for (let at = sentence.first; at < sentence.last; at += 1) {
      const end = this.matcher.endOfMatchAt(root, this.document, sentence, at);
      if (end < 0) continue;
      earliestEnd = Math.min(earliestEnd, end);
      latestStart = at;
    }
    const extent = { sentence, earliestEnd, latestStart };
    this.#extents.set(root, extent);
    return extent;
  }

  #overlaps(root: number, { reportFirst, reportLast }: Match, sentence: Sentence): boolean {
    for (let at = Math.max(sentence.first, reportFirst - LONGEST_IDIOM); at < reportLast; at += 1) {
      if (this.matcher.longestMatchAt(root, this.document, sentence, at) > reportFirst) return true;
    }
    return false;
  }

  #inSentence(root: number, index: number): boolean {
    const sentence = this.document.sentences[index];
    return sentence !== undefined && this.#extentIn(sentence, root).latestStart >= 0;
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
