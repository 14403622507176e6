import type { Linter, Occasion } from '../core/index.js';
import type { FileFinding, FileReport, Report } from '../core/report.js';
import type { Finding } from '../core/types.js';
import { formats, type Library, type Reply } from '../formats/index.js';
import { UserError } from './errors.js';
import { fileError } from './file-errors.js';
import type { Terms } from './plan.js';
import { readText } from './read.js';
import type { Source } from './sources.js';
import { heed, InVain, type Silenced } from './suppress.js';
import type { World } from './world.js';

/** More names than these are no help. */
const MOST_FIELDS = 12;

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
  const files: FileReport[] = [];
  const problems: Error[] = [];
  const notes: string[] = [];
  const inVain = new InVain();
  const isAlone = sources.length === 1;
  for (const source of sources) {
    try {
      const text = await readText(source, world);
      const terms = termsOf(source.name);
      const { notes: told, problems: own, entries, ...judged } = await memory(source, text, [terms.identity, customer, isAlone], () => judgeText(text, source, terms, customer, isAlone));
      files.push({ filePath: source.name, text, ...judged });
      problems.push(...own);
      notes.push(...told.map((note) => `${source.name}: ${note}`));
      inVain.add(entries, terms, source.name);
    } catch (error) {
      problems.push(fileError(error, source.name));
    }
  }
  return { report: { files }, problems, notes: [...notes, ...inVain.notes()] };
}

async function judgeText(text: string, { name, format }: Source, terms: Terms, customer: string | undefined, isAlone: boolean): Promise<Judged> {
  const library = await formats[format](text, terms);
  if (library.replies.length === 0) throw new UserError(nothingIn(library), name);
  const means = await terms.means();
  const silence = heed(library, text, name, terms, means);
  const { findings, anatomy } = judgeLibrary(library, silence.isAsked ? means.thorough() : means.linter, { customer, mode: terms.mode ?? library.mode, desk: terms.desk ?? library.desk }, isAlone);
  return {
    ...silence.over(findings), anatomy,
    replies: library.replies.length, places: library.replies.map(({ place }) => place),
    problems: silence.problems, notes: library.skipped.map((skipped) => `Skipped ${skipped}.`),
  };
}

function nothingIn({ fields, skipped }: Library): string {
  const left = skipped.length > 0 ? ` Skipped: ${skipped.join(', ')}.` : '';
  const known = fields.length > 0 ? ` It has ${fields.slice(0, MOST_FIELDS).join(', ')}${fields.length > MOST_FIELDS ? ', …' : ''}. Name those that hold replies: "fields" in the config.` : '';
  return `No reply was found in it.${left}${known}`;
}

function judgeLibrary({ replies }: Library, linter: Linter, occasion: Occasion, isAlone: boolean): Pick<Judged, 'findings' | 'anatomy'> {
  const [first] = replies;
  if (isAlone && first !== undefined && replies.length === 1) {
    const { findings, anatomy } = linter.read(first.text, occasion);
    return { findings: findings.map((finding) => inSource(finding, first)), anatomy };
  }
  return { findings: replies.flatMap((reply) => linter.lint(reply.text, occasion).map((finding) => inSource(finding, reply))) };
}

/** Turns ranges in a reply into ranges in the file it stands in. */
function inSource(finding: Finding, { index, id, title, toSource, encode }: Reply): FileFinding {
  return {
    ...finding,
    range: toSource(finding.range),
    suggestions: finding.suggestions.map(({ text, kind, fix }) => ({ text, kind, fix: { range: toSource(fix.range), text: encode(fix.text) } })),
    reply: { index, id, title },
  };
}
