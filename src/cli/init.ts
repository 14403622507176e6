import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findConfig } from '../config/index.js';
import { renderStarter } from '../config/starter.js';
import { createCommand, parse } from './command.js';
import { UserError } from './errors.js';
import type { ExitCode, World } from './world.js';

const NAME = '.tone-lintrc.yaml';
const SCHEMA = 'dist/schemas/config.json';

/** `tone-lint init`: a config to start from, in which every key stands as a comment. */
export async function init(argv: readonly string[], world: World): Promise<ExitCode> {
  const command = createCommand('tone-lint init', world).description(`Writes ${NAME}, in which every setting stands as a comment.`);
  if (!parse(command, argv)) return 0;

  const { cwd, stdout } = world;
  const known = findConfig(cwd);
  if (known !== undefined && dirname(known) === cwd) throw new UserError('There is a config here already, and it stays as it is.', relative(cwd, known));
  write(join(cwd, NAME), renderStarter(schemaFor(world)));
  stdout.write(`Wrote ${NAME}. Take the "#" away from what you want to set; "tone-lint --print-config <file>" shows what holds.\n`);
  if (known !== undefined) stdout.write(`From here on it holds instead of ${relative(cwd, known)}; to build on that one: extends: ${relative(cwd, known)}\n`);
  return 0;
}

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text, { flag: 'wx' }); // never over a file that came in between
  } catch (error) {
    throw new UserError(`It cannot be written (${(error as Error).message}).`, NAME);
  }
}

/** By a path that holds for everyone who installs the project, or else where this program stands. */
function schemaFor({ cwd, home }: World): string {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const own = join(folder, 'node_modules/tone-lint', SCHEMA);
    if (existsSync(own)) return `./${relative(cwd, own)}`.replaceAll('\\', '/').replace(/^\.\/(?=\.\.\/)/, '');
    if (folder === dirname(folder)) return pathToFileURL(join(home, SCHEMA)).href;
  }
}
