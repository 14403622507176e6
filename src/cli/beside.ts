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
  for (const each of held) if (each.isOfLibrary) add(libraries, each.terms, each);
  const later = new Map<Held, FileFinding[]>();
  for (const [terms, own] of libraries) for (const [each, finding] of await findBeside(own, terms)) add(later, each, finding);
  return Promise.all(held.map(async (each) => {
    const findings = later.get(each);
    if (findings === undefined) return each.file;
    const { file, terms, library } = each;
    const silenced = heed(await library(), file.text, file.filePath, terms, await terms.means()).overLater(findings, file.findings);
    inVain.add(silenced.entries, terms, file.filePath);
    return { ...file, findings: silenced.findings };
  }));
}

function add<Key, Item>(groups: Map<Key, Item[]>, key: Key, item: Item): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [item]);
  else group.push(item);
}

async function findBeside(own: readonly Held[], terms: Terms): Promise<readonly (readonly [Held, FileFinding])[]> {
  if (own.reduce((sum, { file }) => sum + file.replies, 0) < 2) return [];
  const replies = (await Promise.all(own.map(async (each) => (await each.library()).replies.map((reply) => ({ each, reply }))))).flat();
  const { linter } = await terms.means();
  return linter.judgeLibrary(replies.map(({ reply }) => reply.text)).flatMap(({ reply: at, other: otherAt, finding }) => {
    const { each, reply } = replies[at]!;
    const other = otherAt === undefined ? undefined : replies[otherAt]!;
    if (other !== undefined && areVersions(reply, other.reply)) return [];
    const message = other === undefined ? finding.message : `${finding.message.replace(/\.$/, '')}: ${nameOf(other, each)}.`;
    return [[each, { ...inSource(finding, reply), message }] as const];
  });
}

/** Whether two are the same reply, for different places or in different voices. */
function areVersions(one: Reply, other: Reply): boolean {
  return one.record !== undefined && one.record === other.record;
}

function nameOf({ each, reply: { index, id, title } }: { each: Held; reply: Reply }, from: Held): string {
  const name = (title ?? id)?.trim();
  const where = each === from ? '' : ` in ${each.file.filePath}`;
  return `${!name ? `reply ${index + 1}` : `“${brief(name, LONGEST_NAME)}”`}${where}`;
}
