import { beginsReply, isGreeting } from '../prose.js';
import { filled, holdsText, opening, type Block } from './block.js';
import { BOLD, type Line } from './lines.js';
import { partsOf, whole } from './parts.js';

/** So many headings of one rank do not stand in a single reply. */
const LEAST_SECTIONS = 3;
/** Headings under which a library speaks of itself. */
const ABOUT = /^(?:\W*\d*[.)]?\s*)(?:how to use(?: (?:this|these|the|it|them)\b.*)?|(?:general )?usage(?: (?:notes?|guidelines|instructions|rules))?|intro(?:duction)?|overview|about(?: (?:this|these)\b.*)?|(?:table of )?contents|toc|(?:available )?(?:variables|placeholders)(?: reference)?|guidelines|instructions|(?:internal |usage )?notes?|change ?log|revision history|contributing|licen[sc]e|best practices|(?:pro )?tips|see also|references|index|legend|style guide|(?:our |the )?(?:tone|voice)(?: of voice| and (?:tone|voice))?|maintenance|purpose|when to use(?: .*)?|rules|principles|dos and don'?ts|escalations?(?: (?:paths?|rules|policy|process))?|checklist)\W*$/i;

/** A heading with what stands under it, up to the next heading. */
interface Section {
  readonly head: Line;
  readonly title: string;
  readonly rank: number;
  readonly own: readonly Line[];
  readonly isLeaf: boolean;
  /** What its reply begins with, if it has one. */
  readonly opening: string;
  readonly hasText: boolean;
}

/**
 * Headings, each with its text, or `undefined` where they are a single reply's. Text above deeper headings speaks of
 * the library, unless it greets: then the headings beneath are part of the reply.
 * @param isAsked the user says that there are such
 */
export function sections(lines: readonly Line[], isAsked = false): Block[] | undefined {
  const first = lines.findIndex(({ kind }) => kind === 'heading');
  if (first < 0) return undefined;
  const preamble = whole(lines.slice(0, first), null);
  const begins = opening(preamble);
  if (!isAsked && beginsReply(begins)) return undefined;
  const all = absorbed(sectionsOf(lines.slice(first)));
  const rank = replyRank(all);
  if (rank === undefined) return undefined;
  const blocks = takeAt(all, rank);
  return isAsked || areReplies(blocks, filled(preamble.lines) > 0) ? blocks : undefined;
}

function sectionsOf(lines: readonly Line[]): Section[] {
  const starts = lines.flatMap(({ kind }, index) => (kind === 'heading' ? [index] : []));
  return starts.map((start, index) => {
    const head = lines[start]!;
    const next = starts[index + 1];
    const own = lines.slice(start + 1, next ?? lines.length);
    const parts = partsOf(whole(own, null));
    const said = parts.blocks.find(holdsText);
    return {
      head, title: head.title!, rank: head.indent, own,
      isLeaf: next === undefined || lines[next]!.indent <= head.indent,
      opening: said === undefined ? '' : opening(said),
      hasText: (said !== undefined && !isLinks(own)) || parts.languages.length > 0,
    };
  });
}

/** A section that greets, and whose deeper ones do not, is one with them. */
function absorbed(all: readonly Section[]): readonly Section[] {
  const kept: Section[] = [];
  for (let at = 0; at < all.length; at += 1) {
    const section = all[at]!;
    let end = at + 1;
    while (isGreeting(section.opening) && end < all.length && all[end]!.rank > section.rank && !isGreeting(all[end]!.opening)) end += 1;
    const isAll = end === all.length || all[end]!.rank <= section.rank;
    if (isAll && end > at + 1) {
      kept.push({ ...section, isLeaf: true, own: [...section.own, ...all.slice(at + 1, end).flatMap(({ head, own }) => [head, ...own])] });
      at = end - 1;
    } else kept.push(section);
  }
  return kept;
}

/** A table of contents. */
function isLinks(lines: readonly Line[]): boolean {
  return lines.every(({ isBlank, text }) => isBlank || /^\s*(?:[-*+]|\d+[.)])\s+\[[^\]]*\]\([^)]*\)\s*$/.test(text));
}

/** The rank that replies have: most of those that greet, else most of those that hold text and no further headings. */
function replyRank(all: readonly Section[]): number | undefined {
  const leaves = all.filter(({ isLeaf, hasText }) => isLeaf && hasText);
  const greeters = all.filter((section) => isGreeting(section.opening));
  const isGreeted = greeters.length > 0 && greeters.length * 2 >= leaves.length;
  const rank = mostCommon((isGreeted ? greeters : leaves).map((section) => section.rank));
  if (isGreeted || rank === undefined || rank < BOLD) return rank;
  const parents = all.filter((section) => section.rank < rank && !section.isLeaf);
  const speaking = parents.filter((section) => section.hasText);
  return speaking.length > 1 && speaking.length * 2 >= parents.length ? mostCommon(speaking.map((section) => section.rank)) : rank;
}

function mostCommon(ranks: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const rank of ranks) counts.set(rank, (counts.get(rank) ?? 0) + 1);
  return [...counts].sort(([a, countA], [b, countB]) => countB - countA || a - b)[0]?.[0];
}

function takeAt(all: readonly Section[], rank: number): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < all.length; at += 1) {
    const section = all[at]!;
    const speaks = beginsReply(section.opening);
    if (ABOUT.test(section.title) && !speaks) {
      while (!section.isLeaf && (all[at + 1]?.rank ?? 0) > section.rank) at += 1;
    } else if (section.rank < rank) {
      if (section.hasText && (section.isLeaf ? speaks : isGreeting(section.opening))) blocks.push(whole(section.own, section.title));
    } else if (section.hasText && (section.rank === rank || section.rank < BOLD || speaks)) {
      const inner = [...section.own];
      for (let next = all[at + 1]; section.rank === rank && next !== undefined && next.rank > rank; next = all[at + 1]) {
        inner.push(next.head, ...next.own);
        at += 1;
      }
      blocks.push(whole(inner, section.title));
    }
  }
  return blocks;
}

/** Headings that number the steps of one reply. */
const STEP = /^\W*(?:step|part)\b/i;

function areReplies(blocks: readonly Block[], hasPreamble: boolean): boolean {
  if (blocks.every(({ title }) => STEP.test(title ?? ''))) return false;
  const speaking = blocks.flatMap((block) => partsOf(block).blocks).filter((part) => beginsReply(opening(part)));
  if (blocks.length >= LEAST_SECTIONS && (!hasPreamble || speaking.length > 0)) return true;
  return blocks.length > 0 && speaking.length >= blocks.length || (blocks.length === 2 && !hasPreamble);
}
