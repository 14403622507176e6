import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UserError } from './errors.js';

/**
 * Writes a file whole or not at all: what stood there is kept until the new text is on the disk.
 * @throws {UserError} when it cannot be written
 */
export function writeWhole(file: string, text: string, cwd: string): void {
  try {
    const path = followLinks(resolve(cwd, file));
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined || stats.isFile()) replace(path, text, stats?.mode);
    else writeFileSync(path, text); // a device or a pipe, such as /dev/null; a folder is refused
  } catch (error) {
    throw new UserError(`The output cannot be written: ${reason(error as NodeJS.ErrnoException)}`, file);
  }
}

function replace(path: string, text: string, mode: number | undefined): void {
  const temporary = join(dirname(path), `.${basename(path)}.${crypto.randomUUID()}.tmp`);
  try {
    writeFileSync(temporary, text, { flag: 'wx' });
    if (mode !== undefined) chmodSync(temporary, mode);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** A link stays a link; what it leads to is written. */
function followLinks(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function reason({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'its folder does not exist. Create it first.';
  if (code === 'EISDIR') return 'it is a folder. Name a file in it.';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'permission denied. Choose another place.';
  return message;
}
