import { expand, mayExpand } from './contractions.js';
import { endsClause, isWordlike, Key } from './symbols.js';
import type { Mask } from '../types.js';
import type { Vocabulary } from './vocabulary.js';

/** Bits of `Document.shape`. */
export const Shape = { capital: 1, shouted: 2 } as const;

/** Bits of `Sentence.flags`. */
export const SentenceFlag = { question: 1, listItem: 2 } as const;

/** Tokens `first` to `last - 1`. */
export interface Sentence {
  readonly index: number;
  readonly first: number;
  readonly last: number;
  readonly flags: number;
}

/**
 * A text as tokens and sentences. Token arrays run in parallel; a contraction gives several tokens
 * that share the range of the written word. Punctuation is a token, white space and mark-up are not.
 */
export class Document {
  count = 0;
  start: Int32Array;
  end: Int32Array;
  key: Int32Array;
  shape: Uint8Array;
  readonly sentences: Sentence[] = [];
  #open = 0;
  readonly #facts = new Map<string, unknown>();

  constructor(readonly text: string, readonly lower: string, readonly masks: readonly Mask[]) {
    const guess = (text.length >> 2) + 16;
    this.start = new Int32Array(guess);
    this.end = new Int32Array(guess);
    this.key = new Int32Array(guess);
    this.shape = new Uint8Array(guess);
  }

  /** What is worked out from the whole text, which is done once however often it is asked for. */
  fact<T>(name: string, work: (document: Document) => T): T {
    if (!this.#facts.has(name)) this.#facts.set(name, work(this));
    return this.#facts.get(name) as T;
  }

  push(key: number, start: number, end: number, shape = 0): void {
    if (this.count === this.key.length) this.#grow();
    this.key[this.count] = key;
    this.start[this.count] = start;
    this.end[this.count] = end;
    this.shape[this.count] = shape;
    this.count += 1;
  }

  pushWord(start: number, end: number, vocabulary: Vocabulary): void {
    const shape = shapeOf(this.text, this.lower, start, end);
    const parts = mayExpand(this.lower, start, end) ? expand(this.lower.slice(start, end)) : undefined;
    if (parts === undefined) this.push(vocabulary.key(this.lower, start, end), start, end, shape);
    else for (const part of parts) this.push(vocabulary.key(part), start, end, shape);
  }

  /** How many tokens the sentence that is being read has so far. */
  get pending(): number {
    return this.count - this.#open;
  }

  endSentence(flags: number): void {
    if (this.count === this.#open) return;
    this.sentences.push({ index: this.sentences.length, first: this.#open, last: this.count, flags });
    this.#open = this.count;
  }

  /** The first token at or after `token` that ends the clause, or the sentence's `last`. */
  clauseEnd(token: number, sentence: Sentence): number {
    let at = token;
    while (at < sentence.last && !endsClause(this.key[at]!)) at += 1;
    return at;
  }

  /** The first token of the clause that `token` stands in. */
  clauseStart(token: number, sentence: Sentence): number {
    let at = token;
    while (at > sentence.first && !endsClause(this.key[at - 1]!)) at -= 1;
    return at;
  }

  /** Whether only punctuation and emoji follow in the sentence. */
  isAtEnd(token: number, sentence: Sentence): boolean {
    for (let at = token; at < sentence.last; at += 1) if (isWordlike(this.key[at]!)) return false;
    return true;
  }

  /** Whether only punctuation and emoji come before in the sentence. */
  isAtStart(token: number, sentence: Sentence): boolean {
    for (let at = sentence.first; at < token; at += 1) if (isWordlike(this.key[at]!)) return false;
    return true;
  }

  /** The writer's own words, soft line breaks as spaces; of a contraction that the tokens cut, the words they hold. */
  slice(first: number, last: number): string {
    if (last <= first) return '';
    let from = first;
    let to = last;
    while (from < last && this.#isPart(from)) from += 1;
    while (to > from && this.#isPart(to)) to -= 1;
    const whole = from < to ? this.text.slice(this.start[from], this.end[to - 1]).replace(/\s*[\r\n]+\s*/g, ' ') : '';
    return [...this.#parts(first, from), whole, ...this.#parts(Math.max(from, to), last)].filter((words) => words !== '').join(' ');
  }

  /** Whether a token is a later word of a contraction ("will" in "you'll"). */
  #isPart(token: number): boolean {
    return token > 0 && token < this.count && this.start[token] === this.start[token - 1];
  }

  /** The words that tokens of contractions stand for. */
  #parts(first: number, last: number): string[] {
    return Array.from({ length: last - first }, (_, index) => {
      const token = first + index;
      let begin = token;
      while (this.#isPart(begin)) begin -= 1;
      const word = expand(this.lower.slice(this.start[token], this.end[token]))?.[token - begin] ?? '';
      return token === begin && (this.shape[token]! & Shape.capital) !== 0 ? word.charAt(0).toUpperCase() + word.slice(1) : word;
    });
  }

  #grow(): void {
    const size = this.key.length * 2;
    const larger = <T extends Int32Array | Uint8Array>(old: T, next: T): T => (next.set(old), next);
    this.start = larger(this.start, new Int32Array(size));
    this.end = larger(this.end, new Int32Array(size));
    this.key = larger(this.key, new Int32Array(size));
    this.shape = larger(this.shape, new Uint8Array(size));
  }
}

function shapeOf(text: string, lower: string, start: number, end: number): number {
  if (text.charCodeAt(start) === lower.charCodeAt(start)) return 0;
  if (end - start < 2) return Shape.capital;
  for (let at = start + 1; at < end; at += 1) {
    const small = lower.charCodeAt(at);
    if (small >= 97 && small <= 122 && text.charCodeAt(at) === small) return Shape.capital;
  }
  return Shape.capital | Shape.shouted;
}

const ANYBODYS = { name: Key.name, time: Key.time, number: Key.amount, broken: Key.broken, other: Key.slot };
const DESKS = { name: Key.name, time: Key.time, number: Key.deskAmount, broken: Key.halfOpen, other: Key.deskSlot };

/** The key of the token that a mask inside a sentence leaves behind. */
export function keyOfMask(mask: Mask): number {
  switch (mask.kind) {
    case 'url': return Key.url;
    case 'email': return Key.email;
    case 'code': return Key.code;
    case 'quotation': return Key.quotation;
    case 'placeholder':
      return (mask.syntax === undefined ? ANYBODYS : DESKS)[mask.role ?? 'other'];
    default: return Key.unknown;
  }
}

/** Masks that hide whole lines: a sentence never runs across them. */
export function hidesLines(mask: Mask): boolean {
  return mask.kind === 'quote' || mask.kind === 'header' || mask.kind === 'signature' || mask.kind === 'footer';
}
