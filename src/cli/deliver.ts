import { UserError } from './errors.js';
import type { World } from './world.js';
import { writeWhole } from './write.js';

/**
 * Writes the report to where it belongs; where that fails, to standard output, so that no finding is lost.
 * @returns why it is not in its place
 */
export function deliver(text: string, file: string | undefined, world: World): readonly UserError[] {
  if (file !== undefined) {
    try {
      writeWhole(file, text, world.cwd);
      return [];
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      world.stdout.write(text);
      return [error];
    }
  }
  world.stdout.write(text);
  return [];
}
