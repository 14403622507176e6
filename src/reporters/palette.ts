import type { Level } from '../core/types.js';

export type Paint = (text: string) => string;

/** Colours by what they mean. Nothing is said by colour alone. */
export interface Palette extends Record<Level, Paint> {
  readonly strong: Paint;
  readonly dim: Paint;
  readonly good: Paint;
  /** What the writer fills in. */
  readonly slot: Paint;
  /** What the writer checks first. */
  readonly caution: Paint;
}

export const unpainted: Paint = (text) => text;

const none: Palette = {
  error: unpainted,
  warning: unpainted,
  info: unpainted,
  strong: unpainted,
  dim: unpainted,
  good: unpainted,
  slot: unpainted,
  caution: unpainted,
};

export async function paletteFor(color: boolean): Promise<Palette> {
  if (!color) return none;
  const { Chalk } = await import('chalk');
  // Level 1: the sixteen colours that follow the theme of the reader's terminal.
  const chalk = new Chalk({ level: 1 });
  return {
    error: chalk.red,
    warning: chalk.yellow,
    info: chalk.blue,
    strong: chalk.bold,
    dim: chalk.dim,
    good: chalk.green,
    slot: chalk.cyan,
    caution: chalk.yellow,
  };
}
