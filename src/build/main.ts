// `npm run build`: what a user needs, from sources, into `dist`. Runs after `tsc`.
import { join } from 'node:path';
import { bundleCli, bundleCore } from './bundle.js';
import { writeCodeCache } from './code-cache.js';
import { writeFingerprint } from './fingerprint.js';
import { buildRules } from './rules.js';
import { writeSchemas } from './schemas.js';
import { bundleTagger } from './tagger.js';

const root = join(import.meta.dirname, '../..');

await buildRules(root);
writeSchemas(root);
await Promise.all([bundleCli(root), bundleCore(root), bundleTagger(join(root, 'dist/tagger.cjs'))]);
writeFingerprint(root);
await writeCodeCache(root);
