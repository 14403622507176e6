import type { DataReader } from './data-reader.js';
import type { DataPath, LibrarySource } from './pack.js';

export const LIBRARY_KEYS = ['repeats', 'replies', 'percent', 'alike'];
const LEAST_REPLIES = 2;

/** Reads what a rule says of a whole library; problems go to `reader`. */
export function readLibrary(data: unknown, path: DataPath, reader: DataReader): LibrarySource {
  const library = reader.object(data, path, LIBRARY_KEYS, 'library');
  const number = (key: string, usual: number): number => (library[key] === undefined ? usual : reader.wholeNumber(library[key], [...path, key]));
  const isAlike = library.alike !== undefined;
  if (isAlike) for (const key of LIBRARY_KEYS) if (key !== 'alike' && library[key] !== undefined) reader.report([...path, key], '"alike" stands alone: a rule asks one thing');
  return {
    repeats: library.repeats === 'start' ? 'start' : isAlike ? [] : reader.strings(library.repeats, [...path, 'repeats'], 1),
    replies: number('replies', LEAST_REPLIES), percent: number('percent', 0),
    alike: isAlike ? number('alike', 0) : undefined,
  };
}
