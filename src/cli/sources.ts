import { statSync, type Stats } from 'node:fs';
import { extname, isAbsolute, relative, resolve } from 'node:path';
import { nearest, nearestFile, type IgnoredBy } from '../config/index.js';
import { formatOf, READ_EXTENSIONS, type FormatName } from '../formats/index.js';
import { UserError } from './errors.js';
import { fileError } from './file-errors.js';
import { mayBeReply, walk } from './walk.js';

/** Something to be read and judged. */
export interface Source {
  /** As the user named it, or `STDIN`. */
  readonly name: string;
  /** Absolute, or `undefined` for standard input. */
  readonly path: string | undefined;
  readonly format: FormatName;
  /** Found in a folder or by a pattern, as replies are that are kept, and not named by itself, as one is that is about to be sent. */
  readonly isKept: boolean;
}

export interface Search {
  readonly cwd: string;
  readonly input?: FormatName;
  readonly stdinFilename?: string;
  readonly ignoredBy: IgnoredBy;
}

export interface Sources {
  /** In the order they were named, each once. */
  readonly sources: readonly Source[];
  readonly problems: readonly Error[];
  /** What the user may want to know, and is no fault. */
  readonly notes: readonly string[];
}

/** The name of standard input, where it has no other. */
export const STDIN = '<stdin>';

/** Names of commands, which a user may have meant by a path that does not exist. */
const COMMANDS = ['explain', 'rules', 'anatomy', 'init'];

/** Turns files, folders, patterns and `-` into what is to be read. No path at all means standard input. */
export async function findSources(paths: readonly string[], search: Search): Promise<Sources> {
  const collector = new Collector(search);
  for (const path of paths.length > 0 ? paths : ['-']) {
    if (path === '-') collector.addStdin();
    else await collector.add(path);
  }
  return collector;
}

class Collector implements Sources {
  readonly sources: Source[] = [];
  readonly problems: Error[] = [];
  readonly notes: string[] = [];
  readonly #seen = new Set<string | undefined>();

  constructor(private readonly search: Search) {}

  addStdin(): void {
    const { stdinFilename } = this.search;
    if (stdinFilename === undefined) this.#take(STDIN, undefined, 'text', false);
    else this.#addNamed(stdinFilename, undefined, false);
  }

  async add(name: string): Promise<void> {
    const path = resolve(this.search.cwd, name);
    try {
      const stats = statOf(path);
      if (stats?.isDirectory()) this.#addFolder(name, path);
      else if (stats !== undefined) this.#addNamed(name, path, false);
      else if (isPattern(name)) await this.#addPattern(name);
      else this.problems.push(missing(name, path, this.search.cwd));
    } catch (error) {
      this.problems.push(fileError(error, name));
    }
  }

  #addFolder(name: string, path: string): void {
    const { files, failures } = walk(path);
    const nameOf = (file: string) => this.#nameLike(name, file);
    this.problems.push(...failures.map((failure) => fileError(failure.error, nameOf(failure.path) || name)));
    const kept = files.filter((file) => this.search.ignoredBy(file) === undefined);
    for (const file of kept) this.#take(nameOf(file), file, this.search.input ?? formatOf(extname(file).toLowerCase())!, true);
    if (kept.length > 0 || failures.length > 0) return;
    if (files.length > 0) this.notes.push(`${name}: Every file in it is ignored by ${this.#whoIgnores(files)}.`);
    else this.problems.push(new UserError(`No replies in this folder. It is searched for ${READ_EXTENSIONS.join(', ')}.`, name));
  }

  #whoIgnores(files: readonly string[]): string {
    return [...new Set(files.map((file) => this.search.ignoredBy(file)!.by))].join(' or ');
  }

  /** A pattern means the same whether it was the shell that expanded it or we. */
  async #addPattern(pattern: string): Promise<void> {
    const { cwd } = this.search;
    const { globSync } = await import('tinyglobby');
    const matches = globSync(pattern, { cwd, absolute: true, expandDirectories: false, ignore: '**/node_modules/**' });
    const files = matches.filter((file) => mayBeReply(statOf(file)));
    if (files.length === 0) this.problems.push(new UserError('No file matches this pattern.', pattern));
    for (const file of files.sort()) this.#addNamed(this.#nameLike(pattern, file), resolve(file), true);
  }

  #addNamed(name: string, path: string | undefined, isKept: boolean): void {
    const ignored = this.search.ignoredBy(path ?? resolve(this.search.cwd, name));
    if (ignored !== undefined) {
      this.notes.push(`${name}: Ignored by ${ignored.by}.`);
      return;
    }
    const extension = extname(name).toLowerCase();
    const format = this.search.input ?? formatOf(extension);
    if (format !== undefined) this.#take(name, path, format, isKept);
    else this.problems.push(new UserError(`${extension} files are not read yet. If it is plain text, add --input text.`, name));
  }

  #take(name: string, path: string | undefined, format: FormatName, isKept: boolean): void {
    if (this.#seen.has(path)) return;
    this.#seen.add(path);
    this.sources.push({ name, path, format, isKept });
  }

  /** Names a file absolutely where the user did so, or else from the folder they stand in. */
  #nameLike(named: string, path: string): string {
    return isAbsolute(named) ? path : relative(this.search.cwd, path);
  }
}

function statOf(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}

function isPattern(path: string): boolean {
  return /[*?[{]|[!+@]\(/.test(path);
}

function missing(name: string, path: string, cwd: string): UserError {
  if (COMMANDS.includes(name)) {
    return new UserError(`No such file or folder. For the command, put it first: tone-lint ${name}`, name);
  }
  return new UserError(`No such file or folder.${nearestName(name, path, cwd)}`, name);
}

function nearestName(name: string, path: string, cwd: string): string {
  const meant = nearestFile(path);
  if (meant !== undefined) return ` Did you mean "${isAbsolute(name) ? meant : relative(cwd, meant)}"?`;
  const command = nearest(name, COMMANDS);
  return command === undefined ? '' : ` Did you mean the command "${command}"?`;
}
