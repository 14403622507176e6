import type { LineTable } from './lines.js';

const TURN =
  /^(?:\[[^\]\n]{1,30}\]|\(?\d{1,2}:\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?\)?)?[\s-]{0,4}\*{0,2}(?:(customer|client|visitor|guest|requester|end[- ]user|caller|buyer)|agent|support(?: agent| team)?|operator|advisor|adviser|representative|rep|assistant)(?: \([^()\n]{1,40}\))?\s?:/i;

/** No export of a chat is without one: most texts need no look at their lines. */
const CUSTOMER = /(?:customer|client|visitor|guest|requester|user|caller|buyer)(?: \([^()\n]{1,40}\))?\s?:/i;

interface Turn {
  readonly line: number;
  readonly customer: boolean;
}

/**
 * Calls `mark` for each line of a customer's turns in a chat export that names both sides.
 * Where two labels may be a form's ("Customer: Ana / Agent: Bob"), a turn ends with its paragraph.
 */
export function markCustomerTurns(lines: LineTable, from: number, mark: (line: number) => void): void {
  const turns = findTurns(lines, from);
  if (!turns.some(({ customer }) => customer) || !turns.some(({ customer }) => !customer)) return;
  turns.forEach((turn, index) => {
    if (!turn.customer) return;
    const next = turns[index + 1]?.line;
    const wholeTurn = next !== undefined && turns.length >= 3;
    for (let line = turn.line; line < (next ?? lines.count); line++) {
      if (!wholeTurn && lines.isBlank(line)) break;
      mark(line);
    }
  });
}

function findTurns(lines: LineTable, from: number): Turn[] {
  const turns: Turn[] = [];
  if (!CUSTOMER.test(lines.text)) return turns;
  for (let line = from; line < lines.count; line++) {
    const label = TURN.exec(lines.text.slice(lines.first(line), Math.min(lines.end(line), lines.first(line) + 120)));
    if (label) turns.push({ line, customer: label[1] !== undefined });
  }
  return turns;
}
