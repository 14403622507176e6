import type { Mask } from '../../types.js';
import type { LineTable } from './lines.js';

const TICK = 0x60;
const TILDE = 0x7e;
/** A longer row of tildes is somebody's divider, and the words between two dividers are the agent's. */
const MOST_TILDES = 4;

export interface Fence {
  readonly firstLine: number;
  readonly lastLine: number;
  /** An unclosed fence runs to the end. */
  readonly closed: boolean;
}

interface Rail {
  readonly line: number;
  readonly sign: number;
  readonly length: number;
  readonly bare: boolean;
}

/** Markdown's fenced code blocks. Tildes count only when they are closed. */
export function findFences(lines: LineTable): Fence[] {
  const rails = findRails(lines);
  const fences: Fence[] = [];
  let mostTildes = MOST_TILDES; // lowered when no closing rail is left, so that nobody searches twice
  for (let index = 0; index < rails.length; index++) {
    const opening = rails[index]!;
    if (opening.sign === TILDE && opening.length > mostTildes) continue;
    const closing = closingRail(rails, index);
    if (closing < rails.length) {
      fences.push({ firstLine: opening.line, lastLine: rails[closing]!.line, closed: true });
      index = closing;
    } else if (opening.sign === TICK) {
      fences.push({ firstLine: opening.line, lastLine: lines.count - 1, closed: false });
      break;
    } else {
      mostTildes = opening.length - 1;
    }
  }
  return fences;
}

/** @returns one mask a fence, its rails included */
export function fenceMasks(fences: readonly Fence[], lines: LineTable): Mask[] {
  return fences.map(({ firstLine, lastLine }) => ({ start: lines.first(firstLine), end: lines.end(lastLine), kind: 'code' }));
}

function closingRail(rails: readonly Rail[], opening: number): number {
  const { sign, length } = rails[opening]!;
  let closing = opening + 1;
  for (; closing < rails.length; closing++) {
    const rail = rails[closing]!;
    if (rail.bare && rail.sign === sign && rail.length >= length) break;
  }
  return closing;
}

function findRails(lines: LineTable): Rail[] {
  const rails: Rail[] = [];
  for (let line = 0; line < lines.count; line++) {
    const first = lines.first(line);
    const sign = lines.text.charCodeAt(first);
    if (first === lines.end(line) || (sign !== TICK && sign !== TILDE)) continue;
    let after = first;
    while (lines.text.charCodeAt(after) === sign) after++;
    const info = lines.text.slice(after, lines.end(line)).trim();
    // ```npm i``` on one line is a span, not a fence
    if (after - first >= 3 && !info.includes(String.fromCharCode(sign))) {
      rails.push({ line, sign, length: after - first, bare: info === '' });
    }
  }
  return rails;
}
