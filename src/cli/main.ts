import { anatomy } from './anatomy.js';
import { tell } from './errors.js';
import { explain } from './explain.js';
import { lint } from './lint.js';
import { rules } from './rules.js';
import type { ExitCode, World } from './world.js';

export type { ExitCode, World } from './world.js';

/** Told apart by the first argument alone, so that `-- rules` or `./rules` may name a file. */
const COMMANDS = new Map([
  ['explain', explain],
  ['rules', rules],
  ['anatomy', anatomy],
  ['init', async (argv: readonly string[], world: World) => (await import('./init.js')).init(argv, world)],
  ['help', help],
]);

/** The whole program. Every mistake ends here, as a sentence and an exit code. */
export async function main(world: World): Promise<ExitCode> {
  const [name = '', ...rest] = world.argv;
  const command = COMMANDS.get(name);
  try {
    return await (command === undefined ? lint(world.argv, world) : command(rest, world));
  } catch (error) {
    tell(error, world);
    return 2;
  }
}

/** `tone-lint help [command]`. */
function help([name = '']: readonly string[], world: World): Promise<ExitCode> {
  const command = COMMANDS.get(name) ?? lint;
  return (command === help ? lint : command)(['--help'], world);
}
