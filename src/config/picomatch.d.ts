/** The part of picomatch we use; it ships no types. */
declare module 'picomatch' {
  interface Options {
    readonly dot: boolean;
    readonly nobrace?: boolean;
    readonly noextglob?: boolean;
  }
  export default function picomatch(globs: readonly string[], options: Options): (path: string) => boolean;
}
