import { Tokenizer } from 'htmlparser2';
import { readFieldName } from './field-names.js';
import { readHtml } from './html.js';
import { shift } from './mapped-text.js';
import { beginsReply, isGreeting, isSaid } from './prose.js';
import type { Shape } from './shapes/shape.js';
import type { RecordValue, Value } from './value.js';

/** A stretch of a page that may be a reply. */
export interface HtmlBlock {
  readonly title: string | null;
  readonly start: number;
  readonly end: number;
}

export interface HtmlBlocks {
  readonly blocks: readonly HtmlBlock[] | undefined;
  /** Rows of tables that have a column of replies. */
  readonly records: readonly RecordValue[] | undefined;
  readonly headings: readonly string[];
}

/** An element, by its offsets: where it begins, where what is in it begins and ends, and where it ends itself. */
interface Element {
  readonly tag: string;
  readonly start: number;
  readonly from: number;
  to: number;
  end: number;
}

const WATCHED = new Set(['article', 'section', 'details', 'summary', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table', 'tr', 'th', 'td', 'dt', 'dd', 'li', 'ul', 'ol', 'hr', 'blockquote', 'pre', 'body', 'div', 'main']);
/** They end where the next one of their kind begins. */
const UNCLOSED: Readonly<Record<string, RegExp>> = { li: /^li$/, dt: /^d[td]$/, dd: /^d[td]$/, td: /^t[dhr]$/, th: /^t[dhr]$/, tr: /^tr$/ };

/** Finds many replies on one page, by the shape that the user named or by what the page looks like. */
export function htmlBlocks(html: string, shape: Shape | undefined): HtmlBlocks {
  const page = new Page(html);
  const headings = page.all(/^h[1-6]$/).map((heading) => page.textOf(heading));
  const records = shape === undefined || shape === 'tables' ? page.records() : undefined;
  if (shape === 'one' || shape === 'tables' || (records !== undefined && records.length > 0)) return { blocks: undefined, records, headings };
  const asked = (blocks: readonly HtmlBlock[]): readonly HtmlBlock[] | undefined => (blocks.length > 0 ? blocks : undefined);
  switch (shape) {
    case 'details': return { blocks: asked([...page.details(), ...page.definitions()]), records, headings };
    case 'headings': return { blocks: asked(page.sections()) ?? asked(page.underHeadings()), records, headings };
    case 'separators': return { blocks: asked(page.between('hr')), records, headings };
    case 'quotes': return { blocks: asked(page.inside('blockquote')), records, headings };
    case 'fences': return { blocks: asked(page.inside('pre')), records, headings };
    case 'bullets': return { blocks: asked(page.inside('li')), records, headings };
    default: return { blocks: page.likeliest(), records, headings };
  }
}

class Page {
  readonly #elements: Element[] = [];

  constructor(readonly html: string) {
    const open: Element[] = [];
    let started: { tag: string; start: number } | undefined;
    const ignore = (): void => {};
    const closeLast = (tag: string, to: number, end: number): void => {
      const index = open.findLastIndex((element) => element.tag === tag);
      if (index < 0) return;
      for (const element of open.splice(index)) Object.assign(element, { to, end: element.tag === tag ? end : to });
    };
    const opened = (end: number): void => {
      if (started === undefined) return;
      const last = open.at(-1);
      if (last !== undefined && UNCLOSED[last.tag]?.test(started.tag)) closeLast(last.tag, started.start, started.start);
      const element = { ...started, from: end + 1, to: html.length, end: html.length };
      this.#elements.push(element);
      if (started.tag !== 'hr') open.push(element);
      else Object.assign(element, { to: end + 1, end: end + 1 });
      started = undefined;
    };
    const tokenizer = new Tokenizer({ decodeEntities: false }, {
      onopentagname: (start, end) => {
        const tag = html.slice(start, end).toLowerCase();
        started = WATCHED.has(tag) ? { tag, start: start - 1 } : undefined;
      },
      onopentagend: opened, onselfclosingtag: opened,
      onclosetag: (start, end) => closeLast(html.slice(start, end).toLowerCase(), start - 2, html.indexOf('>', end) + 1 || html.length),
      ontext: ignore, ontextentity: ignore, onattribname: ignore, onattribdata: ignore, onattribentity: ignore, onattribend: ignore, oncdata: ignore, ondeclaration: ignore, onend: ignore, onprocessinginstruction: ignore, oncomment: ignore,
    });
    tokenizer.write(html);
    tokenizer.end();
  }

  all(tag: RegExp): readonly Element[] {
    return this.#elements.filter((element) => tag.test(element.tag));
  }

  textOf({ from, to }: Pick<Element, 'from' | 'to'>): string {
    return readHtml(this.html.slice(from, to)).text.trim();
  }

  likeliest(): readonly HtmlBlock[] | undefined {
    const body = this.all(/^body$/)[0] ?? { from: 0, to: this.html.length };
    const text = this.textOf(body);
    if (beginsReply(text)) return undefined;
    const most = (blocks: readonly HtmlBlock[]): boolean => blocks.reduce((sum, block) => sum + this.#textIn(block).length, 0) * 2 >= text.length;
    for (const blocks of [this.details(), this.definitions(), this.sections()]) if (blocks.length >= 2 && (most(blocks) || blocks.every((block) => isGreeting(this.#textIn(block))))) return blocks;
    const titled = this.underHeadings();
    const speaking = titled.filter((block) => beginsReply(this.#textIn(block))).length;
    if (titled.length >= 2 && (speaking === titled.length || (titled.length >= 3 && speaking * 2 >= titled.length))) return titled;
    const items = this.inside('li');
    const said = items.filter((block) => isSaid(this.#textIn(block))).length;
    if (items.length >= 2 && said === items.length && most(items)) return items;
    const parted = this.between('hr');
    return parted.length >= 2 && parted.every((block) => isGreeting(this.#textIn(block))) ? parted : undefined;
  }

  #textIn({ start, end }: HtmlBlock): string {
    return this.textOf({ from: start, to: end });
  }

  details(): readonly HtmlBlock[] {
    const summaries = this.all(/^summary$/);
    return this.all(/^details$/).map(({ from, to }) => {
      const next = summaries[firstFrom(summaries, from)];
      const summary = next !== undefined && next.end <= to ? next : undefined;
      return { title: summary === undefined ? null : this.textOf(summary), start: summary?.end ?? from, end: to };
    });
  }

  definitions(): readonly HtmlBlock[] {
    let title: string | null = null;
    return this.all(/^d[td]$/).flatMap((element) => {
      if (element.tag === 'dd') return [{ title, start: element.from, end: element.to }];
      title = this.textOf(element);
      return [];
    });
  }

  /** Sections that begin with a heading and hold no further ones. */
  sections(): readonly HtmlBlock[] {
    const all = this.all(/^(?:article|section)$/);
    const headings = this.all(/^h[1-6]$/);
    return all.flatMap((section, index) => {
      const heading = headings[firstFrom(headings, section.from)];
      const isOuter = (all[index + 1]?.start ?? Infinity) < section.to;
      return isOuter || heading === undefined || heading.end > section.to ? [] : [{ title: this.textOf(heading), start: heading.end, end: section.to }];
    });
  }

  /** Of headings of the deepest rank that several have: what stands up to the next heading. */
  underHeadings(): readonly HtmlBlock[] {
    const headings = this.all(/^h[1-6]$/);
    const end = this.#around(headings);
    return headings.map((heading, index) => ({ title: this.textOf(heading), start: heading.end, end: headings[index + 1]?.start ?? end })).filter((block, index) => {
      const next = headings[index + 1];
      return this.#textIn(block) !== '' && (next === undefined || next.tag <= headings[index]!.tag || beginsReply(this.#textIn(block)));
    });
  }

  /** Where the smallest element ends that holds all of some others: a page's footer stands behind it. */
  #around(elements: readonly Element[]): number {
    const [first, last] = [elements[0], elements.at(-1)];
    const around = this.all(/^(?:body|main|article|section|div|td)$/).findLast(({ start, to }) => first !== undefined && start < first.start && to >= last!.end);
    return around?.to ?? this.html.length;
  }

  inside(tag: string): readonly HtmlBlock[] {
    const all = this.all(new RegExp(`^${tag}$`));
    const headings = this.all(/^h[1-6]$/);
    return all.filter((element, index) => all[index - 1] === undefined || all[index - 1]!.end <= element.start).map(({ start, from, to }) => {
      const heading = headings[firstFrom(headings, start) - 1];
      const own = /^\s*<(b|strong)\b[^>]*>([^<]{1,80}?)\s*(?::\s*<\/\1>|<\/\1>\s*[:–—-])\s*/i.exec(this.html.slice(from, Math.min(to, from + 300)));
      return { title: own?.[2] ?? (heading === undefined ? null : this.textOf(heading)), start: from + (own?.[0].length ?? 0), end: to };
    });
  }

  between(tag: string): readonly HtmlBlock[] {
    const body = this.all(/^body$/)[0] ?? { from: 0, to: this.html.length };
    const marks = this.all(new RegExp(`^${tag}$`));
    return [...marks, undefined].map((mark, index) => ({ title: null, start: marks[index - 1]?.end ?? body.from, end: mark?.start ?? body.to })).filter((block) => this.#textIn(block) !== '');
  }

  /** Rows of tables one of whose columns is named as a reply. */
  records(): readonly RecordValue[] {
    const rows = this.all(/^tr$/);
    const cells = this.all(/^t[dh]$/);
    const byRow = rows.map(() => [] as Element[]);
    let row = 0;
    for (const cell of cells) {
      while (row + 1 < rows.length && rows[row + 1]!.start < cell.start) row += 1;
      if (rows.length > 0) byRow[row]!.push(cell);
    }
    let columns: readonly string[] = [];
    return byRow.flatMap((own) => {
      const texts = own.map((cell) => this.textOf(cell));
      if (own.length > 1 && (own.every(({ tag }) => tag === 'th') || (columns.length === 0 && texts.some((text) => readFieldName(text).role === 'reply')))) {
        columns = texts.some((text) => readFieldName(text).role === 'reply') ? texts : [];
        return [];
      }
      const entries = own.flatMap((cell, index): [string, Value][] => (columns[index] === undefined ? [] : [[columns[index], { kind: 'text', content: shift(readHtml(this.html.slice(cell.from, cell.to)), cell.from) }]]));
      return entries.length > 0 ? [{ kind: 'record' as const, entries: new Map(entries) }] : [];
    });
  }
}

/** @returns the index of the first element that begins at an offset or after it; they stand in the order of the page */
function firstFrom(elements: readonly Element[], offset: number): number {
  let low = 0;
  for (let high = elements.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (elements[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
