import type { Linter } from '../core/index.js';
import type { FileFinding, FileReport, Report } from '../core/report.js';
import type { Finding } from '../core/types.js';
import { formats, type Reply } from '../formats/index.js';
import { fileError } from './file-errors.js';
import { readText } from './read.js';
import type { Source } from './sources.js';
import type { World } from './world.js';

export interface Judgement {
  readonly report: Report;
  /** What could not be judged. */
  readonly problems: readonly Error[];
}

/**
 * Reads and lints one source after the other; one that fails does not keep the others from it.
 * @param customer the message that the replies answer, where it was given
 */
export async function judge(sources: readonly Source[], linter: Linter, world: World, customer?: string): Promise<Judgement> {
  const files: FileReport[] = [];
  const problems: Error[] = [];
  for (const source of sources) {
    try {
      files.push(judgeText(await readText(source, world), source, linter, customer, sources.length === 1));
    } catch (error) {
      problems.push(fileError(error, source.name));
    }
  }
  return { report: { files }, problems };
}

function judgeText(text: string, { name, format }: Source, linter: Linter, customer: string | undefined, isAlone: boolean): FileReport {
  const replies = formats[format](text);
  const [first] = replies;
  if (isAlone && first !== undefined && replies.length === 1) {
    const { findings, anatomy } = linter.read(first.text, customer);
    return { filePath: name, text, replies: 1, findings: findings.map((finding) => inSource(finding, first)), anatomy };
  }
  const findings = replies.flatMap((reply) => linter.lint(reply.text, customer).map((finding) => inSource(finding, reply)));
  return { filePath: name, text, replies: replies.length, findings };
}

/** Turns ranges in a reply into ranges in the file it stands in. */
function inSource(finding: Finding, { index, id, title, toSource }: Reply): FileFinding {
  return {
    ...finding,
    range: toSource(finding.range),
    suggestions: finding.suggestions.map(({ text, kind, fix }) => ({ text, kind, fix: { text: fix.text, range: toSource(fix.range) } })),
    reply: { index, id, title },
  };
}
