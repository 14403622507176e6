import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILD } from '../cli/version.js';

/** What the command line runs: its bundles, and the rules. */
const RUN = /\.(?:cjs|bin|json)$/;

/** Writes the hash of all that was built: what another build found out may not hold for this one. */
export function writeFingerprint(root: string): void {
  const folder = join(root, 'dist');
  const files = readdirSync(folder).filter((name) => RUN.test(name) && name !== BUILD).sort();
  const hash = createHash('sha256');
  for (const name of files) hash.update(`${name}\0`).update(createHash('sha256').update(readFileSync(join(folder, name))).digest());
  writeFileSync(join(folder, BUILD), `${JSON.stringify({ sha256: hash.digest('hex') })}\n`);
}
