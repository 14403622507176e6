import { beginsReply, isGreeting } from './prose.js';
import { readMarkdown } from './markdown.js';
import type { Library } from './reply.js';
import { filled, holdsText, opening, type Block } from './shapes/block.js';
import { readTextLines, TITLE, type Line } from './shapes/lines.js';
import { separatedBlocks } from './shapes/marks.js';
import { whole } from './shapes/parts.js';
import { repliesOf } from './shapes/replies.js';
import { sections } from './shapes/sections.js';
import type { Shape } from './shapes/shape.js';
import { Skipped } from './skipped.js';
import { oneText } from './text.js';

/** Reads plain text that may hold many replies, between rules or under titles; a draft is one reply as it stands. */
export function readTextLibrary(source: string, shape: Shape | undefined): Library {
  if (shape !== undefined && shape !== 'separators' && shape !== 'headings') return readMarkdown(source, { shape });
  const lines = readTextLines(source);
  const blocks = shape === 'separators' ? separatedBlocks(lines, true) : shape === 'headings' ? sections(lines, true) : likeliest(lines);
  if (blocks === undefined && shape === undefined) return oneText(source);
  const skipped = new Skipped();
  const replies = repliesOf(blocks ?? [], source, skipped);
  const fields = lines.flatMap(({ kind, title }) => (kind === 'heading' && title !== null ? [title] : []));
  return { replies, mode: 'template', skipped: skipped.tell(), fields };
}

function likeliest(lines: readonly Line[]): readonly Block[] | undefined {
  if (/^(?:from|to|sent|date|cc):/i.test(opening(whole(lines, null))) || (/^subject:/i.test(opening(whole(lines, null))) && !lines.some(({ kind }) => kind === 'separator'))) return undefined;
  const [parted, titled] = [separatedBlocks(lines, false), titledBlocks(lines)];
  return greetingsIn(titled) >= greetingsIn(parted) && titled !== undefined ? titled : parted;
}

/** Titles that nothing but their place tells must each stand above a reply. */
function titledBlocks(lines: readonly Line[]): readonly Block[] | undefined {
  const blocks = sections(lines)?.filter(holdsText);
  if (blocks === undefined || blocks.length < 2) return undefined;
  if (lines.some(({ kind, indent }) => kind === 'heading' && indent < TITLE)) return blocks;
  if (greetingsIn(blocks) === blocks.length) return blocks;
  const first = lines.findIndex(({ kind }) => kind === 'heading');
  const speaking = blocks.filter((block) => beginsReply(opening(block))).length;
  return blocks.length > 2 && speaking * 3 >= blocks.length * 2 && filled(lines.slice(0, first)) === 0 ? blocks : undefined;
}

function greetingsIn(blocks: readonly Block[] | undefined): number {
  return blocks?.filter((block) => isGreeting(opening(block))).length ?? 0;
}
