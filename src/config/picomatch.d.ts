/** The part of picomatch we use; it ships no types. */
declare module 'picomatch' {
  export default function picomatch(globs: readonly string[], options: { dot: boolean }): (path: string) => boolean;
}
