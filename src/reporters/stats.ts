import { paletteFor } from './palette.js';
import { plural } from './plural.js';
import type { Surface } from './reporter.js';
import { visible } from './visible.js';

export interface Stats {
  readonly phases: readonly { readonly name: string; readonly ms: number }[];
  readonly rules: readonly { readonly id: string; readonly findings: number; readonly ms: number }[];
}

const MOST_RULES = 10;
const NUMBER = 10;

/** Where the time went: the phases of the run, then the rules that took most of it. */
export async function renderStats({ phases, rules }: Stats, surface: Surface): Promise<string> {
  const { strong, dim } = await paletteFor(surface.color);
  const slowest = rules.toSorted((a, b) => b.ms - a.ms || compare(a.id, b.id));
  const shown = slowest.slice(0, MOST_RULES);
  const rest = slowest.slice(MOST_RULES);
  const names = Math.max('total'.length, ...[...phases.map(({ name }) => name), ...shown.map(({ id }) => id)].map((name) => name.length));

  const row = (name: string, ...numbers: string[]) =>
    `  ${visible(name).padEnd(names)}${numbers.map((number) => number.padStart(NUMBER)).join('')}`;
  const lines = [
    strong('Time'),
    ...phases.map(({ name, ms }) => row(name, duration(ms))),
    row('total', duration(total(phases))),
  ];
  if (shown.length > 0) {
    lines.push('', strong('Rules'), dim(row('', 'time', 'findings')));
    lines.push(...shown.map(({ id, ms, findings }) => row(id, duration(ms), String(findings))));
  }
  if (rest.length > 0) lines.push(dim(`  and ${plural(rest.length, 'more rule')}, ${duration(total(rest))} together`));
  return `${lines.join('\n')}\n`;
}

function duration(ms: number): string {
  return `${ms.toFixed(1)} ms`;
}

function total(parts: readonly { readonly ms: number }[]): number {
  return parts.reduce((sum, { ms }) => sum + ms, 0);
}

/** By code unit, so that the order is the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
