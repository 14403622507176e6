import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { compareWith, unlessGone, updateBaseline, withoutFiles, type Baseline } from '../core/baseline.js';
import type { Report } from '../core/report.js';
import { plural } from '../reporters/plural.js';
import { UserError } from './errors.js';
import { fileError } from './file-errors.js';
import type { LintOptions } from './options.js';
import type { Rulebook } from './rulebook.js';
import type { World } from './world.js';
import { writeWhole } from './write.js';

/** Where it stands unless `--baseline` says otherwise. */
const USUAL = '.tone-lint-baseline.json';

export interface Beyond {
  /** What the baseline does not know; everything, where there is none. */
  readonly report: Report;
  /** How many findings it holds back. */
  readonly known: number;
  readonly notes: readonly string[];
}

/**
 * Holds back the findings that the baseline knows, and brings it up to date where that was asked for. By itself it
 * only gets shorter.
 * @throws {UserError} where the baseline is missing, broken, or cannot be written
 */
export async function beyondBaseline(report: Report, { baseline, updateBaseline: isUpdate, acceptNew }: LintOptions, rulebook: () => Promise<Rulebook>, world: World): Promise<Beyond> {
  if (baseline === undefined && isUpdate === undefined) return { report, known: 0, notes: [] };
  const name = baseline ?? USUAL;
  const path = resolve(world.cwd, name);
  const nameOf = (filePath: string): string => relative(dirname(path), resolve(world.cwd, filePath)).split(sep).join('/');
  const found = read(path, name, isUpdate === true);
  const isRead = new Set(report.files.map(({ filePath }) => nameOf(filePath)));
  const isGone = (file: string): boolean => !isRead.has(file) && !existsSync(resolve(dirname(path), file));
  const { baseline: old, fixed: lost } = found === undefined ? { baseline: undefined, fixed: 0 } : withoutFiles(found, isGone);
  const mayHold = unlessGone((await rulebook()).isOnLibrary);
  if (isUpdate) {
    const next = updateBaseline(old, report, nameOf, acceptNew === true, mayHold);
    writeWhole(name, `${JSON.stringify(next, null, 2)}\n`, world.cwd);
    const { report: rest, known, fixed } = compareWith(next, report, nameOf, mayHold);
    const gone = old === undefined ? 0 : compareWith(old, report, nameOf, mayHold).fixed;
    const left = rest.files.flatMap(({ findings }) => findings).filter(({ level }) => level !== 'info').length;
    const hint = left > 0 ? ` ${plural(left, 'new finding')} stayed out: mend ${left === 1 ? 'it' : 'them'}, or add --accept-new.` : '';
    return { report: rest, known, notes: [`${name}: ${plural(known, 'finding')} known, ${lost + gone + fixed} fixed.${hint}`] };
  }
  const { report: rest, known, fixed: mended } = compareWith(old!, report, nameOf, mayHold);
  const fixed = lost + mended;
  const advice = fixed > 0 ? ' "--update-baseline" takes the fixed ones out.' : '';
  return { report: rest, known, notes: [`${name}: ${plural(known, 'finding')} known, ${fixed} fixed.${advice}`] };
}

/** @returns `undefined` where there is none yet, and one is about to be written */
function read(path: string, name: string, mayMiss: boolean): Baseline | undefined {
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) throw new UserError('This is no baseline: it is not JSON. Write it anew: delete it and run with --update-baseline.', name);
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw fileError(error, name);
    if (mayMiss) return undefined;
    throw new UserError('No such baseline. "--update-baseline" writes one.', name);
  }
  if (!isBaseline(data)) throw new UserError('This is no baseline of this version. Write it anew: delete it and run with --update-baseline.', name);
  return data;
}

function isBaseline(data: unknown): data is Baseline {
  const { version, files } = (data ?? {}) as Partial<Baseline>;
  return version === 1 && typeof files === 'object' && files !== null && Object.values(files).every((file) => typeof file === 'object' && file !== null);
}
