import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILT } from '../config/packs.js';
import type { RuleInfo } from '../core/types.js';
import { configSchema } from './config-schema.js';
import { PACK_SCHEMA } from './pack-schema.js';

/** Writes the JSON Schemas by which editors complete configs and packs; after the rules, whose ids they offer. */
export function writeSchemas(root: string): void {
  const rules = JSON.parse(readFileSync(join(root, 'dist', BUILT.rules), 'utf8')) as RuleInfo[];
  const folder = join(root, 'dist/schemas');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'config.json'), JSON.stringify(configSchema(rules)));
  writeFileSync(join(folder, 'pack.json'), JSON.stringify(PACK_SCHEMA));
}
