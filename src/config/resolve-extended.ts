import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { SETTINGS } from '../core/settings.js';
import { ConfigError } from './error.js';
import { nearestFile } from './nearest-file.js';

/**
 * Finds the file that a config extends: one it names by its path, or a package's.
 * @param asker the config, absolute
 * @throws {ConfigError} that names what was meant, where that can be told
 */
export function resolveExtended(name: string, asker: string): string {
  const beside = resolve(dirname(asker), name);
  if (isFile(beside)) return beside;
  const isPath = isAbsolute(name) || /^\.{1,2}(?:[\\/]|$)/.test(name);
  return (isPath ? undefined : resolvePackage(name, asker)) ?? refuse(asker, name, isPath ? missingFile(beside, asker) : missing(name, beside, asker));
}

/** @returns nothing for a package that is not installed, nor for a part of Node */
function resolvePackage(name: string, asker: string): string | undefined {
  try {
    const file = createRequire(asker).resolve(name);
    return isAbsolute(file) ? file : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_PACKAGE_PATH_NOT_EXPORTED') refuse(asker, name, 'but that package keeps it to itself: it is not among its "exports".');
    return undefined;
  }
}

function missing(name: string, beside: string, asker: string): string {
  const isPreset = (SETTINGS.preset.values as readonly string[]).includes(name);
  if (isPreset) return `which is a preset. Write: preset: ${name}`;
  return `but no file and no package of that name can be found from here.${meant(beside, asker) || ' Name a file by its path, or install the package.'}`;
}

function missingFile(beside: string, asker: string): string {
  const isFolder = statSync(beside, { throwIfNoEntry: false })?.isDirectory() === true;
  return isFolder ? 'which is a folder. Name the file in it.' : `but there is no such file.${meant(beside, asker)}`;
}

function meant(path: string, asker: string): string {
  const near = nearestFile(path);
  if (near === undefined || near === asker) return '';
  const name = relative(dirname(asker), near).split(sep).join('/');
  return ` Did you mean "${name.startsWith('.') ? name : `./${name}`}"?`;
}

function refuse(asker: string, name: string, why: string): never {
  throw new ConfigError(asker, `"extends" names "${name}", ${why}`);
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
