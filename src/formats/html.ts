import { Tokenizer } from 'htmlparser2';
import { MappedTextBuilder, type MappedText } from './mapped-text.js';

/** Elements that stand on lines of their own, with a blank line around. */
const PARAGRAPHS = new Set(['p', 'div', 'ul', 'ol', 'table', 'blockquote', 'pre', 'section', 'article', 'header', 'footer', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr']);
/** Elements that begin a line. */
const LINES = new Set(['br', 'li', 'tr', 'dt', 'dd']);
/** Elements whose text nobody reads. */
const HIDDEN = new Set(['script', 'style', 'head', 'title', 'template', 'noscript', 'svg']);
/** Elements that a style hides with all that is in them. */
const CONTAINERS = new Set(['div', 'span', 'td', 'tr', 'table', 'section']);

const PLACEHOLDER = /<attribute[ \t](?:[^<>\n]{0,200}[ \t])?key=["'][^<>\n]{1,300}>/;
const ESCAPED = new RegExp(`${PLACEHOLDER.source}|[&<>\n]`, 'g');
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\n': '<br>' };

/**
 * Reads what a customer would see of HTML: text with its paragraphs and lines, entities decoded, white space
 * collapsed. Code stands in backticks, so that no rule sees it; an `<attribute key="…">`, as Intercom writes
 * placeholders, stays as it is.
 */
export function readHtml(html: string): MappedText {
  return new HtmlReader(html).read();
}

class HtmlReader {
  readonly #builder: MappedTextBuilder;
  /** Line ends and spaces that are due before the next text. */
  #due = '';
  /** Where the text that was read last ends in the source; an entity begins there. */
  #at = 0;
  #tag = '';
  #attribute = '';
  #hidden: string | undefined;
  /** Elements of the hidden one's name that are open inside it, itself included. */
  #depth = 0;
  #verbatim = 0;
  #key: string | undefined;

  constructor(readonly html: string) {
    this.#builder = new MappedTextBuilder(html, escapeHtml);
  }

  read(): MappedText {
    const ignore = (): void => {};
    const tokenizer = new Tokenizer({ decodeEntities: true }, {
      ontext: (start, end) => this.#text(start, end),
      ontextentity: (code, end) => this.#entity(String.fromCodePoint(code), end),
      onopentagname: (start, end) => this.#open(start, end),
      onattribname: (start, end) => void (this.#attribute = this.html.slice(start, end).toLowerCase()),
      onattribdata: (start, end) => this.#attributeValue(this.html.slice(start, end)),
      onopentagend: (end) => this.#opened(end),
      onselfclosingtag: (end) => this.#opened(end),
      onclosetag: (start, end) => this.#close(start, end),
      onattribentity: ignore, onattribend: ignore, oncdata: ignore, ondeclaration: ignore, onend: ignore, onprocessinginstruction: ignore,
      oncomment: (_, end) => void (this.#at = end + 1),
    });
    tokenizer.write(this.html);
    tokenizer.end();
    return this.#builder.build();
  }

  #text(start: number, end: number): void {
    this.#at = end;
    if (this.#hidden !== undefined) return;
    if (this.#verbatim > 0) return this.#copy(start, end);
    for (const { index, 0: word } of this.html.slice(start, end).matchAll(/\s+|\S+/g)) {
      if (/^\s/.test(word)) this.#demand(' ');
      else this.#copy(start + index, start + index + word.length);
    }
  }

  #entity(text: string, end: number): void {
    const start = this.html.lastIndexOf('&', end - 1);
    this.#at = end;
    if (this.#hidden !== undefined) return;
    this.#settle(start);
    this.#builder.decode(text, start, end);
  }

  #open(start: number, end: number): void {
    this.#tag = this.html.slice(start, end).toLowerCase();
    this.#key = undefined;
    if (this.#hidden === this.#tag) this.#depth += 1;
    if (this.#hidden === undefined && HIDDEN.has(this.#tag)) this.#hide();
    this.#break(this.#tag);
    if (this.#tag === 'pre') this.#verbatim += 1;
    if (this.#tag === 'code') this.#mark('`', start - 1, start - 1);
  }

  #hide(): void {
    this.#hidden = this.#tag;
    this.#depth = 1;
  }

  /** Mails begin with a line for the inbox that `display: none` hides in the mail itself. */
  #attributeValue(value: string): void {
    if (this.#tag === 'attribute' && this.#attribute === 'key') this.#key = value;
    if (this.#hidden === undefined && this.#attribute === 'style' && CONTAINERS.has(this.#tag) && /\bdisplay\s*:\s*none\b/i.test(value)) this.#hide();
  }

  #opened(end: number): void {
    if (this.#key !== undefined) this.#placeholder(this.html.lastIndexOf('<', end), end + 1);
    this.#at = end + 1;
  }

  /** With its default, so that nobody misses one; over several lines, as a placeholder cannot go, without. */
  #placeholder(start: number, end: number): void {
    if (this.#hidden !== undefined) return;
    if (PLACEHOLDER.exec(this.html.slice(start, end))?.[0].length === end - start) this.#copy(start, end);
    else this.#mark(`{{${this.#key}}}`, start, end);
  }

  #close(start: number, end: number): void {
    const tag = this.html.slice(start, end).toLowerCase();
    if (tag === this.#hidden) this.#depth -= 1;
    if (tag === this.#hidden && this.#depth === 0) this.#hidden = undefined;
    if (tag === 'code') this.#mark('`', start - 2, start - 2);
    if (tag === 'pre') this.#verbatim = Math.max(0, this.#verbatim - 1);
    this.#break(tag);
    this.#at = end + 1;
  }

  #break(tag: string): void {
    if (PARAGRAPHS.has(tag)) this.#demand('\n\n');
    else if (LINES.has(tag)) this.#demand(tag === 'br' ? this.#due.replace(' ', '') + '\n' : '\n');
  }

  /** The greater break wins; a space before a line end is none. */
  #demand(due: string): void {
    if (this.#builder.length === 0) return;
    const lines = (text: string): number => text.split('\n').length;
    if (lines(due) > lines(this.#due) || (this.#due === '' && due === ' ')) this.#due = due.slice(0, 2);
  }

  #settle(at: number): void {
    if (this.#due !== '') this.#builder.decode(this.#due, this.#at < at ? this.#at : at, at);
    this.#due = '';
  }

  #copy(start: number, end: number): void {
    this.#settle(start);
    this.#builder.copy(start, end);
  }

  #mark(text: string, start: number, end: number): void {
    if (this.#hidden !== undefined) return;
    this.#settle(start);
    this.#builder.decode(text, start, end);
  }
}

/** Words as they stand between HTML tags; a placeholder is a tag itself. */
export function escapeHtml(text: string): string {
  return text.replace(ESCAPED, (part) => ESCAPES[part] ?? part);
}
