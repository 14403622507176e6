import { Lines } from '../core/text/lines.js';
import { messages } from './json.js';
import type { Reporter } from './reporter.js';
import { toJson } from './to-json.js';

/** One finding a line, each with its file, for programs that read as they go. */
export const ndjson: Reporter = async ({ files }) =>
  files.filter(({ findings }) => findings.length > 0)
    .flatMap(({ filePath, text, findings }) => messages(findings, new Lines(text)).map((message) => `${toJson({ filePath, ...message })}\n`)).join('');
