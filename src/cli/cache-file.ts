import { createHash } from 'node:crypto';

/** What a cache begins with, whichever version wrote it. */
const MARK = 'tone-lint cache ';
const HEAD = `${MARK}1`;

/** What was found out about one file. */
export interface Entry {
  /** Of the rules it was found out by. */
  readonly rules: string;
  /** Of all that it hangs on: the text, the rules and the settings. */
  readonly key: string;
  /** JSON. */
  readonly result: string;
}

/** An entry as it was read: whether it is whole is worked out where somebody asks for it. */
export interface Stored extends Entry {
  readonly sum: string;
}

/** @returns SHA-256 of the parts, each with its length, so that none runs into the next */
export function hashOf(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part, 'utf16le');
  return hash.digest('base64url');
}

export function stored({ rules, key, result }: Entry): Stored {
  return { rules, key, result, sum: hashOf(rules, key, result) };
}

/** @returns whether it is as it was written: not cut off, and not changed by anything else */
export function isWhole({ rules, key, result, sum }: Stored): boolean {
  return sum === hashOf(rules, key, result);
}

/** @returns whether the text may be written over: nothing, or a cache of any version */
export function isOurs(text: string): boolean {
  return text === '' || text.startsWith(MARK);
}

/** Reads a cache, by file; what makes no sense is left out. */
export function parseCache(text: string): Map<string, Stored> {
  const [head, ...lines] = text.split('\n');
  const entries = new Map<string, Stored>();
  if (head !== HEAD) return entries;
  for (const line of lines) {
    const [name, rules, key, sum, result, ...more] = line.split('\t');
    if (name !== undefined && rules !== undefined && key !== undefined && sum !== undefined && result !== undefined && more.length === 0) entries.set(unquote(name), { rules, key, sum, result });
  }
  return entries;
}

/** One line a file, so that one that is asked for is found without reading the others as JSON. */
export function renderCache(entries: ReadonlyMap<string, Stored>): string {
  const lines = [...entries].map(([name, { rules, key, sum, result }]) => [quote(name), rules, key, sum, result].join('\t'));
  return `${[HEAD, ...lines].join('\n')}\n`;
}

/** A name may hold tabs and line breaks. */
function quote(name: string): string {
  return JSON.stringify(name);
}

function unquote(name: string): string {
  try {
    return String(JSON.parse(name));
  } catch {
    return name;
  }
}
