import type { FileFinding, FileReport, Report } from '../core/report.js';
import type { Finding } from '../core/types.js';
import { formats, type Library, type Reply } from '../formats/index.js';
import { UserError } from './errors.js';
import { fileError } from './file-errors.js';
import type { Terms } from './plan.js';
import { nothingIn } from './nothing-in.js';
import { readText } from './read.js';
import type { Source } from './sources.js';
import type { World } from './world.js';

export interface Judgement {
  readonly report: Report;
  /** What could not be judged. */
  readonly problems: readonly Error[];
  /** What was left out on purpose. */
  readonly notes: readonly string[];
}

/**
 * Reads and lints one source after the other; one that fails does not keep the others from it.
 * @param customer the message that the reply answers
 */
export async function judge(sources: readonly Source[], termsOf: (name: string) => Terms, world: World, customer: string | undefined): Promise<Judgement> {
  const files: FileReport[] = [];
  const problems: Error[] = [];
  const notes: string[] = [];
  for (const source of sources) {
    try {
      const { text, note } = await readText(source, world);
      if (note !== undefined) notes.push(`${source.name}: ${note}`);
      const terms = termsOf(source.name);
      const library = await formats[source.format](text, terms);
      if (library.replies.length === 0) throw new UserError(nothingIn(library, source.format, terms), source.name);
      files.push(judgeLibrary(library, text, source, terms, customer, sources.length === 1));
      notes.push(...library.skipped.map((skipped) => `${source.name}: Skipped ${skipped}.`));
    } catch (error) {
      problems.push(fileError(error, source.name));
    }
  }
  return { report: { files }, problems, notes };
}

function judgeLibrary({ replies, mode }: Library, text: string, { name }: Source, { linter, mode: ownMode }: Terms, customer: string | undefined, isAlone: boolean): FileReport {
  const occasion = { customer, mode: ownMode ?? mode };
  const [first] = replies;
  if (isAlone && first !== undefined && replies.length === 1) {
    const { findings, anatomy } = linter.read(first.text, occasion);
    return { filePath: name, text, replies: 1, findings: findings.map((finding) => inSource(finding, first)), anatomy };
  }
  const findings = replies.flatMap((reply) => linter.lint(reply.text, occasion).map((finding) => inSource(finding, reply)));
  return { filePath: name, text, replies: replies.length, findings };
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
