import type { Mask } from '../../types.js';
import type { Ahead } from './ahead.js';

/** Domains of one dot are only trusted under these: "ready.So" and "did.It" are typos, not addresses. */
const COMMON_TLD =
  /\.(?:com|org|net|edu|gov|info|io|dev|app|eu|de|uk|fr|ca|au|nl|jp|br|nz|online|shop|store|cloud|help|support)$|\.(?:COM|ORG|NET|EDU|GOV)$/;
const DOMAIN = /[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+/y;
const ANY_TLD = /\.[A-Za-z]{2,24}$/;
const URL_BREAK = /[\s<>"“”„«»`^\\\u3000-\u303f\u0000-\u001f]|\{\{|\{%|\]\(/g;
const TRAILING = /[.,;:!?'’*_~|…]/;
const SCHEME_LONGEST = 16;
const LOCAL_LONGEST = 64;

/** A scan's answer: what was found, if anything, and where there is nothing more to look for before. */
export interface Found {
  readonly mask?: Mask;
  readonly resume: number;
}

/** `https://…` and the like; `colon` is where `://` begins. */
export function schemeUrl(text: string, colon: number, floor: number, limit: number, ahead: Ahead): Found {
  let start = colon;
  while (start > floor && colon - start < SCHEME_LONGEST && isSchemeLetter(text.charCodeAt(start - 1))) start--;
  const resume = colon + 3;
  if (colon - start < 2) return { resume };
  const end = urlEnd(text, resume, limit, ahead);
  return end > resume ? { mask: { start, end, kind: 'url' }, resume: end } : { resume };
}

/** `www.example.com`, `support.example.com/help`, `example.com`; `dot` is the first dot of it. */
export function bareUrl(text: string, dot: number, floor: number, limit: number, ahead: Ahead): Found {
  let start = dot;
  while (start > floor && dot - start < 63 && isDomainCharacter(text.charCodeAt(start - 1))) start--;
  if (start === dot) return { resume: dot + 1 };
  DOMAIN.lastIndex = start;
  const domain = DOMAIN.exec(text)?.[0];
  if (domain === undefined || start + domain.length > limit) return { resume: dot + 1 };
  const after = start + domain.length;
  const next = text[after];
  const nothing = { resume: after };
  if (next === '@' || !/[A-Za-z]/.test(domain) || domain.startsWith('-')) return nothing;
  const hasPath = next === '/' && ANY_TLD.test(domain);
  const known = /^www\d?\./i.test(domain) || (COMMON_TLD.test(domain) && next !== '_');
  if (!hasPath && !known) return nothing;
  const end = next === '/' || next === '?' || next === '#' || next === ':' ? urlEnd(text, after, limit, ahead) : after;
  return { mask: { start, end: Math.max(end, after), kind: 'url' }, resume: Math.max(end, after) };
}

/** `ana@example.com` as an e-mail address, or as a URL after `mailto:`. */
export function address(text: string, at: number, floor: number, limit: number): Found {
  let start = at;
  while (start > floor && at - start < LOCAL_LONGEST && isLocalCharacter(text.charCodeAt(start - 1))) start--;
  while (start < at && /[.'+-]/.test(text[start]!)) start++;
  DOMAIN.lastIndex = at + 1;
  const domain = DOMAIN.exec(text)?.[0];
  if (domain === undefined) return { resume: at + 1 };
  const after = at + 1 + domain.length;
  if (start === at || after > limit || !ANY_TLD.test(domain)) return { resume: at + 1 };
  const mailto = text.slice(Math.max(floor, start - 7), start).toLowerCase() === 'mailto:';
  if (!mailto) return { mask: { start, end: after, kind: 'email' }, resume: after };
  URL_BREAK.lastIndex = after;
  const end = text[after] === '?' ? Math.min(limit, URL_BREAK.exec(text)?.index ?? text.length) : after;
  return { mask: { start: start - 7, end, kind: 'url' }, resume: end };
}

const TARGET = /\]\((?:<[^<>\n]{0,2000}>|(?:[^\s()[\]<>{]|\([^\s()[\]<>]{0,200}\)|\{\{[^{}\n]{0,200}\}\}){1,2000})(?:[ \t]+(?:"[^"\n]{0,200}"|'[^'\n]{0,200}'))?\)/y;

/** `](url)` of a Markdown link, whose text stays visible. */
export function linkTarget(text: string, bracket: number, limit: number): Found {
  TARGET.lastIndex = bracket;
  const target = TARGET.exec(text)?.[0];
  const end = bracket + (target?.length ?? 0);
  if (target === undefined || end > limit) return { resume: bracket + 1 };
  return { mask: { start: bracket, end, kind: 'url' }, resume: end };
}

const DEFINITION = /\[[^\[\]\n]{1,100}\]:[ \t]{1,8}<?(?:[a-z][a-z+.-]{1,15}:|www\.|[/#]|[\w-]{1,63}\.[\w-])[^\s<>"]{1,2000}>?(?:[ \t]{1,8}(?:"[^"\n]{0,200}"|'[^'\n]{0,200}'|\([^()\n]{0,200}\)))?[ \t]*$/imy;

/** `[id]: https://example.com "title"`, alone on its line. */
export function referenceDefinition(text: string, bracket: number, limit: number): Found | undefined {
  DEFINITION.lastIndex = bracket;
  const definition = DEFINITION.exec(text)?.[0].trimEnd();
  const end = bracket + (definition?.length ?? 0);
  return definition === undefined || end > limit ? undefined : { mask: { start: bracket, end, kind: 'url' }, resume: end };
}

function urlEnd(text: string, from: number, limit: number, ahead: Ahead): number {
  let end = limit;
  for (let at = from; at < limit; ) {
    URL_BREAK.lastIndex = at;
    const stop = URL_BREAK.exec(text);
    if (!stop || stop.index >= limit) break;
    const close = stop[0] === '{{' ? ahead.onLine('}}', stop.index, 200) : stop[0] === '{%' ? ahead.onLine('%}', stop.index, 200) : undefined;
    if (close === undefined || close + 2 > limit) {
      end = stop.index;
      break;
    }
    at = close + 2;
  }
  return withoutTail(text, from, end);
}

/** A sentence's full stop and a bracket that was opened before the URL are not part of it. */
function withoutTail(text: string, from: number, end: number): number {
  const surplus: Record<string, number> = { ')': 0, ']': 0, '}': 0 };
  for (let at = from; at < end; at++) {
    const sign = text[at]!;
    const closer = CLOSER[sign];
    if (closer !== undefined) surplus[closer]!--;
    else if (sign in surplus) surplus[sign]!++;
  }
  for (; end > from; end--) {
    const last = text[end - 1]!;
    if ((surplus[last] ?? 0) > 0) surplus[last]!--;
    else if (!TRAILING.test(last)) break;
  }
  return end;
}

const CLOSER: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

function isSchemeLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x2b || code === 0x2d;
}

function isDomainCharacter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39) || code === 0x2d;
}

function isLocalCharacter(code: number): boolean {
  return isDomainCharacter(code) || code === 0x2e || code === 0x5f || code === 0x25 || code === 0x2b || code === 0x27;
}
