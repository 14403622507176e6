import type { Surface } from '../reporters/index.js';
import type { Output, World } from './world.js';

const WIDTH = 80;

/** What may be printed where: `--no-color`, then FORCE_COLOR, then NO_COLOR, then whether a person is looking. */
export function surfaceOf(output: Output, color: boolean, env: World['env']): Surface {
  return { color: color && wantsColor(output, env), width: output.columns || WIDTH };
}

/** Where no one looks: a file. */
export const PLAIN: Surface = { color: false, width: WIDTH };

function wantsColor({ isTerminal }: Output, { FORCE_COLOR, NO_COLOR, TERM }: World['env']): boolean {
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return isTerminal && !NO_COLOR && TERM !== 'dumb';
}
