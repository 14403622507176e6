import { expand } from '../text/contractions.js';
import { normalise } from '../text/normalise.js';
import { PUNCTUATION } from '../text/symbols.js';

/** A phrase as its author wrote it. */
export type Pattern =
  | { readonly type: 'word'; readonly word: string }
  | { readonly type: 'symbol'; readonly key: number }
  | { readonly type: 'list'; readonly name: string }
  | { readonly type: 'tag'; readonly name: string }
  | { readonly type: 'any' }
  | { readonly type: 'gap'; readonly most: number }
  | { readonly type: 'start' }
  | { readonly type: 'end' }
  | { readonly type: 'shape'; readonly shape: 'capital' | 'shouted' }
  | { readonly type: 'sequence'; readonly items: readonly Pattern[] }
  | { readonly type: 'choice'; readonly options: readonly Pattern[] }
  | { readonly type: 'optional'; readonly item: Pattern }
  | { readonly type: 'capture'; readonly name: string; readonly item: Pattern | null }
  | { readonly type: 'report'; readonly item: Pattern };

/** A phrase that cannot be read; `column` counts from 1 within the phrase. */
export class PatternError extends Error {
  constructor(message: string, readonly phrase: string, readonly column: number) {
    super(message);
  }
}

/** The widest gap (`...12`): what keeps matching linear. */
export const WIDEST_GAP = 12;
const DEFAULT_GAP = 3;

/**
 * Reads a phrase:
 * `word` · `(a | b c)` · `word?` `(a b)?` · `<list>` · `#Tag` · `*` any word · `stem*` · `...` `...5` gap ·
 * `{name}` rest of the clause · `{name: words}` · `[words]` the words to report · `^` `$` sentence edges ·
 * `, . ! : ;` and a free-standing `?` · `<Capital>` `<CAPITALS>` by shape.
 * @throws PatternError
 */
export function parsePattern(phrase: string): Pattern {
  const parser = new Parser(phrase);
  const pattern = parser.choice('');
  if (pattern.type === 'sequence' && pattern.items.length === 0) throw parser.error('The phrase is empty');
  return pattern;
}

const TOKEN = /\s+|\.\.\.(\d*)|[()[\]{}|^$]|<([\w-]+)>|#([A-Za-z]+)|\?|[,.!:;—–…]|[^\s()[\]{}|^$<>#?,.!:;—–…]+/y;
const CLOSERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

class Parser {
  #at = 0;
  readonly #text: string;

  constructor(readonly phrase: string) {
    this.#text = phrase.replace(/[’‘]/g, "'");
  }

  error(message: string): PatternError {
    return new PatternError(message, this.phrase, this.#at + 1);
  }

  choice(closer: string): Pattern {
    const options = [this.#sequence(closer)];
    while (this.#text[this.#at] === '|') {
      this.#at += 1;
      options.push(this.#sequence(closer));
    }
    if (closer === '' && this.#at < this.#text.length) throw this.error(`A stray "${this.#text[this.#at]}"`);
    return options.length === 1 ? options[0]! : { type: 'choice', options };
  }

  #sequence(closer: string): Pattern {
    const items: Pattern[] = [];
    while (this.#at < this.#text.length) {
      const character = this.#text[this.#at]!;
      if (character === '|' || character === ')' || character === ']' || character === '}') break;
      const spaced = /\s/.test(this.#text[this.#at - 1] ?? ' ');
      const item = this.#item(spaced);
      if (item !== null) items.push(this.#text[this.#at] === '?' ? this.#optional(item) : item);
    }
    if (closer !== '' && this.#at >= this.#text.length) throw this.error(`A "${closer}" is missing`);
    return items.length === 1 ? items[0]! : { type: 'sequence', items };
  }

  #optional(item: Pattern): Pattern {
    this.#at += 1;
    return { type: 'optional', item };
  }

  #item(spaced: boolean): Pattern | null {
    TOKEN.lastIndex = this.#at;
    const match = TOKEN.exec(this.#text);
    if (match === null) throw this.error(`"${this.#text[this.#at]}" is not part of the phrase language`);
    const [token, gap, list, tag] = match;
    if (token === '?' && !spaced) throw this.error('"?" makes the item before it optional: put a space before a question mark that is meant');
    if (token === '(' || token === '[' || token === '{') return this.#group(token);
    this.#at = TOKEN.lastIndex;
    if (token.trim() === '') return null;
    if (gap !== undefined) return this.#gap(gap);
    if (list !== undefined) return list === 'Capital' ? { type: 'shape', shape: 'capital' } : list === 'CAPITALS' ? { type: 'shape', shape: 'shouted' } : { type: 'list', name: list };
    if (tag !== undefined) return { type: 'tag', name: tag };
    if (token === '^') return { type: 'start' };
    if (token === '$') return { type: 'end' };
    if (token === '*') return { type: 'any' };
    if (token === '?' || token in PUNCTUATION) return { type: 'symbol', key: PUNCTUATION[token]! };
    return words(token);
  }

  #gap(digits: string): Pattern {
    const most = digits === '' ? DEFAULT_GAP : Number(digits);
    if (most < 1 || most > WIDEST_GAP) throw this.error(`A gap spans 1 to ${WIDEST_GAP} words`);
    return { type: 'gap', most };
  }

  #group(opener: '(' | '[' | '{'): Pattern {
    this.#at += 1;
    const closer = CLOSERS[opener]!;
    if (opener === '{') {
      const head = /\s*([a-z][a-z0-9]*)\s*(:|(?=\}))/y;
      head.lastIndex = this.#at;
      const match = head.exec(this.#text);
      if (match === null) throw this.error('A capture is written {name} or {name: words}');
      this.#at = head.lastIndex;
      const item = match[2] === ':' ? this.choice(closer) : null;
      this.#close(closer);
      return { type: 'capture', name: match[1]!, item };
    }
    const item = this.choice(closer);
    this.#close(closer);
    return opener === '(' ? item : { type: 'report', item };
  }

  #close(closer: string): void {
    if (this.#text[this.#at] !== closer) throw this.error(`A "${closer}" is missing`);
    this.#at += 1;
  }
}

/** Reads words as a draft's words are read, so that "can't" stands for each of its forms. */
function words(token: string): Pattern {
  if (token === "'s") return { type: 'word', word: token };
  const items: Pattern[] = [];
  for (const [word] of normalise(token).matchAll(new RegExp("[\\p{L}\\p{N}&](?:'?[\\p{L}\\p{N}.])*\\*?", 'gu'))) {
    for (const part of expand(word) ?? [word]) items.push({ type: 'word', word: part });
  }
  return items.length === 1 ? items[0]! : { type: 'sequence', items };
}
