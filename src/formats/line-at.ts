/** Line and column of an offset, both from 1, in UTF-16 units. */
export function lineAt(source: string, offset: number): { readonly line: number; readonly column: number } {
  const before = source.slice(0, offset);
  const start = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  return { line: before.split(/\r\n?|\n/).length, column: offset - start + 1 };
}
