import { startsHeaderBlock } from './headers.js';
import type { LineTable } from './lines.js';

const MESSAGE_BAR =
  /^-{2,}\s*(?:original (?:message|appointment|email)|forwarded (?:message|email)|reply message|[^-]{1,80} wrote|urspr(?:ü|ue)ngliche nachricht|weitergeleitete nachricht|message (?:d'origine|original|transféré)|mensaje (?:original|reenviado)|messaggio (?:originale|inoltrato)|mensagem (?:original|encaminhada)|oorspronkelijk bericht|doorgestuurd bericht)\s*:?\s*-{2,}$/i;
const APPLE_FORWARD = /^begin forwarded message:$/i;
const DESK_MARKER =
  /^[\W_]{0,40}(?:(?:please|kindly)\s+)?(?:type|write|enter|add|put|reply|respond|in replies)\b[^.!?\n]{0,60}\babove this line(?: to reply| is added to the ticket)?[\W_]{0,40}$/i;
const UNDERSCORES = /^_{5,}$/;

/** Whether everything from this line down is the thread below the reply: a bar, a desk's marker, an Outlook block. */
export function startsThread(line: number, lines: LineTable): boolean {
  const content = lines.trimmed(line, 300);
  switch (content.charCodeAt(0)) {
    case 0x2d: // -
      if (MESSAGE_BAR.test(content)) return true;
      break;
    case 0x5f: // _
      return UNDERSCORES.test(content) && startsHeaderBlock(nextFull(line, lines), lines, true);
    case 0x42: // B
    case 0x62:
      if (APPLE_FORWARD.test(content)) return true;
  }
  return startsHeaderBlock(line, lines) || (/above this line/i.test(content) && DESK_MARKER.test(content));
}

function nextFull(line: number, lines: LineTable): number {
  let next = line + 1;
  while (next < lines.count && lines.isBlank(next)) next++;
  return next;
}
