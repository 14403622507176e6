import { didYouMean } from '../nearest.js';
import type { DataPath, PackProblem } from './pack.js';

export type Data = Readonly<Record<string, unknown>>;

/** Reads plain data of unknown shape, and keeps what is wrong with it, so that one look finds every problem. */
export class DataReader {
  readonly problems: PackProblem[] = [];

  object(data: unknown, path: DataPath, known: readonly string[] | null, what: string): Data {
    if (data === null || typeof data !== 'object' || Array.isArray(data)) {
      this.report(path, data === undefined ? 'is missing' : `${what} must be a mapping of keys to values, not ${describe(data)}`);
      return {};
    }
    if (known !== null) {
      for (const key of Object.keys(data)) {
        if (!known.includes(key)) this.report([...path, key], `Unknown key "${key}"${didYouMean(key, known)}; known keys: ${known.join(', ')}`);
      }
    }
    return data as Data;
  }

  array(data: unknown, path: DataPath, least = 0): readonly unknown[] {
    if (!Array.isArray(data)) {
      this.report(path, data === undefined ? 'is missing' : `must be a list, not ${describe(data)}`);
      return [];
    }
    if (data.length < least) this.report(path, 'must not be empty');
    return data;
  }

  strings(data: unknown, path: DataPath, least = 0): string[] {
    const items = typeof data === 'string' ? [data] : this.array(data, path, least);
    return items.map((item, index) => this.string(item, [...path, index]));
  }

  string(data: unknown, path: DataPath): string {
    if (typeof data === 'string' && data.trim() !== '') return data;
    this.report(path, data === undefined ? 'is missing' : typeof data === 'string' ? 'must not be empty' : `must be text, not ${describe(data)}: put it in quotes`);
    return '';
  }

  oneOf(data: unknown, path: DataPath, known: readonly string[], what: string): string {
    if (typeof data === 'string' && known.includes(data)) return data;
    if (data === undefined) this.report(path, `is missing; it is one of ${known.join(', ')}`);
    else this.report(path, `Unknown ${what} "${String(data)}"${didYouMean(String(data), known)}; it is one of ${known.join(', ')}`);
    return known[0]!;
  }

  wholeNumber(data: unknown, path: DataPath): number {
    if (Number.isSafeInteger(data) && (data as number) >= 0) return data as number;
    this.report(path, `must be a whole number, not ${describe(data)}`);
    return 0;
  }

  report(path: DataPath, message: string): void {
    this.problems.push({ path, message });
  }
}

function describe(data: unknown): string {
  if (data === null) return 'nothing';
  return Array.isArray(data) ? 'a list' : typeof data === 'object' ? 'a mapping' : `the ${typeof data} ${String(data)}`;
}
