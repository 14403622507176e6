import { decidingGlob, nameIn, readGlob } from './globs.js';
import type { FileKeys, GlobKeys, RunKeys } from './keys.js';

/** What one config, or one of its overrides, has to say. */
export interface Layer {
  /** The config file, absolute. */
  readonly file: string;
  /** Such as `overrides[0]`; `undefined` for what stands at its top. */
  readonly key: string | undefined;
  /** `undefined`: for every file. */
  readonly globs: GlobKeys | undefined;
  readonly says: FileKeys & RunKeys;
}

/** All that the configs say. */
export interface Config {
  /** The one that was found or named, or `undefined` when there is none. */
  readonly file: string | undefined;
  /** What its patterns, and those of configs it extends, are relative to; an ignore file may stand in it. */
  readonly folder: string | undefined;
  /** The weakest first: a later one wins over those before it. */
  readonly layers: readonly Layer[];
}

export const NO_CONFIG: Config = { file: undefined, folder: undefined, layers: [] };

/** @returns what applies to the file at an absolute path; without a path, what applies to every file */
export type LayersFor = (path: string | undefined) => readonly Layer[];

/** Sorts out by their patterns which overrides are for which files. */
export async function createLayersFor({ folder, layers }: Config): Promise<LayersFor> {
  const general = layers.filter(({ globs }) => globs === undefined);
  if (folder === undefined || general.length === layers.length) return () => layers;
  const picks = await Promise.all(layers.map(async (layer) => ({ layer, applies: await createPick(layer, folder) })));
  return (path) => (path === undefined ? general : picks.filter(({ applies }) => applies(path)).map(({ layer }) => layer));
}

async function createPick({ globs }: Layer, folder: string): Promise<(path: string) => boolean> {
  if (globs === undefined) return () => true;
  const files = await Promise.all(globs.files.map(readGlob));
  const excluded = await Promise.all((globs.excludeFiles ?? []).map(readGlob));
  return (path) => decidingGlob(files, nameIn(folder, path)) !== undefined && decidingGlob(excluded, nameIn(folder, path)) === undefined;
}

/** @returns what the last layer that speaks of a key says of it */
export function lastSaid<Name extends keyof Layer['says']>(name: Name, layers: readonly Layer[]): { readonly value: NonNullable<Layer['says'][Name]>; readonly layer: Layer } | undefined {
  const layer = layers.findLast(({ says }) => says[name] !== undefined);
  return layer && { value: layer.says[name]!, layer };
}

/** @returns everything that all layers list under a key, in their order */
export function allListed(name: 'packs' | 'ignore', layers: readonly Layer[]): readonly { readonly value: string; readonly layer: Layer }[] {
  return layers.flatMap((layer) => (layer.says[name] ?? []).map((value) => ({ value, layer })));
}
