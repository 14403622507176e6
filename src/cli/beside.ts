import type { FileFinding, FileReport } from '../core/report.js';
import type { Library, Reply } from '../formats/index.js';
import { brief } from '../reporters/visible.js';
import { inSource } from './in-source.js';
import type { Terms } from './plan.js';
import { heed, type InVain } from './suppress.js';

/** Of a reply, in a message. */
const LONGEST_NAME = 60;

/** A file that was judged by itself. */
export interface Held {
  readonly file: FileReport;
  readonly terms: Terms;
  /** Whether others stand beside it. */
  readonly isOfLibrary: boolean;
  /** What it holds; read again where all else was remembered. */
  library(): Promise<Library>;
}

/** Adds what is said of replies beside each other. Those under the same terms make one library, whatever their files. */
export async function judgeBeside(held: readonly Held[], inVain: InVain): Promise<readonly FileReport[]> {
  const libraries = new Map<Terms, Held[]>();
  for (const each of held) if (each.isOfLibrary) libraries.set(each.terms, [...(libraries.get(each.terms) ?? []), each]);
  const later = new Map<Held, FileFinding[]>();
  for (const [terms, own] of libraries) for (const [each, finding] of await findBeside(own, terms)) later.set(each, [...(later.get(each) ?? []), finding]);
  return Promise.all(held.map(async (each) => {
    const findings = later.get(each);
    if (findings === undefined) return each.file;
    const { file, terms, library } = each;
    const silenced = heed(await library(), file.text, file.filePath, terms, await terms.means()).overLater(findings, file.findings);
    inVain.add(silenced.entries, terms, file.filePath);
    return { ...file, findings: silenced.findings };
  }));
}

async function findBeside(own: readonly Held[], terms: Terms): Promise<readonly (readonly [Held, FileFinding])[]> {
  if (own.reduce((sum, { file }) => sum + file.replies, 0) < 2) return [];
  const replies = (await Promise.all(own.map(async (each) => (await each.library()).replies.map((reply) => ({ each, reply }))))).flat();
  const { linter } = await terms.means();
  const areVersions = (one: Reply, other: Reply): boolean => one.record !== undefined && one.record === other.record;
  return linter.judgeLibrary(replies.map(({ reply }) => reply.text)).filter(({ reply, other }) => other === undefined || !areVersions(replies[reply]!.reply, replies[other]!.reply)).map(({ reply: at, other, finding }) => {
    const { each, reply } = replies[at]!;
    const message = other === undefined ? finding.message : `${finding.message.replace(/\.$/, '')}: ${nameOf(replies[other]!, each)}.`;
    return [each, { ...inSource(finding, reply), message }] as const;
  });
}

function nameOf({ each, reply: { index, id, title } }: { each: Held; reply: Reply }, from: Held): string {
  const name = (title ?? id)?.trim();
  const where = each === from ? '' : ` in ${each.file.filePath}`;
  return `${!name ? `reply ${index + 1}` : `“${brief(name, LONGEST_NAME)}”`}${where}`;
}
