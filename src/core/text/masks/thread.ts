import type { Mask, MaskKind } from '../../types.js';
import { attributionEndingAt } from './attribution.js';
import { startsThread } from './bars.js';
import { markCustomerTurns } from './chat.js';
import { startsFooter } from './footer.js';
import { hasWordCharacter } from './gaps.js';
import { headerEnd } from './headers.js';
import type { LineTable } from './lines.js';
import { bareSignature, isAppTail, opensSignature } from './signature.js';

const KINDS = [undefined, 'header', 'quote', 'signature', 'footer'] as const satisfies readonly (MaskKind | undefined)[];
const AGENT = 0;
const HEADER = 1;
const QUOTE = 2;
const SIGNATURE = 3;
const FOOTER = 4;

const QUOTE_SIGN = 0x3e; // >
/** No bar, header field or "wrote:" is shorter, so a million one-letter lines are passed over quickly. */
const SHORTEST_MARK = 4;


/**
 * Masks the lines that are not the agent's words: mail headers, quoted thread, signature, legal footer.
 * When no word would be left, the text is taken for the agent's and nothing is masked.
 * @param isCode lines inside a closed code fence, where a mail shown as an example quotes nothing
 */
export function findThread(lines: LineTable, isCode: (line: number) => boolean): Mask[] {
  const kinds = new Uint8Array(lines.count);
  const top = headerEnd(lines);
  kinds.fill(HEADER, 0, top);
  classify(kinds, top, lines, isCode);
  markCustomerTurns(lines, top, (line) => {
    if (kinds[line] === AGENT && !isCode(line)) kinds[line] = QUOTE;
  });
  markBareSignature(kinds, lines);
  return hasWords(kinds, lines) ? toMasks(kinds, lines) : [];
}

function classify(kinds: Uint8Array, top: number, lines: LineTable, isCode: (line: number) => boolean): void {
  let running = AGENT; // what plain lines are, until a mark or a blank line says otherwise
  for (let line = top; line < lines.count; line++) {
    const first = lines.first(line);
    const blank = first === lines.end(line);
    if (isCode(line) || (blank && running !== FOOTER)) {
      kinds[line] = running;
      continue;
    }
    if (lines.text.charCodeAt(first) === QUOTE_SIGN) {
      kinds[line] = QUOTE;
      running = AGENT;
    } else if (lines.end(line) - first >= SHORTEST_MARK && startsThread(line, lines)) {
      kinds.fill(QUOTE, line);
      return;
    } else {
      const attribution = lines.end(line) - first >= SHORTEST_MARK ? attributionEndingAt(line, lines) : undefined;
      if (attribution) {
        kinds.fill(QUOTE, Math.max(top, attribution.firstLine), attribution.marked ? line + 1 : lines.count);
        if (!attribution.marked) return;
        running = AGENT;
        continue;
      }
      if (blank) running = AGENT;
      else if (opensSignature(line, lines)) running = SIGNATURE;
      else if (running === AGENT && startsFooter(line, lines)) running = FOOTER;
      kinds[line] = running === AGENT && isAppTail(line, lines) ? SIGNATURE : running;
    }
  }
}

function markBareSignature(kinds: Uint8Array, lines: LineTable): void {
  let end = lines.count;
  while (end > 0 && (kinds[end - 1] !== AGENT || lines.isBlank(end - 1))) end--;
  const line = bareSignature(end, lines);
  if (line !== undefined && kinds.subarray(line, end).every((kind) => kind === AGENT)) kinds.fill(SIGNATURE, line, end);
}

function hasWords(kinds: Uint8Array, lines: LineTable): boolean {
  return kinds.some((kind, line) => kind === AGENT && hasWordCharacter(lines.text.slice(lines.start(line), lines.end(line))));
}

function toMasks(kinds: Uint8Array, lines: LineTable): Mask[] {
  const masks: Mask[] = [];
  for (let line = 0; line < kinds.length; ) {
    let after = line + 1;
    while (after < kinds.length && kinds[after] === kinds[line]) after++;
    const kind = KINDS[kinds[line]!];
    if (kind) pushTrimmed(masks, kind, line, after, lines);
    line = after;
  }
  return masks;
}

function pushTrimmed(masks: Mask[], kind: MaskKind, line: number, after: number, lines: LineTable): void {
  while (line < after && lines.isBlank(line)) line++;
  while (after > line && lines.isBlank(after - 1)) after--;
  if (line < after) masks.push({ start: lines.first(line), end: lines.end(after - 1), kind });
}
