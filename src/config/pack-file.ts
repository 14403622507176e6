import type { Document } from 'yaml';
import { checkPack, PackError, type Pack } from '../core/index.js';
import type { DataPath } from '../core/language/pack.js';

/** What is wrong with a pack's file, each line naming file, line, rule and key. */
export class PackFileError extends Error {
  override readonly name = 'PackFileError';
}

/**
 * Reads a pack from YAML (or JSON, which is YAML).
 * @throws PackFileError
 */
export async function readPack(text: string, file: string): Promise<Pack> {
  const parsed = await parsePackFile(text, file);
  try {
    return checkPack(parsed.data);
  } catch (error) {
    throw error instanceof PackError ? parsed.locate(error) : error;
  }
}

export interface ParsedPackFile {
  readonly data: unknown;
  /** Puts file, line and rule to the problems of a pack. */
  locate(error: PackError): PackFileError;
}

/** @throws PackFileError where the text is not YAML */
export async function parsePackFile(text: string, file: string): Promise<ParsedPackFile> {
  const { LineCounter, parseDocument } = await import('yaml');
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined) throw new PackFileError(`${file}:${lines.linePos(error.pos[0]).line}: not readable as YAML: ${error.message}`);
  return {
    data: document.toJS({ maxAliasCount: 100 }) as unknown,
    locate: ({ problems }) => new PackFileError(problems.map(({ path, message }) => {
      const line = lines.linePos(offsetOf(document, path)).line;
      return `${file}:${line}: ${[ruleAt(document, path), keyAt(path)].filter(Boolean).join(', ')}: ${message}`;
    }).join('\n')),
  };
}

/** Where a path is in the file; where it is missing, where its parent is. */
function offsetOf(document: Document, path: DataPath): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return node.range[0];
  }
  return 0;
}

function ruleAt(document: Document, path: DataPath): string {
  if (path[0] !== 'rules' || path.length < 2) return '';
  const id: unknown = document.getIn([...path.slice(0, 2), 'id']);
  return typeof id === 'string' ? `rule ${id}` : `rule ${Number(path[1]) + 1}`;
}

function keyAt(path: DataPath): string {
  const keys = path[0] === 'rules' ? path.slice(2) : path;
  return keys.map((key) => (typeof key === 'number' ? `item ${key + 1}` : key)).join(' ');
}
