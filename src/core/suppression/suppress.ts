import type { FileFinding } from '../report.js';
import { Lines } from '../text/lines.js';
import type { Range } from '../types.js';
import type { Comment, Directive } from './directive.js';

export interface Suppressed {
  readonly kept: readonly FileFinding[];
  /** Directives that silenced nothing, in the order of the file. */
  readonly unused: readonly Directive[];
}

/** A file in which comments ask for silence. */
export interface Commented {
  readonly text: string;
  /** All of them, in the order of the file; "next line" passes over lines that hold nothing else. */
  readonly comments: readonly Comment[];
  /** Where its replies stand, and the records that they are part of. */
  readonly places: readonly Range[];
}

/** @returns whether a name in a directive means this finding's rule */
export type Means = (name: string, finding: FileFinding) => boolean;

/** Takes out the findings that comments ask to be silent about. Where several do, the one that reaches least far counts as used. */
export function suppress(findings: readonly FileFinding[], directives: readonly Directive[], file: Commented, means: Means): Suppressed {
  if (directives.length === 0) return { kept: findings, unused: [] };
  const reach = new Reaches(directives, file);
  const used = new Set<Directive>(reach.closing);
  const kept = findings.filter((finding) => {
    const silencer = reach.around(finding.range, ({ rules }) => rules.length === 0 || rules.some((name) => means(name, finding)));
    if (silencer !== undefined) used.add(silencer);
    return silencer === undefined;
  });
  return { kept, unused: directives.filter((directive) => !used.has(directive)) };
}

/** How far each directive of a file reaches. */
class Reaches {
  readonly #lines: Lines;
  readonly #byLine = new Map<number, Directive[]>();
  /** Where blocks begin and end, in the order of the file. */
  readonly #edges: readonly Directive[];
  readonly #wholeFile: readonly Directive[];

  constructor(directives: readonly Directive[], { text, comments, places }: Commented) {
    const of = (reach: Directive['reach']): readonly Directive[] => directives.filter((directive) => directive.reach === reach);
    this.#lines = new Lines(text);
    this.#edges = directives.filter(({ reach }) => reach === 'block' || reach === 'end of block').toSorted((a, b) => a.comment.range[0] - b.comment.range[0]);
    this.#wholeFile = of('file');
    const valueEnds = new Map<number, number>();
    for (const [first, last] of places.map((place) => this.#linesOf(place))) valueEnds.set(first, Math.max(last, valueEnds.get(first) ?? 0));
    const commentLines = new Set(comments.filter(({ range }) => this.#isAlone(range, text)).map(({ range }) => this.#linesOf(range)[0]));
    for (const directive of [...of('line'), ...of('next line')]) {
      const { range, isBeside } = directive.comment;
      const [own, ownLast] = this.#linesOf(range);
      const first = directive.reach === 'line' ? own : this.#nextLine(ownLast, commentLines);
      const last = Math.max(directive.reach === 'line' ? ownLast : first, (isBeside && valueEnds.get(first)) || first);
      for (let line = first; line <= last; line += 1) this.#byLine.set(line, [...(this.#byLine.get(line) ?? []), directive]);
    }
  }

  /** Ends that have something to end. */
  get closing(): readonly Directive[] {
    const first = this.#edges.findIndex(({ reach }) => reach === 'block');
    return first < 0 ? [] : this.#edges.slice(first).filter(({ reach }) => reach === 'end of block');
  }

  /** The directive around a stretch that reaches least far, of those that mean it. */
  around(range: Range, isMeant: (directive: Directive) => boolean): Directive | undefined {
    const [first, last] = this.#linesOf(range);
    for (let line = first; line <= last; line += 1) {
      const found = this.#byLine.get(line)?.find(isMeant);
      if (found !== undefined) return found;
    }
    let edge = this.#edgesUpTo(range[0]) - 1;
    while (edge >= 0 && !isMeant(this.#edges[edge]!)) edge -= 1;
    return this.#edges[edge]?.reach === 'block' ? this.#edges[edge] : this.#wholeFile.find(isMeant);
  }

  /** How many edges stand at or before an offset. */
  #edgesUpTo(offset: number): number {
    let [low, high] = [0, this.#edges.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#edges[middle]!.comment.range[0] <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The first and the last line of a stretch. */
  #linesOf([start, end]: Range): readonly [number, number] {
    return [this.#lines.position(start).line, this.#lines.position(Math.max(start, end - 1)).line];
  }

  #isAlone([start, end]: Range, text: string): boolean {
    const [first, last] = this.#linesOf([start, end]);
    return text.slice(this.#lines.start(first), start).trim() === '' && text.slice(end, this.#lines.start(last + 1)).trim() === '';
  }

  #nextLine(last: number, commentLines: ReadonlySet<number>): number {
    let line = last + 1;
    while (line < this.#lines.count && (commentLines.has(line) || this.#lines.content(line).trim() === '')) line += 1;
    return line;
  }
}
