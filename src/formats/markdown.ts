import { isGreeting } from './prose.js';
import { repliesIn } from './replies-in.js';
import type { Library, ReadOptions } from './reply.js';
import { filled, opening, type Block } from './shapes/block.js';
import { readFront } from './shapes/front.js';
import { readLabel } from './shapes/labels.js';
import { BOLD, readLines, type Line } from './shapes/lines.js';
import { bulletedBlocks, detailsBlocks, fencedBlocks, quotedBlocks, separatedBlocks } from './shapes/marks.js';
import { partsOf, whole, withoutSubject } from './shapes/parts.js';
import { readAsIs, repliesOf } from './shapes/replies.js';
import { sections } from './shapes/sections.js';
import type { Shape } from './shapes/shape.js';
import { tablesIn } from './shapes/tables.js';
import { Skipped } from './skipped.js';

type Finder = (lines: readonly Line[], isAsked: boolean) => readonly Block[] | undefined;

/** The surest first. A shape that a table of a draft could have too is found in its own way. */
const FINDERS: Readonly<Record<Exclude<Shape, 'one' | 'tables'>, Finder>> = {
  details: (lines, isAsked) => detailsBlocks(lines, isAsked),
  fences: fencedBlocks,
  quotes: quotedBlocks,
  separators: separatedBlocks,
  headings: sections,
  bullets: bulletedBlocks,
};

/**
 * Reads Markdown: one reply a file, or a library whose shape tells where the replies are — in tables, folds, fences or
 * block quotes behind a title, between `---- TITLE` lines, under headings, or in bullets.
 */
export function readMarkdown(source: string, { shape }: ReadOptions = {}): Library {
  const { lines, front, comments } = readLines(source);
  const { title, left } = readFront(front);
  const fields = lines.flatMap(({ kind, title: heading }) => (kind === 'heading' && heading !== null ? [heading] : []));
  const empty: Library = { replies: [], mode: 'template', skipped: left ?? [], fields, comments };
  if (left !== undefined) return empty;
  if (shape === 'tables' || (shape === undefined && !isGreeting(opening(whole(lines, null))))) {
    const library = repliesIn({ kind: 'list', items: tablesIn(lines, source) }, {});
    if (library.replies.length > 0 || shape === 'tables') return { ...library, fields: library.fields.length > 0 ? library.fields : fields, comments };
  }
  const blocks = shape === undefined ? likeliest(lines) : shape === 'one' ? undefined : FINDERS[shape as keyof typeof FINDERS](lines, true);
  if (blocks === undefined && shape !== undefined && shape !== 'one') return empty;
  if (filled(lines) === 0) return empty;
  const skipped = new Skipped();
  const one = single(lines, title, shape === 'one');
  const parted = blocks ?? (shape === undefined && beginsWithLabel(one.lines) ? [one] : undefined);
  const replies = parted === undefined ? readAsIs([one], source) : repliesOf(parted, source, skipped);
  return { ...empty, replies, mode: parted === undefined && front === undefined && one.title === null ? 'draft' : 'template', skipped: skipped.tell() };
}

/** `Title: Late` and the like above the reply, as in front matter without its marks. */
function beginsWithLabel(lines: readonly Line[]): boolean {
  const first = lines.find(({ isBlank }) => !isBlank);
  const label = first === undefined ? undefined : readLabel(first.text);
  return label !== undefined && ['title', 'id', 'language'].includes(label.name.role) && label.end < first!.text.length;
}

/** @returns `undefined` for a single reply */
function likeliest(lines: readonly Line[]): readonly Block[] | undefined {
  const marked = detailsBlocks(lines, false) ?? fencedBlocks(lines, false) ?? quotedBlocks(lines, false);
  if (marked !== undefined) return marked;
  const [parted, titled] = [separatedBlocks(lines, false), sections(lines)];
  return greetingsIn(parted) > greetingsIn(titled) ? parted : (titled ?? parted ?? bulletedBlocks(lines, false));
}

function greetingsIn(blocks: readonly Block[] | undefined): number {
  return blocks?.filter((block) => isGreeting(opening(block)) || partsOf(block).blocks.some((part) => isGreeting(opening(part)))).length ?? 0;
}

/** The whole file; a heading at its top is its title. */
function single(lines: readonly Line[], title: string | null, isAsked: boolean): Block {
  const first = lines.findIndex(({ isBlank }) => !isBlank);
  const head = lines[first];
  if (isAsked || head?.kind !== 'heading' || head.indent >= BOLD || lines.slice(first + 1).every(({ isBlank }) => isBlank)) return whole(withoutSubject(lines), title);
  return whole(withoutSubject(lines.slice(first + 1)), title ?? head.title);
}
