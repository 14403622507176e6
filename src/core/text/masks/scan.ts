import type { Mask } from '../../types.js';
import { Ahead } from './ahead.js';
import type { Gap } from './gaps.js';
import { address, bareUrl, linkTarget, referenceDefinition, schemeUrl, type Found } from './links.js';
import { anglePlaceholder, blankToFill, bracePlaceholder, bracketPlaceholder, encodedPlaceholder, unopenedPlaceholder } from './placeholders.js';

/** One class for every character a link, placeholder or quotation can be found by: the scan leaps from one to the next. */
const INTERESTING = /[:.@[\]{}<%X_"“”„‟«»＂]/g;

export interface Scanned {
  /** URLs, addresses and placeholders, sorted. */
  readonly masks: Mask[];
  /** Quotation marks outside those. */
  readonly marks: number[];
}

/** Reads what code and thread have left, once from left to right; whatever is found is not read again. */
export function scan(text: string, gaps: readonly Gap[]): Scanned {
  const masks: Mask[] = [];
  const marks: number[] = [];
  const ahead = new Ahead(text);
  const hit = new RegExp(INTERESTING);
  let index = 0;
  let floor = gaps[0]?.start ?? text.length; // nothing found may reach back behind it
  hit.lastIndex = floor;
  while (hit.test(text)) {
    const at = hit.lastIndex - 1;
    while (index < gaps.length && gaps[index]!.end <= at) index++;
    const gap = gaps[index];
    if (!gap) break;
    floor = Math.max(floor, gap.start);
    if (at < floor) {
      hit.lastIndex = floor;
      continue;
    }
    const found = look(text, at, floor, gap.end, ahead);
    if (found === MARK) marks.push(at);
    else if (found !== NOTHING) {
      hit.lastIndex = found.resume;
      if (found.mask && found.mask.end <= gap.end) {
        masks.push(found.mask);
        floor = found.mask.end;
      }
    }
  }
  return { masks, marks };
}

const NOTHING = Symbol('nothing');
const MARK = Symbol('mark');

function look(text: string, at: number, floor: number, limit: number, ahead: Ahead): Found | typeof NOTHING | typeof MARK {
  switch (text[at]) {
    case ':':
      return text.startsWith('://', at) ? schemeUrl(text, at, floor, limit, ahead) : NOTHING;
    case '.':
      return isLetter(text.charCodeAt(at + 1)) ? bareUrl(text, at, floor, limit, ahead) : NOTHING;
    case '@':
      return address(text, at, floor, limit);
    case ']':
      return text[at + 1] === '(' ? linkTarget(text, at, limit) : NOTHING;
    case '[':
      return (startsLine(text, at) ? referenceDefinition(text, at, limit) : undefined) ?? asFound(bracketPlaceholder(text, at));
    case '{':
      return asFound(bracePlaceholder(text, at, floor, ahead));
    case '}':
      return asFound(unopenedPlaceholder(text, at, floor));
    case '<':
      return asFound(anglePlaceholder(text, at));
    case '%':
      return asFound(encodedPlaceholder(text, at));
    case 'X':
    case '_':
      return text[at + 1] === text[at] ? blankToFill(text, at) : NOTHING;
    default:
      return MARK;
  }
}

function asFound(mask: Mask | undefined): Found | typeof NOTHING {
  return mask ? { mask, resume: mask.end } : NOTHING;
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

function startsLine(text: string, at: number): boolean {
  return at === 0 || text[at - 1] === '\n' || text[at - 1] === '\r';
}
