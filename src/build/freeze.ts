/**
 * A data structure as JSON text and back. Sets, regular expressions and things that stand in several places are
 * noted by their paths, so that thawing is one `JSON.parse` and a walk to the few places that JSON cannot say.
 * `undefined` members are dropped: compromise reads them as absent ones.
 */

type Path = readonly (string | number)[];

type Note =
  | readonly [path: Path, kind: 'set', members: readonly unknown[]]
  | readonly [path: Path, kind: 'regex', source: string, flags: string];

type Frozen = readonly [plain: unknown, notes: readonly Note[]];

export function freeze(value: unknown): string {
  const notes: Note[] = [];
  return JSON.stringify([plain(value, []), notes]);

  function plain(part: unknown, path: Path): unknown {
    if (typeof part === 'function' || typeof part === 'bigint' || typeof part === 'symbol') {
      throw new Error(`cannot freeze the ${typeof part} at ${path.join('.')}`);
    }
    if (typeof part !== 'object' || part === null) return part;
    if (part instanceof Set) return noted([path, 'set', [...part]]);
    if (part instanceof RegExp) return noted([path, 'regex', part.source, part.flags]);
    if (Array.isArray(part)) return part.map((member, index) => plain(member, [...path, index]));
    return Object.fromEntries(Object.entries(part).map(([key, member]) => [key, plain(member, [...path, key])]));
  }

  function noted(note: Note): null {
    notes.push(note);
    return null;
  }
}

export function thaw(text: string): unknown {
  const [root, notes] = JSON.parse(text) as Frozen;
  for (const note of notes) {
    const [path, kind] = note;
    const holder = path.slice(0, -1).reduce((part, key) => (part as Record<string, unknown>)[key], root) as Record<string, unknown>;
    holder[path.at(-1)!] = kind === 'set' ? new Set(note[2]) : new RegExp(note[2], note[3]);
  }
  return root;
}
