import { UserError } from './errors.js';

const ACCESS: Readonly<Record<string, string>> = {
  EACCES: 'Permission denied. Check who may read it.',
  EPERM: 'Permission denied. Check who may read it.',
  EISDIR: 'This is a folder and no file.',
  ELOOP: 'Its links lead in a circle.',
  ENAMETOOLONG: 'The name is too long for this file system.',
  ENOENT: 'No such file any more, or its link leads nowhere.',
  ENOTDIR: 'No such file: what should be a folder on the way is a file.',
  ERR_FS_FILE_TOO_LARGE: 'More than 2 GB are too much for one file. Split it.',
};

/** Says in a sentence why a file cannot be judged; where that is a bug of ours, which file brought it out. */
export function fileError(error: unknown, name: string): Error {
  if (error instanceof UserError) return error;
  if (isFormatError(error)) return new UserError(error.message, name);
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === undefined) return new Error(`${name} could not be judged.`, { cause: error });
  return new UserError(ACCESS[code] ?? `It cannot be read (${message}).`, name);
}

/** Known by name, because what reads a format is loaded only with its first file. */
function isFormatError(error: unknown): error is Error {
  return error instanceof Error && error.name === 'FormatError';
}
