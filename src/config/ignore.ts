import { dirname, relative, sep } from 'node:path';
import type { Config } from './check.js';

/** @returns whether the config leaves out the file at this absolute path */
export type IsIgnored = (path: string) => boolean;

/**
 * Reads `ignore` as patterns relative to the config. A pattern that names a folder covers what is in it;
 * one with `!` before it takes back what earlier ones said.
 */
export async function createIgnore({ file, ignore }: Config): Promise<IsIgnored> {
  if (file === undefined || ignore.length === 0) return () => false;
  const { default: picomatch } = await import('picomatch');
  const patterns = ignore.map((pattern) => {
    const isKept = pattern.startsWith('!');
    const glob = pattern.slice(isKept ? 1 : 0).replace(/^\.\//, '').replace(/\/$/, '');
    return { isKept, matches: picomatch([glob, `${glob}/**`], { dot: true }) };
  });
  return (path) => {
    const name = relative(dirname(file), path).split(sep).join('/');
    return patterns.findLast(({ matches }) => matches(name))?.isKept === false;
  };
}
