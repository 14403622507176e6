import { beginsReply, isGreeting, isSaid } from '../prose.js';
import { filled, holdsText, opening, trimmed, type Block } from './block.js';
import { isNotSent } from './labels.js';
import type { Line } from './lines.js';
import { bulletsIn, fencesIn, isItem, partsOf, quotesIn, whole, withoutQuotedNotes } from './parts.js';

/** Lines behind a heading or a bullet's title, up to the next one. */
function segmentsOf(lines: readonly Line[]): Block[] {
  const segments: { title: string | null; lines: Line[]; strip: RegExp }[] = [{ ...whole([], null), lines: [] }];
  for (const line of lines) {
    if (line.kind === 'heading' || line.kind === 'bullet title') segments.push({ ...whole([], line.title), lines: [] });
    else segments.at(-1)!.lines.push(line);
  }
  return segments;
}

/** Fences that hold prose, behind headings or bullets' titles. */
export function fencedBlocks(lines: readonly Line[], isAsked: boolean): Block[] | undefined {
  return markedBlocks(lines, fencesIn, 'fenced', isAsked);
}

/** Block quotes, behind headings or bullets' titles. */
export function quotedBlocks(lines: readonly Line[], isAsked: boolean): Block[] | undefined {
  return markedBlocks(lines, quotesIn, 'quote', isAsked);
}

/** Replies in marks: they hold most of the words, or stand under nearly every heading that holds some. */
function markedBlocks(all: readonly Line[], find: (lines: readonly Line[], title: string | null) => Block[], kind: Line['kind'], isAsked: boolean): Block[] | undefined {
  const lines = withoutQuotedNotes(all);
  const segments = segmentsOf(lines);
  const found = segments.map(({ lines: own, title }) => {
    const languages = own.some(({ text }) => /^\W*(?:language|lang|locale)\W/i.test(text)) ? partsOf(whole(own, title)).languages : [];
    const above = wordsAbove(own);
    return languages.length > 0 ? [] : find(own, title).filter((block) => !isNotSent(above.get(block.lines[0]?.start ?? 0) ?? ''));
  });
  const blocks = found.flat().filter(holdsText);
  if (isAsked) return blocks.length > 0 ? blocks : undefined;
  const titled = blocks.filter(({ title }) => title !== null);
  if (titled.length === 0 || isGreeting(opening(segments[0]!)) && segments[0]!.lines.some(({ kind: own, isBlank }) => own === 'text' && !isBlank)) return undefined;
  const inside = filled(lines.filter((line) => line.kind === kind));
  const outside = segments.flatMap((segment) => {
    const own = withoutMarked(segment.lines, kind);
    return partsOf(whole(own, null)).blocks.flatMap((block) => block.lines);
  });
  const told = segments.filter((segment) => segment.title !== null && holdsText(segment));
  const share = found.filter((own) => own.length > 0).length / Math.max(1, told.length);
  const speaks = beginsReply(opening(whole(outside, null)));
  if (titled.length === 1) return !speaks && inside > filled(outside) && isSaid(titled[0]!.lines.map(({ text }) => text).join('\n')) ? titled : undefined;
  return share >= 0.75 || (kind === 'quote' ? inside >= filled(outside) : inside * 2 >= filled(outside)) ? titled : undefined;
}

function withoutMarked(lines: readonly Line[], kind: Line['kind']): readonly Line[] {
  return lines.filter((line) => line.kind !== kind && line.kind !== 'fence');
}

/** The words right above each line, where they are short, by the offset at which the line begins. */
function wordsAbove(lines: readonly Line[]): ReadonlyMap<number, string> {
  const words = new Map<number, string>();
  let above = '';
  for (const line of lines) {
    words.set(line.start, above.length < 90 ? above : '');
    if (!line.isBlank && line.kind !== 'fence') above = line.text;
  }
  return words;
}

/** `---- TITLE` between replies, or bare rules between several of them. */
export function separatedBlocks(lines: readonly Line[], isAsked: boolean): Block[] | undefined {
  const marks = lines.filter(({ kind }) => kind === 'separator');
  if (marks.length === 0) return undefined;
  const titles = marks.filter(({ title }) => title !== null).length;
  const isCut = (line: Line): boolean => line.kind === 'separator' && (titles < 2 || line.title !== null);
  const blocks = cutAt(lines, isCut).map(titled).filter(holdsText);
  if (isAsked) return blocks.length > 0 ? blocks : undefined;
  if (titles >= 2) return blocks.filter(({ title }) => title !== null);
  const greeting = blocks.filter((block) => isGreeting(opening(block))).length;
  const speaking = blocks.filter((block) => beginsReply(opening(block))).length;
  if (greeting >= 2 && blocks.length - greeting <= 1) return greeting === blocks.length ? blocks : blocks.filter((block) => beginsReply(opening(block)) || block.title !== null);
  if (speaking >= 2 && speaking === blocks.length && greeting !== 1) return blocks;
  const areSaid = blocks.every((block) => isSaid(block.lines.map(({ text }) => text).join('\n')));
  return marks.length >= 2 && blocks.length >= 3 && areSaid && !isGreeting(opening(blocks[0]!)) && !lines.some(({ kind }) => kind === 'heading') ? blocks : undefined;
}

/** A block may begin with a title of its own: a heading, or a short line above a greeting. */
function titled(block: Block): Block {
  const lines = trimmed(block.lines);
  const [first, ...others] = lines;
  if (first === undefined || others.every(({ isBlank }) => isBlank)) return { ...block, lines };
  if (first.kind === 'heading') return { ...block, title: first.title, lines: trimmed(others) };
  const next = others.find(({ isBlank }) => !isBlank)!;
  const isTitle = block.title === null && !isGreeting(first.text) && isGreeting(next.text) && first.text.trim().split(/\s+/).length <= 10 && !/[.!?,;]\s*$/.test(first.text);
  return isTitle ? { ...block, title: first.text.trim().replaceAll(/^[\d.)\s]+|\*\*|:$/g, ''), lines: trimmed(others) } : { ...block, lines };
}

function cutAt(lines: readonly Line[], isCut: (line: Line) => boolean): Block[] {
  const blocks: { title: string | null; lines: Line[]; strip: RegExp }[] = [{ ...whole([], null), lines: [] }];
  for (const line of lines) {
    if (isCut(line)) blocks.push({ ...whole([], line.title), lines: [] });
    else blocks.at(-1)!.lines.push(line);
  }
  return blocks;
}

/** A file of nothing but bullets, each a reply. */
export function bulletedBlocks(lines: readonly Line[], isAsked: boolean): Block[] | undefined {
  if (isAsked) {
    const blocks = cutAt(lines, ({ kind }) => kind === 'heading').flatMap(({ title, lines: own }) => bulletsIn(own, title, true) ?? []);
    return blocks.length > 0 ? blocks : undefined;
  }
  const first = lines.findIndex(isItem);
  const headings = lines.flatMap(({ kind }, index) => (kind === 'heading' ? [index] : []));
  if (headings.some((index) => index > 0 && filled(lines.slice(0, index)) > 0 || index > first)) return undefined;
  if (first < 0 || filled(lines.slice(0, first)) > 2 || beginsReply(opening(whole(lines.slice(0, first), null)))) return undefined;
  const blocks = bulletsIn(lines.slice(first), null);
  return blocks !== undefined && blocks.length >= 2 ? [...blocks] : undefined;
}

/** `<details><summary>Title</summary>` … `</details>`. */
export function detailsBlocks(lines: readonly Line[], isAsked: boolean): Block[] | undefined {
  const blocks: Block[] = [];
  let open: { title: string | null; lines: Line[] } | undefined;
  let isHead = false;
  for (const line of lines) {
    if (/<details\b/i.test(line.text)) {
      open = { title: null, lines: [] };
      isHead = true;
    }
    const summary = /<summary[^>]*>(.*?)(?:<\/summary>|$)/i.exec(line.text)?.[1];
    if (open !== undefined && summary !== undefined) open.title = summary.replaceAll(/<[^>]*>|\*\*/g, '').trim() || null;
    else if (/<\/details>/i.test(line.text) && open !== undefined) {
      blocks.push(whole(open.lines, open.title));
      open = undefined;
    } else if (open !== undefined && !isHead) open.lines.push(line);
    if (/<\/summary>/i.test(line.text)) isHead = false;
  }
  const told = blocks.filter(holdsText);
  const inside = told.reduce((sum, block) => sum + filled(block.lines), 0);
  const outside = filled(lines.filter(({ text }) => !/<\/?(?:details|summary)\b/i.test(text))) - inside;
  return told.length > 0 && (isAsked || (told.length > 1 && inside >= outside)) ? told : undefined;
}
