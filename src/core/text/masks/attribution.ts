import type { LineTable } from './lines.js';

const LONGEST = 400;
const COLON = 0x3a;

/** Who wrote when, in the languages whose mail programs agents meet. Verbs that come before the name may be followed by it. */
const SENTENCE = new RegExp(
  '^(?:' +
    [
      'On\\s.*\\bwrote',
      'Le\\s.*\\sa écrit',
      'Am\\s.*\\sschrieb\\b.*',
      'El\\s.*\\sescribió',
      'Il\\s.*\\sha scritto',
      'Em\\s.*\\sescreveu',
      'Op\\s.*\\sschreef\\b.*',
      'W dniu\\s.*\\snapisał(?:a|\\(a\\))?',
      '(?:Den|På)\\s.*\\sskrev\\b.*',
    ].join('|') +
    ')\\s*:$',
  's',
);
const HEAD = /^(?:On|Le|Am|El|Il|Em|Op|W dniu|Den|På)\s/;

const ADDRESS = /[<[(](?:mailto:)?[^\s<>@]{1,64}@[^\s<>@]{1,255}[>\])]/;
const DATE = /\b(?:19|20)\d\d\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b/;
const CLOCK = /\b\d{1,2}[:.h]\d\d\b/;
const NAME_LAST = /[A-Z\u00c0-\u00de\u0100-\u1fff\u2c00-\ud7ff][^\s.!?]{0,60},?\s+wrote\s*:$/;
/** "On 5 May 2022 you wrote:" is the agent who tells the story. */
const PRONOUN_LAST = /\b(?:you|I|we|they|he|she|it|who)\s+(?:\w+\s+)?wrote\s*:$/i;
const SENTENCE_END = /[a-z\u00c0-\u1fff\u2c00-\ud7ff]{3,}[.!?]\s/i;
/** `2022-05-03 10:07 GMT+02:00 Ana <ana@x.com>:` or `Ana <ana@x.com> wrote:` */
const WITHOUT_HEAD = /^(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\s.*<[^\s<>@]{1,64}@[^\s<>]{1,255}>|[^.!?:<]{0,80}<[^\s<>@]{1,64}@[^\s<>]{1,255}>\s+wrote)\s*:$/;

export interface Attribution {
  readonly firstLine: number;
  /** The next words are `>` lines, so only those are quoted. */
  readonly marked: boolean;
}

/**
 * "On <date> Ana wrote:" that ends at `line`, on one line or wrapped over three.
 * Prose says "On Monday Bob wrote:" too, so there must be a date, an address or a `>` line as evidence.
 */
export function attributionEndingAt(line: number, lines: LineTable): Attribution | undefined {
  if (lines.lastCode(line) !== COLON) return undefined;
  let sentence = '';
  for (let first = line; first >= Math.max(0, line - 2); first--) {
    const part = lines.trimmed(first, LONGEST + 1);
    if (part === '' || part.startsWith('>')) break;
    sentence = sentence === '' ? part : `${part} ${sentence}`;
    if (sentence.length > LONGEST) break;
    if (HEAD.test(sentence) && SENTENCE.test(sentence)) return withEvidence(sentence, first, nextWords(line, lines));
  }
  const alone = lines.trimmed(line, LONGEST);
  return WITHOUT_HEAD.test(alone) ? withEvidence(alone, line, nextWords(line, lines)) : undefined;
}

function withEvidence(sentence: string, firstLine: number, next: string): Attribution | undefined {
  if (next.startsWith('>')) return { firstLine, marked: true };
  if (ADDRESS.test(sentence)) return { firstLine, marked: false };
  const dated = DATE.test(sentence) || (CLOCK.test(sentence) && /\d/.test(sentence.replace(CLOCK, '')));
  if (!dated || PRONOUN_LAST.test(sentence) || SENTENCE_END.test(sentence) || /^["“„«]/.test(next)) return undefined;
  const written = CLOCK.test(sentence) || NAME_LAST.test(sentence) || !sentence.startsWith('On');
  return written ? { firstLine, marked: false } : undefined;
}

function nextWords(line: number, lines: LineTable): string {
  let next = line + 1;
  while (next < lines.count && lines.isBlank(next)) next++;
  return next < lines.count ? lines.trimmed(next, 1) : '';
}
