import type { LineTable } from './lines.js';

const FIELD =
  /^(?:from|to|cc|bcc|subject|date|sent|sender|reply-to|message-id|mime-version|in-reply-to|references|return-path|received|delivered-to|user-agent|importance|priority|precedence|auto-submitted|(?:content|thread|list|dkim|arc|x|authentication|feedback|errors|resent)-[a-z-]{1,60})\s?:(?:\s|$)/i;

/** `From:` and its fellows in the block a mail program puts above what it quotes; English, German, French, Spanish, Italian, Portuguese, Dutch. */
const OUTLOOK_FROM = /^(?:from|von|de|da|van)$/i;
const OUTLOOK_FIELD =
  /^\*{0,2}(from|sent|date|to|cc|subject|von|gesendet|datum|an|betreff|de|envoyé|à|objet|enviado|para|asunto|assunto|da|inviato|a|oggetto|data|van|verzonden|aan|onderwerp)\s?:\*{0,2}(?:\s|$)/i;
/** Asked first, because the long patterns are dear to make and most lines have no colon near their start. */
const NAMED = /^.{2,16}:/;
const TELLING = /^(?:sent|date|subject|gesendet|datum|betreff|envoyé|objet|enviado|asunto|assunto|inviato|oggetto|data|verzonden|onderwerp)$/i;

/**
 * The line after the mail header block at the very top of a text, or 0 when there is none.
 * One field is not enough: a reply may well begin "Subject: your refund".
 */
export function headerEnd(lines: LineTable): number {
  let line = 0;
  while (line < lines.count && lines.isBlank(line)) line++;
  const top = line;
  let fields = 0;
  for (; line < lines.count && !lines.isBlank(line); line++) {
    const folded = line > top && lines.first(line) > lines.start(line);
    if (folded) continue;
    if (!FIELD.test(lines.trimmed(line, 80))) break;
    fields++;
  }
  return fields >= 2 ? line : 0;
}

/**
 * Whether an Outlook block starts here: header lines in a row, one of them From.
 * From and To alone may be the two ends of a journey, unless an address or a bar above (`barred`) says otherwise.
 */
export function startsHeaderBlock(line: number, lines: LineTable, barred = false): boolean {
  let fields = 0;
  let hasFrom = false;
  let told = barred;
  for (let at = line; at < Math.min(lines.count, line + 8); at++) {
    const content = lines.trimmed(at, 300);
    if (!NAMED.test(content)) break;
    const name = OUTLOOK_FIELD.exec(content)?.[1];
    if (name === undefined) break;
    fields++;
    hasFrom ||= OUTLOOK_FROM.test(name);
    told ||= TELLING.test(name) || /\S@\S/.test(content);
  }
  return fields >= 2 && hasFrom && told;
}
