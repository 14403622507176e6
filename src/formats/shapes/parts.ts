import { beginsReply, isGreeting, isProse, isSaid, isSentence } from '../prose.js';
import { isEnglish } from '../languages.js';
import { filled, NOTHING_STRIPPED, opening, trimmed, type Block } from './block.js';
import { readLabel, type Label } from './labels.js';
import { isShort, type Line } from './lines.js';

/** What a section holds once labels, notes and marks are told from the words that are sent. */
export interface Parts {
  readonly blocks: readonly Block[];
  /** Of replies that are there for those who read another language. */
  readonly languages: readonly string[];
}

/** Finds what is sent in the lines of one section. */
export function partsOf({ title, lines, strip }: Block): Parts {
  const own = trimmed(withoutQuotedNotes(lines));
  const labels = labelsOf(own);
  const language = labels.flatMap((label, index) => (label?.name.role === 'language' ? [own[index]!.text.slice(label.end).replaceAll(/[*_`]/g, '').trim()] : [])).find((value) => value !== '' && !isEnglish(value));
  if (language !== undefined) return { blocks: [], languages: [language] };
  const replies = labels.flatMap((label, index) => (label?.name.role === 'reply' ? [{ label, index }] : []));
  if (replies.length === 0) return { blocks: marked({ title, strip, lines: withoutNotes(own, labels) }), languages: [] };
  const languages: string[] = [];
  const blocks = replies.flatMap(({ label, index }) => {
    if (label.name.language !== undefined && !isEnglish(label.name.language)) return languages.push(label.name.language), [];
    const next = labels.findIndex((other, at) => at > index && other !== undefined);
    const line = own[index]!;
    const first = { ...line, kind: 'text' as const, start: line.start + label.end, text: line.text.slice(label.end), isBlank: line.text.slice(label.end).trim() === '' };
    const beneath = own.slice(index + 1, next < 0 ? own.length : next);
    return marked({ title: replies.length > 1 ? `${title ?? ''} (${label.words})`.trim() : title, strip, lines: first.isBlank ? beneath : [first, ...beneath] });
  });
  return { blocks, languages };
}

/** What colleagues write beneath a reply, and hardly anybody into one. */
const ASIDES = /^(?:(?:internal|agent|team|usage|staff) (?:notes?|tips?)|notes|notes for agents?|internal|tags?|categor(?:y|ies)|when to use(?: it)?|use when|when not to use|scenario|use case|usage|keywords?|variables|placeholders|tone|channels?|owner|last (?:updated|reviewed)|macro actions?|actions?)$/i;

/** A label counts above the first words that are sent; below, only one for a further reply or for colleagues. */
function labelsOf(lines: readonly Line[]): readonly (Label | undefined)[] {
  let isAbove = true;
  let isNote = false;
  let hasReply = false;
  return lines.map((line, index) => {
    const label = !line.isBlank && line.hidden.length === 0 && ['text', 'bullet', 'bullet title', 'heading'].includes(line.kind) ? readLabel(line.text) : undefined;
    const isReply = label?.name.role === 'reply';
    const begins = lines[index - 1]?.isBlank !== false;
    const counts = label !== undefined && (isAbove || ((isReply || ASIDES.test(label.words) || (hasReply && label.isBold && label.name.role === 'never')) && (label.isBold || (begins && (!isReply || (hasReply && label.end === line.text.length))))));
    if (counts) {
      isNote = !isReply;
      hasReply ||= isReply;
      isAbove &&= isNote;
      return label;
    }
    if (line.isBlank) isNote = false;
    else isAbove &&= isNote || line.kind === 'separator';
    return undefined;
  });
}

const QUOTED_NOTE = /^[ \t]*(?:>[ \t]*)+(?:\[!\w+\]|[^\p{L}\d]*(?:(?:internal|agent|team|usage|staff) )?(?:notes?|tips?|warning|important|internal|when to use|use when)(?: for agents)?[*_]*[ \t]*[:：])/iu;

/** A block quote that begins as a note beside words that are no quote is for colleagues. */
export function withoutQuotedNotes(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(({ kind, isBlank }) => kind !== 'quote' && kind !== 'heading' && !isBlank)) return lines;
  let isNote = false;
  return lines.filter((line, index) => {
    if (line.kind === 'quote' && lines[index - 1]?.kind !== 'quote') isNote = QUOTED_NOTE.test(line.text);
    return line.kind !== 'quote' || !isNote;
  });
}

/** Drops notes: a label that is not a reply's, with what stands beneath it up to the next blank line. */
function withoutNotes(lines: readonly Line[], labels: readonly (Label | undefined)[]): readonly Line[] {
  if (labels.every((label) => label === undefined)) return lines;
  const kept: Line[] = [];
  let isNote = false;
  lines.forEach((line, index) => {
    const label = labels[index];
    if (label !== undefined) isNote = true;
    else if (line.isBlank) isNote = isNote && lines[index - 1] !== undefined && labels[index - 1]?.end === lines[index - 1]!.text.length && lines[index + 1]?.kind === 'bullet';
    else if (isNote && (isGreeting(line.text) || line.kind === 'quote' || line.kind === 'fence')) isNote = false;
    if (!isNote) kept.push(line);
  });
  return kept.some(({ isBlank, text }) => !isBlank && isProse(text)) ? kept : lines;
}

/** Where a section's words stand in quotes, fences or bullets, those are the replies. */
function marked(block: Block): readonly Block[] {
  const lines = trimmed(block.lines);
  if (filled(lines) === 0) return [];
  const beside = lines.filter(({ kind }) => !['quote', 'fence', 'fenced'].includes(kind));
  const isPart = beginsReply(opening({ ...block, lines: beside }));
  const quotes = isPart ? [] : quotesIn(lines, block.title);
  if (quotes.length > 0 && lines.filter(({ kind }) => kind === 'quote').length * 2 >= filled(lines)) return quotes;
  const fences = isPart ? [] : fencesIn(lines, block.title);
  if (fences.length > 0 && fences.reduce((sum, fence) => sum + filled(fence.lines), 0) * 2 >= filled(lines)) return fences;
  return bulletsIn(lines, block.title) ?? titledParagraphs(lines) ?? [{ ...block, lines }];
}

/** A quote that is parted by blank lines is one where only its beginning greets. */
export function quotesIn(lines: readonly Line[], title: string | null): Block[] {
  const blocks: { title: string | null; lines: Line[]; strip: RegExp }[] = [];
  let last: number | undefined;
  lines.forEach((line, index) => {
    if (line.kind !== 'quote') return;
    const open = blocks.at(-1);
    const between = last === undefined ? [] : lines.slice(last + 1, index);
    const goesOn = open !== undefined && between.every(({ isBlank }) => isBlank) && (between.length === 0 || (isGreeting(opening(open)) && !isGreeting(line.text.replace(/^[ \t>]+/, ''))));
    if (goesOn) open.lines.push(...between, line);
    else blocks.push({ title, lines: [line], strip: /^[ \t]*> ?/ });
    last = index;
  });
  return blocks;
}

const PROSE_LANGUAGES = /^(?:|text|txt|md|markdown|html|plain|plaintext|none|email|mail|reply|message|response|template)$/;

/** Fences that hold prose and no code. */
export function fencesIn(lines: readonly Line[], title: string | null): Block[] {
  const blocks: Block[] = [];
  let open: number | undefined;
  lines.forEach((line, index) => {
    if (line.kind !== 'fence') return;
    if (line.title !== null) open = index;
    else if (open !== undefined) {
      const inside = lines.slice(open + 1, index);
      const { title: language, indent } = lines[open]!;
      if (PROSE_LANGUAGES.test(language ?? '') && inside.some(({ text }) => isSentence(text) || isGreeting(text) || beginsReply(text)) || (PROSE_LANGUAGES.test(language ?? '') && language !== '' && inside.some(({ text }) => isProse(text)))) {
        blocks.push({ title, lines: withoutSubject(inside), strip: new RegExp(`^[ \\t]{0,${indent}}`) });
      }
      open = undefined;
    }
  });
  return blocks;
}

/** A subject above a mail is its title. */
export function withoutSubject(lines: readonly Line[]): readonly Line[] {
  const first = lines.findIndex(({ isBlank }) => !isBlank);
  const next = lines[first + 1];
  if (first < 0 || next === undefined || !/^[ \t]*(?:\*\*)?(?:subject|betreff)(?:\*\*)?[ \t]*:/i.test(lines[first]!.text)) return lines;
  return /^(?:from|to|cc|date|reply-to):/i.test(next.text) ? lines : lines.slice(first + 1);
}

const NUMBERED = /^[ \t]*\d{1,3}[.)][ \t]+\S/;
const MARK = /^[ \t]*(?:[-*+•]|\d{1,3}[.)])[ \t]+/;
const BOLD_ITEM = new RegExp(`${MARK.source}(?:\\*\\*|__)`);

/** A bullet, or a line with a number before it. */
export function isItem({ kind, text }: Line): boolean {
  return kind === 'bullet' || kind === 'bullet title' || (kind === 'text' && NUMBERED.test(text));
}

/** A section of nothing but bullets that speak to a customer: each is a reply. */
export function bulletsIn(lines: readonly Line[], title: string | null, isAsked = false): readonly Block[] | undefined {
  const indent = Math.min(...lines.filter(isItem).map(({ text }) => text.length - text.trimStart().length));
  const isTop = (line: Line): boolean => isItem(line) && line.text.length - line.text.trimStart().length === indent;
  const groups: Line[][] = [];
  for (const line of lines) {
    if (isTop(line)) groups.push([line]);
    else if (groups.length > 0 && (line.isBlank || line.text.length - line.text.trimStart().length > indent || (line.kind === 'text' && !groups.at(-1)!.at(-1)!.isBlank))) groups.at(-1)!.push(line);
    else if (!line.isBlank && !isAsked) return undefined;
  }
  const items = groups.map((group) => itemOf(group, indent, title));
  if (items.length === 0) return undefined;
  const texts = items.map((item) => item.lines.map(({ text }) => text).join('\n').trim());
  const areSteps = groups.some(([line]) => NUMBERED.test(line!.text)) && (groups.length < 3 || texts.some((text) => /^(?:please|then|next|if)\b/i.test(text)));
  if (areSteps && !isAsked) return undefined;
  const speaks = texts.filter((text) => beginsReply(text) || /^["“]/.test(text)).length;
  const isTitled = groups.filter(([line]) => BOLD_ITEM.test(line!.text)).length * 2 >= groups.length;
  const are = isAsked || (texts.every(isSaid) && (speaks * 2 >= texts.length || isTitled)) || (speaks === texts.length && texts.length > 1);
  return are ? items : undefined;
}

/** `- **Title:** text` has a title of its own. */
function itemOf([head, ...others]: readonly Line[], indent: number, title: string | null): Block {
  const [mark] = MARK.exec(head!.text)!;
  const bold = /^(?:\*\*|__)(.+?)(?:\*\*|__)[ \t]*(?:[:–—-]+[ \t]*)?/.exec(head!.text.slice(mark.length)) ?? /^`([^`]+)`[ \t]*[:–—-]+[ \t]*/.exec(head!.text.slice(mark.length));
  const skip = mark.length + (bold?.[0].length ?? 0);
  const first: Line = { ...head!, kind: 'text', start: head!.start + skip, text: head!.text.slice(skip), isBlank: head!.text.slice(skip).trim() === '' };
  const body = others.find(({ isBlank }) => !isBlank);
  if (bold === null && others[0]?.isBlank && body !== undefined && isShort(first.text) && isGreeting(body.text.trim()) && !isGreeting(first.text)) {
    return { title: first.text.trim(), lines: others, strip: new RegExp(`^[ \\t]{0,${indent + 4}}`) };
  }
  const own = bold?.[1]!.replace(/:$/, '') ?? null;
  return { title: own ?? title, lines: first.isBlank ? others : [first, ...others], strip: new RegExp(`^[ \\t]{0,${first.isBlank ? indent + 4 : indent + mark.trimStart().length}}`) };
}

const TITLED = /^(?:\*\*|__)((?:(?!\*\*|__).){2,80}?)(?::(?:\*\*|__)|(?:\*\*|__)[ \t]*[:–—-])[ \t]*(?=\S)/;

/** Paragraphs that all begin with a title: `**Late:** Hi Ana, …`. */
export function titledParagraphs(lines: readonly Line[]): readonly Block[] | undefined {
  const blocks: { title: string; lines: Line[]; strip: RegExp }[] = [];
  for (const [index, line] of lines.entries()) {
    const titled = line.kind === 'text' && line.hidden.length === 0 && (index === 0 || lines[index - 1]!.isBlank) ? TITLED.exec(line.text) : null;
    const [skip] = titled ?? [];
    if (titled !== null) blocks.push({ title: titled[1]!, strip: NOTHING_STRIPPED, lines: [{ ...line, start: line.start + skip!.length, text: line.text.slice(skip!.length) }] });
    else if (line.isBlank || (index > 0 && !lines[index - 1]!.isBlank)) blocks.at(-1)?.lines.push(line);
    else return undefined;
  }
  const texts = blocks.map((block) => block.lines.map(({ text }) => text).join('\n').trim());
  return texts.length >= 2 && texts.every((text) => isSaid(text)) && texts.filter(beginsReply).length * 2 >= texts.length ? blocks : undefined;
}

export function whole(lines: readonly Line[], title: string | null): Block {
  return { title, lines, strip: NOTHING_STRIPPED };
}
