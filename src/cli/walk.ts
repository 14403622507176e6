import { readdirSync, realpathSync, statSync, type Dirent, type Stats } from 'node:fs';
import { extname, join } from 'node:path';
import { isRead } from '../formats/index.js';

export interface Walk {
  /** Files that are read, each folder's by name. */
  readonly files: string[];
  /** What could not be looked into. */
  readonly failures: { readonly path: string; readonly error: unknown }[];
}

/** Finds the replies in a folder and below, but not in hidden folders or `node_modules`. */
export function walk(folder: string): Walk {
  const found: Walk = { files: [], failures: [] };
  const visited = new Set<string>(); // links may lead back up
  visit(folder, visited, found);
  return found;
}

function visit(folder: string, visited: Set<string>, found: Walk): void {
  try {
    const real = realpathSync(folder);
    if (visited.has(real)) return;
    visited.add(real);
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort(byName)) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const path = join(folder, entry.name);
      const kind = entry.isSymbolicLink() ? leadsTo(path) : entry;
      if (kind?.isDirectory()) visit(path, visited, found);
      else if (mayBeReply(kind) && isRead(entry.name, extname(entry.name).toLowerCase())) found.files.push(path);
    }
  } catch (error) {
    found.failures.push({ path: folder, error });
  }
}

/** @returns `undefined` where a link leads nowhere */
function leadsTo(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** A pipe or a device would never come to its end; a link that leads nowhere is told of when it is read. */
export function mayBeReply(kind: Pick<Stats, 'isFile'> | undefined): boolean {
  return kind === undefined || kind.isFile();
}

/** By code unit, so that the order is the same on every machine. */
function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : 1;
}
