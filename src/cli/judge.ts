import type { Linter, Occasion } from '../core/index.js';
import type { FileReport, Report } from '../core/report.js';
import { formats, type Library } from '../formats/index.js';
import { judgeBeside, type Held } from './beside.js';
import { UserError } from './errors.js';
import { fileError } from './file-errors.js';
import { inSource } from './in-source.js';
import { once } from './once.js';
import type { Terms } from './plan.js';
import { nothingIn } from './nothing-in.js';
import { readText } from './read.js';
import type { Source } from './sources.js';
import { heed, InVain, type Silenced } from './suppress.js';
import type { World } from './world.js';

/** What is one reply about to be sent, unless somebody says otherwise. */
const DRAFTS: ReadonlySet<string> = new Set(['text', 'eml', 'mbox']);

export interface Judgement {
  readonly report: Report;
  /** What could not be judged. */
  readonly problems: readonly Error[];
  /** What was left out on purpose. */
  readonly notes: readonly string[];
}

/** What is said of a file, whatever its name. */
export interface Judged extends Omit<FileReport, 'filePath' | 'text'> {
  /** Sentences on what was left out on purpose. */
  readonly notes: readonly string[];
  /** What could not be judged in it. */
  readonly problems: readonly Error[];
  readonly entries: Silenced['entries'];
}

/**
 * Answers for what was judged before, and asks `judge` for the rest.
 * @param circumstances what counts beside the text and its format
 */
export type Memory = (source: Source, text: string, circumstances: readonly unknown[], judge: () => Promise<Judged>) => Promise<Judged>;

const NO_MEMORY: Memory = (_source, _text, _circumstances, judgeIt) => judgeIt();

/**
 * Reads and lints one source after the other; one that fails does not keep the others from it.
 * @param customer the message that the reply answers
 */
export async function judge(sources: readonly Source[], termsOf: (name: string) => Terms, world: World, customer: string | undefined, memory = NO_MEMORY): Promise<Judgement> {
  const problems: Error[] = [];
  const notes: string[] = [];
  const inVain = new InVain();
  const held: Held[] = [];
  const isAlone = sources.length === 1;
  for (const source of sources) {
    try {
      const { text, note } = await readText(source, world);
      if (note !== undefined) notes.push(`${source.name}: ${note}`);
      const terms = termsOf(source.name);
      const library = once(() => readLibrary(text, source, terms));
      const { notes: told, problems: own, entries, ...judged } = await memory(source, text, [terms.identity, customer, isAlone, isTemplate(source)], async () => judgeLibrary(await library(), text, source, terms, customer, isAlone));
      held.push({ file: { filePath: source.name, text, ...judged }, isOfLibrary: isOfLibrary(source, terms, judged), terms, library });
      problems.push(...own);
      notes.push(...told.map((note) => `${source.name}: ${note}`));
      inVain.add(entries, terms, source.name);
    } catch (error) {
      problems.push(fileError(error, source.name));
    }
  }
  if (held.length > 0 && held.every(({ file }) => file.replies === 0)) problems.push(new UserError('Nothing was judged, for all that was found was skipped. Leave these files out, or name others.'));
  return { report: { files: await judgeBeside(held, inVain) }, problems, notes: [...notes, ...inVain.notes()] };
}

/** Text is what somebody is about to send, wherever it stands; Markdown in a folder is kept to be sent again. */
function isTemplate({ isKept, format }: Source): boolean {
  return isKept && format === 'markdown';
}

/** Whether a file's replies are sent to many, and not about to be sent to one. */
function isOfLibrary({ format }: Source, { mode }: Terms, { replies }: Pick<Judged, 'replies'>): boolean {
  return replies > 1 || (mode ?? (DRAFTS.has(format) ? 'draft' : 'template')) === 'template';
}

async function readLibrary(text: string, { name, format }: Source, terms: Terms): Promise<Library> {
  const library = await formats[format](text, terms);
  if (library.replies.length === 0 && library.skipped.length === 0) throw new UserError(nothingIn(library, format, terms), name);
  return library;
}

async function judgeLibrary(library: Library, text: string, source: Source, terms: Terms, customer: string | undefined, isAlone: boolean): Promise<Judged> {
  const means = await terms.means();
  const silence = heed(library, text, source.name, terms, means);
  const occasion = { customer, mode: terms.mode ?? (isTemplate(source) ? 'template' : library.mode), desk: terms.desk ?? library.desk };
  const { findings, anatomy } = judgeReplies(library, silence.isAsked ? means.thorough() : means.linter, occasion, isAlone);
  return {
    ...silence.over(findings), anatomy,
    replies: library.replies.length, places: library.replies.map(({ place }) => place),
    problems: silence.problems, notes: library.skipped.map((skipped) => `Skipped ${skipped}.`),
  };
}

function judgeReplies({ replies }: Library, linter: Linter, occasion: Occasion, isAlone: boolean): Pick<Judged, 'findings' | 'anatomy'> {
  const [first] = replies;
  if (isAlone && first !== undefined && replies.length === 1) {
    const { findings, anatomy } = linter.read(first.text, occasion);
    return { findings: findings.map((finding) => inSource(finding, first)), anatomy };
  }
  return { findings: replies.flatMap((reply) => linter.lint(reply.text, occasion).map((finding) => inSource(finding, reply))) };
}
