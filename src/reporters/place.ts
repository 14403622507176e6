import { wellFormed } from './well-formed.js';

/** A file's name as pipelines compare it with those of the repository: with slashes, and without `./` before it. */
export function pathOf(filePath: string): string {
  return filePath.replaceAll('\\', '/').replace(/^(?:\.\/+)+(?=.)/, '');
}

/** A path as a reference by URI: relative as it is, absolute as `file:`. */
export function uriOf(filePath: string): string {
  const path = pathOf(filePath);
  if (/^[A-Za-z]:\//.test(path)) return `file:///${path.slice(0, 2)}${encoded(path.slice(2))}`;
  return path.startsWith('/') ? `file://${encoded(path)}` : encoded(path);
}

function encoded(path: string): string {
  return wellFormed(path).split('/').map(encodeURIComponent).join('/');
}
