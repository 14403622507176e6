import { itemMark, runsOn } from './breaks.js';
import { Document, hidesLines, keyOfMask, SentenceFlag } from './document.js';
import { isWordCharacter } from './masks/gaps.js';
import { normalise } from './normalise.js';
import { isAsciiLetter, isDashOrQuote, scan } from './scanners.js';
import { Key, PUNCTUATION } from './symbols.js';
import type { Mask } from '../types.js';
import type { Vocabulary } from './vocabulary.js';

const ABBREVIATIONS = new Set(['mr', 'mrs', 'ms', 'dr', 'prof', 'sr', 'jr', 'st', 'vs', 'approx', 'est', 'dept', 'inc', 'ltd', 'co', 'e.g', 'i.e', 'eg', 'ie', 'a.m', 'p.m', 'cf', 'fig', 'incl', 'excl', 'ext', 'tel']);
/** "###### " and "(10) " fit in. */
const LONGEST_MARK = 8;
/** A text without punctuation must not become one endless sentence. */
const LONGEST_SENTENCE = 200;

const DOT = 46;
const COMMA = 44;
const COLON = 58;

/** Text → tokens and sentences, in one pass. Offsets of the document are offsets of `text`. @param masks sorted, not overlapping */
export function prepare(text: string, vocabulary: Vocabulary, masks: readonly Mask[]): Document {
  const lower = normalise(text);
  const document = new Document(text, lower, masks);
  new Reader(document, vocabulary).read();
  return document;
}

class Reader {
  #at = 0;
  #mask = 0;
  #lineStart = 0;
  #flags = 0;
  readonly #text: string;
  readonly #lower: string;

  constructor(readonly document: Document, readonly vocabulary: Vocabulary) {
    this.#text = document.text;
    this.#lower = document.lower;
  }

  read(): void {
    const { document } = this;
    const length = this.#lower.length;
    this.#startLine(0);
    while (this.#at < length) {
      const mask = document.masks[this.#mask];
      if (mask !== undefined && this.#at >= mask.start) this.#skip(mask);
      else this.#readOne(mask === undefined ? length : mask.start);
      if (document.pending >= LONGEST_SENTENCE) this.#endSentence();
    }
    this.#endSentence();
  }

  #skip(mask: Mask): void {
    this.#mask += 1;
    if (hidesLines(mask)) this.#endSentence();
    else this.document.push(keyOfMask(mask), mask.start, mask.end);
    this.#at = Math.max(this.#at, mask.end);
  }

  #readOne(limit: number): void {
    const code = this.#lower.charCodeAt(this.#at);
    if (code === 32 || code === 9) this.#at += 1;
    else if (isAsciiLetter(code)) this.#readWord(limit);
    else if (code === 10 || code === 13) this.#readBreak();
    else if (code < 128) this.#readMark();
    else this.#readBeyondAscii(limit);
  }

  #readWord(limit: number): void {
    const start = this.#at;
    let end = scan.asciiWord(this.#lower, start);
    const next = this.#lower.charCodeAt(end);
    if (next >= 128 && !isDashOrQuote(next)) end = scan.word(this.#lower, start);
    else if (next === DOT || next === COMMA || next === COLON) end = scan.dottedWord(this.#lower, start);
    end = Math.min(end, limit);
    this.document.pushWord(start, end, this.vocabulary);
    this.#at = end;
  }

  #readMark(): void {
    const start = this.#at;
    const character = this.#lower[start]!;
    if (character === ':' || character === ';' || character === '=' || character === '<') {
      this.#at = scan.emoticon(this.#lower, start);
      if (this.#at > start) return this.document.push(Key.emoji, start, this.#at);
    }
    this.#at += 1;
    if (character === '&') return this.document.pushWord(start, this.#at, this.vocabulary);
    if (character === '-') return this.#readHyphen(start);
    const key = PUNCTUATION[character];
    if (key === undefined || this.#joins(key, start)) return;
    if (key === Key.stop && this.#lower.startsWith('..', this.#at)) return this.#readEllipsis(start);
    this.document.push(key, start, this.#at);
    if (key === Key.stop || key === Key.question || key === Key.exclamation) this.#maybeEnd(key);
  }

  /** Whether a mark stands inside a name such as "about:config" or "notes.txt". */
  #joins(key: number, at: number): boolean {
    if (key !== Key.stop && key !== Key.colon) return false;
    return isSmall(this.#text.charCodeAt(at + 1)) && isWordCharacter(this.#lower.charCodeAt(at - 1));
  }

  /** Between letters a hyphen reads as a space; alone or doubled it is a dash. */
  #readHyphen(start: number): void {
    while (this.#lower[this.#at] === '-') this.#at += 1;
    const alone = isBlank(this.#lower[start - 1]) && isBlank(this.#lower[this.#at]);
    if (alone || this.#at - start > 1) this.document.push(Key.dash, start, this.#at);
  }

  #readEllipsis(start: number): void {
    while (this.#lower[this.#at] === '.') this.#at += 1;
    this.document.push(Key.ellipsis, start, this.#at);
    if (this.#isCapitalAhead()) this.#endSentence();
  }

  #readBeyondAscii(limit: number): void {
    const start = this.#at;
    const isMark = isDashOrQuote(this.#lower.charCodeAt(start));
    const word = isMark ? start : scan.word(this.#lower, start);
    const emoji = isMark || word > start ? start : scan.emoji(this.#lower, start);
    if (word > start) {
      this.#at = Math.min(word, limit);
      this.document.pushWord(start, this.#at, this.vocabulary);
    } else if (emoji > start) {
      this.#at = Math.min(emoji, limit);
      this.document.push(Key.emoji, start, this.#at);
      if (this.#isCapitalAhead()) this.#endSentence();
    } else {
      this.#at += 1;
      const key = PUNCTUATION[this.#lower[start]!];
      if (key === undefined) return;
      this.document.push(key, start, this.#at);
      if (key === Key.ellipsis && this.#isCapitalAhead()) this.#endSentence();
    }
  }

  #readBreak(): void {
    const before = this.#lower.slice(Math.max(this.#lineStart, this.#at - 200), this.#at).trim();
    let lineEnds = 0;
    while (isSpace(this.#lower.charCodeAt(this.#at))) {
      if (this.#lower[this.#at] === '\n' || (this.#lower[this.#at] === '\r' && this.#lower[this.#at + 1] !== '\n')) lineEnds += 1;
      this.#at += 1;
    }
    const after = this.#text.slice(this.#at, this.#at + LONGEST_MARK);
    if (!runsOn(before, lineEnds > 1, after, this.#isUpper(this.#at))) this.#endSentence();
    this.#startLine(this.#at);
  }

  #startLine(at: number): void {
    this.#lineStart = at;
    const mark = this.document.pending === 0 ? itemMark(this.#text.slice(at, at + LONGEST_MARK)) : 0;
    if (mark === 0) return;
    this.#flags |= SentenceFlag.listItem;
    this.#at = Math.min(at + mark, this.document.masks[this.#mask]?.start ?? Infinity);
  }

  /** Ends the sentence after `.`, `!` or `?` unless it goes on ("v2.0", "Mr. Lee", "a.m. today", "?!"). */
  #maybeEnd(key: number): void {
    let next = this.#at;
    while ('"\')]*_'.includes(this.#lower[next] ?? ' ') && next < this.#lower.length) next += 1;
    const follower = this.#lower[next];
    if (follower === '!' || follower === '?' || follower === '.' || /^ +[!?]/.test(this.#lower.slice(next, next + 4))) return;
    if (key === Key.question) this.#flags |= SentenceFlag.question;
    const goesOn = !isBlank(follower) && !this.#isUpper(next);
    if (key === Key.stop && (goesOn || this.#isAbbreviated())) return;
    this.#endSentence();
  }

  #isAbbreviated(): boolean {
    const word = this.document.count - 2;
    if (word < 0) return false;
    const start = this.document.start[word]!;
    const end = this.document.end[word]!;
    if (end !== this.document.start[word + 1]! || end - start > 6) return false;
    const text = this.#lower.slice(start, end);
    if (text === 'a.m' || text === 'p.m') return !this.#isCapitalAhead();
    if (text === 'no') return /^\s*[\d#]/.test(this.#lower.slice(this.#at, this.#at + 4));
    return ABBREVIATIONS.has(text) || (/^v?\d+\./.test(text) && !this.#isCapitalAhead());
  }

  #isCapitalAhead(): boolean {
    let next = this.#at;
    while (next < this.#text.length && isBlank(this.#text[next]) && next - this.#at < 4) next += 1;
    return this.#isUpper(next);
  }

  #isUpper(at: number): boolean {
    return at < this.#text.length && this.#text.charCodeAt(at) !== this.#lower.charCodeAt(at);
  }

  #endSentence(): void {
    this.document.endSentence(this.#flags);
    this.#flags = 0;
  }
}

function isBlank(character: string | undefined): boolean {
  return character === undefined || isSpace(character.charCodeAt(0));
}

function isSmall(code: number): boolean {
  return code >= 97 && code <= 122;
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}
