import type { FileFinding } from '../core/report.js';
import type { Finding } from '../core/types.js';
import type { Reply } from '../formats/index.js';

/** Turns ranges in a reply into ranges in the file it stands in. */
export function inSource(finding: Finding, { index, id, title, toSource, encode }: Reply): FileFinding {
  return {
    ...finding,
    range: toSource(finding.range),
    suggestions: finding.suggestions.map(({ text, kind, fix }) => ({ text, kind, fix: { range: toSource(fix.range), text: encode(fix.text) } })),
    reply: { index, id, title },
  };
}
