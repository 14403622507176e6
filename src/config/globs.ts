import { relative, sep } from 'node:path';

/** One pattern of a list. */
export interface Glob {
  /** As written. */
  readonly pattern: string;
  /** It began with `!`: what earlier ones said is taken back. */
  readonly isTakenBack: boolean;
  /** @param name a path relative to the patterns' folder, as `nameIn` gives it */
  matches(name: string): boolean;
}

/** Reads one pattern of a config. One that names a folder covers what is in it. */
export async function readGlob(pattern: string): Promise<Glob> {
  const { default: picomatch } = await import('picomatch');
  const isTakenBack = pattern.startsWith('!');
  const glob = pattern.slice(isTakenBack ? 1 : 0).replace(/^\.\//, '').replace(/\/$/, '');
  return { pattern, isTakenBack, matches: picomatch([glob, `${glob}/**`], { dot: true }) };
}

/** @returns the last pattern that matches, unless it takes back what earlier ones said */
export function decidingGlob<Of extends Glob>(globs: readonly Of[], name: string): Of | undefined {
  const last = globs.findLast(({ matches }) => matches(name));
  return last?.isTakenBack === false ? last : undefined;
}

/** A path as patterns see it. */
export function nameIn(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/');
}
