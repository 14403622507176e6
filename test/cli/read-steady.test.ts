import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSteady } from '../../src/cli/read-steady.js';
import { folderWith } from '../config/folder.js';

/** Reads a file which somebody else changes at each of the first reads. */
function readWhile(change: (path: string) => void, times: number): string {
  const path = join(folderWith({ 'a.txt': 'Thank you.' }), 'a.txt');
  let reads = 0;
  return Buffer.from(readSteady(path, 'a.txt', (descriptor) => {
    const bytes = readFileSync(descriptor);
    if (++reads <= times) change(path);
    return bytes;
  })).toString();
}

test('a file that nobody writes is read once', () => {
  expect(readWhile(() => expect.unreachable(), 0)).toBe('Thank you.');
});

test('a file that grows while it is read is read again', () => {
  expect(readWhile((path) => appendFileSync(path, ' Bye.'), 1)).toBe('Thank you. Bye.');
});

test('a file that keeps growing is not judged', () => {
  expect(() => readWhile((path) => appendFileSync(path, ' Bye.'), 2)).toThrow('a.txt: It changes while it is read. Try again when nobody writes it.');
});

test('half a file is not judged', () => {
  const path = join(folderWith({ 'a.txt': 'Thank you.' }), 'a.txt');
  expect(() => readSteady(path, 'a.txt', (descriptor) => readFileSync(descriptor).subarray(0, 5))).toThrow('It changes while it is read.');
});

test('a file that is replaced while it is read is read as it was', () => {
  expect(readWhile((path) => {
    rmSync(path);
    writeFileSync(path, 'Another one.');
  }, 1)).toBe('Thank you.');
});

test.skipIf(process.platform === 'win32')('what has no size is read to its end', () => {
  expect(Buffer.from(readSteady('/dev/null', 'null')).toString()).toBe('');
});

test.runIf(process.platform === 'linux')('a file that the system makes up, too', () => {
  expect(Buffer.from(readSteady('/proc/self/cmdline', 'cmdline')).toString()).toContain('node');
});
