import type { Syntax } from '../../desks.js';
import type { Mask, PlaceholderRole } from '../../types.js';
import type { Ahead } from './ahead.js';
import type { Found } from './links.js';
import { roleOf } from './roles.js';
import { isSlot } from './slots.js';

const LONGEST = 300;
const TAG = /^-?\s*(?:if|elsif|elif|unless|for|else|end\w*|assign|case|when|comment|raw|capture|include|set|liquid|cycle|block)\b/;
/** `{{ticket.id}`, `{{ticket.id} }`, `{{ name`, `{%customer.firstName}`, `{%customer.firstName%`, `{%customer.firstName`: but no `{{a}, {b}}`, a set of sets. */
const HALF_OPEN = /\{\{\{?\s?[A-Za-z_]\w{0,60}(?:\.\w{1,60}){0,6}(?:\s?\}(?:\s?\})?(?![}\w]|,?\s?\{)|(?!\.?\w|\s?\}))|\{%\s?[A-Za-z_]\w{0,60}(?:\.\w{1,60}){0,6}(?:,fallback=[^{}%\n]{0,40})?(?:\s?\}|%(?![\w}]))|\{%\s?[A-Za-z_]\w{0,60}(?:\.\w{1,60}){1,6}(?![\w%}]|\s?%\})/y;
/** `%{ticket.number`, `#{ticket.id` and `{!Contact.Name`, in which a dot tells that a desk is meant. */
const HALF_OPEN_PREFIXED = /\{!?[A-Za-z_]\w{0,60}(?:\.\w{1,60}){1,6}(?![\w}])/y;
/** What `ticket.id}}` has before its braces, when nothing opens it. */
const UNOPENED = /(?<![\w.{}/@-])[A-Za-z_]\w{0,60}(?:\.\w{1,60}){1,6}\s?$/;
const LONGEST_LEAD = 120;
const SINGLE = /\{(?![0-9A-Fa-f]{8}-)(?:[A-Za-z_][\w-]{0,60}(?:\.[\w-]{1,60}){0,6}(?:=\w{1,60})?(?:\|[^{}\n]{0,60})?|\d{1,2})\}(\}?)/y;
const PREFIXED = /\{[!$]?[^\s{}][^{}\n]{0,120}\}/y;
/** A per cent sign after a number is one. */
const PREFIX = /(?:[#$]|(?<!\d)%)$/;
const CODE = /(?:[=$\\^_]|\\[a-zA-Z]+)$/;
const LONGEST_COMMAND = 16;
/** What the first two signs tell; `${…}` is anybody's. */
const PREFIXES: Readonly<Record<string, Syntax>> = { '%{': '%{}', '#{': '#{}', '{!': '{!}', '{$': '{$}' };
const ENCODED = /%7B(?:[\w.,:-]|%[0-9A-Fa-f]{2}){1,120}?%7D/iy;
const BRACKETS = /\[([^[\]\n]{1,60})\](?![([])/y;
const DOUBLE_BRACKETS = /\[\[([^[\]\n]{1,120})\]\]/y;
const ANGLES = /<([A-Za-z][\w .'’/-]{0,60})>/y;
const ATTRIBUTE = /<attribute\s[^<>\n]{1,300}>/y;
/** Bare `<link>`, `<time>`, `<address>` are left out: in a draft they are slots. */
const HTML_TAG =
  /^(?:a|abbr|article|aside|audio|b|base|bdi|bdo|big|blockquote|body|br|button|canvas|caption|center|cite|code|col|colgroup|dd|del|dfn|div|dl|dt|em|embed|fieldset|figure|figcaption|font|footer|form|frame|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|legend|li|main|map|mark|meta|nav|noscript|ol|optgroup|option|p|pre|q|s|samp|script|section|select|small|span|strike|strong|style|sub|sup|svg|table|tbody|td|template|textarea|tfoot|th|thead|title|tr|tt|u|ul|var|video|wbr)(?:\s|\/|$)/i;

/** A placeholder that starts with the brace at `at`, in any of the desks' dialects; the longest first. */
export function bracePlaceholder(text: string, at: number, floor: number, ahead: Ahead): Mask | undefined {
  const twice = text[at + 1] === '{';
  if (twice && text[at + 2] === '{') {
    const close = closing(text, '}}}', '{{{', at + 3, ahead);
    if (close !== undefined) return placeholder(text, at, close, 3, '{{{}}}');
    const broken = halfOpen(text, at);
    if (broken !== undefined) return broken;
  }
  if (twice) {
    const close = closing(text, '}}', '{{', at + 2, ahead);
    return close === undefined ? halfOpen(text, at) : placeholder(text, at, close, 2, isCode(text, at) ? undefined : '{{}}');
  }
  if (text[at + 1] === '%') {
    const close = closing(text, '%}', '{%', at + 2, ahead);
    return close === undefined ? halfOpen(text, at) : placeholder(text, at, close, 2, TAG.test(text.slice(at + 2, close)) ? '{% %}' : '{%%}');
  }
  const prefix = at > floor && PREFIX.test(text.slice(Math.max(0, at - 2), at)) ? 1 : 0;
  const inner = prefix === 1 || /[!$]/.test(text[at + 1] ?? '') ? sticky(PREFIXED, text, at) : undefined;
  if (inner) return placeholder(text, at - prefix, at + inner[0].length - 1, 1 + prefix, PREFIXES[text.slice(at - prefix, at + 2 - prefix)], 1);
  if ((prefix === 1 ? text[at - 1] !== '$' : text[at + 1] === '!') && sticky(HALF_OPEN_PREFIXED, text, at)) return broken(at - prefix, HALF_OPEN_PREFIXED.lastIndex, PREFIXES[text.slice(at - prefix, at + 2 - prefix)]);
  const single = sticky(SINGLE, text, at);
  if (!single || (single[1] === '}' && /[,{}]/.test(text[at - 1] ?? ''))) return undefined;
  return single[1] === '}' ? broken(at, at + single[0].length, '{{}}') : placeholder(text, at, at + single[0].length - 1, 1);
}

/** `ticket.id}}`, which nothing opens: the line has no brace before it, or it would be a piece of code. */
export function unopenedPlaceholder(text: string, at: number, floor: number): Mask | undefined {
  if (text[at + 1] !== '}' || text[at + 2] === '}') return undefined;
  const start = Math.max(floor, at - LONGEST_LEAD);
  const from = start + text.slice(start, at).lastIndexOf('\n') + 1;
  const lead = text.slice(from, at);
  const path = lead.includes('{') ? null : UNOPENED.exec(lead);
  return path === null ? undefined : broken(from + path.index, at + 2, '{{}}');
}

/** `%7Bticket.number%7D`, the braces of a URL-encoded template. */
export function encodedPlaceholder(text: string, at: number): Mask | undefined {
  const found = sticky(ENCODED, text, at);
  return found ? placeholder(text, at, at + found[0].length - 3, 3, '%7B%7D') : undefined;
}

/** `[[first_name|Dear Reader]]`, `[Customer name]`: what looks like a slot, for people put asides in brackets too. */
export function bracketPlaceholder(text: string, at: number): Mask | undefined {
  const double = sticky(DOUBLE_BRACKETS, text, at);
  if (double) {
    const name = double[1]!.split('|', 1)[0]!;
    return /^[\w.]+$/.test(name) || isSlot(name) ? placeholder(text, at, at + double[0].length - 2, 2) : undefined;
  }
  const single = sticky(BRACKETS, text, at);
  return single && text[at - 1] !== '!' && isSlot(single[1]!) ? placeholder(text, at, at + single[0].length - 1, 1) : undefined;
}

/** `<attribute key="user.name"/>` and `<customer name>`, but no HTML tag. */
export function anglePlaceholder(text: string, at: number): Mask | undefined {
  const attribute = sticky(ATTRIBUTE, text, at);
  if (attribute) return placeholder(text, at, at + attribute[0].length - 1, 1, '<attribute>');
  const words = sticky(ANGLES, text, at);
  if (!words || HTML_TAG.test(words[1]!) || !isSlot(words[1]!)) return undefined;
  if (/[\\/_-]/.test(text[at - 1] ?? '') || /[\\/_]/.test(text[at + words[0].length] ?? '')) return undefined; // C:\Users\<user>
  return placeholder(text, at, at + words[0].length - 1, 1);
}

const SHORTEST_BLANK = 4;
/** A longer row is a divider, wherever the line break went. */
const LONGEST_BLANK = 40;

/** `XXXX` and `____` with something else on the line: a row of underscores alone is a divider. */
export function blankToFill(text: string, at: number): Found {
  const sign = text[at]!;
  let end = at + 1;
  while (text[end] === sign) end++;
  const inWord = /\w/.test(text[at - 1] ?? '') || /\w/.test(text[end] ?? '');
  const fits = end - at >= SHORTEST_BLANK && end - at <= LONGEST_BLANK;
  if (!fits || inWord || (sign === '_' && isAlone(text, at, end))) return { resume: end };
  return { mask: { start: at, end, kind: 'placeholder', role: 'other' }, resume: end };
}

/** Whether nothing else stands near on the line; a blank to fill has its label beside it. */
function isAlone(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 20), start);
  const after = text.slice(end, end + 20);
  return /(?:^|[\r\n])[ \t]*$/.test(before) && /^[ \t]*(?:[\r\n]|$)/.test(after);
}

function closing(text: string, close: string, open: string, from: number, ahead: Ahead): number | undefined {
  const at = ahead.onLine(close, from, LONGEST);
  return at === undefined || at <= from - 1 || ahead.next(open, from) < at || !isInside(text.slice(from, at)) ? undefined : at;
}

/** `{{a},{b}}` holds two of something else. */
function isInside(text: string): boolean {
  return text.trim() !== '' && !/\}.*\{/.test(text);
}

function halfOpen(text: string, at: number): Mask | undefined {
  const found = isCode(text, at) ? undefined : sticky(HALF_OPEN, text, at);
  return found ? broken(at, at + found[0].trimEnd().length, text[at + 1] === '%' ? '{%%}' : '{{}}') : undefined;
}

/** `style={{color: "red"}}`, `${{ secrets.key }}`, `x^{{2}}`, `\frac{{a}}{b}`. */
function isCode(text: string, at: number): boolean {
  return CODE.test(text.slice(Math.max(0, at - LONGEST_COMMAND), at));
}

function placeholder(text: string, start: number, close: number, opening: number, syntax?: Syntax, closingLength = opening): Mask {
  const inside = text.slice(start + opening, close);
  const role: PlaceholderRole = syntax === '{% %}' ? 'other' : roleOf(inside);
  return { start, end: close + closingLength, kind: 'placeholder', role, ...(syntax !== undefined && { syntax }) };
}

function broken(start: number, end: number, syntax: Syntax | undefined): Mask {
  return { start, end, kind: 'placeholder', role: 'broken', ...(syntax !== undefined && { syntax }) };
}

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
