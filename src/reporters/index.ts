import type { Report } from '../core/report.js';
import { checkstyle } from './checkstyle.js';
import { compact } from './compact.js';
import { github } from './github.js';
import { gitlab } from './gitlab.js';
import { json } from './json.js';
import { junit } from './junit.js';
import { markdown } from './markdown.js';
import { ndjson } from './ndjson.js';
import { pretty } from './pretty.js';
import type { Reporter } from './reporter.js';
import { sarif } from './sarif.js';

export type { Reporter, ReporterOptions, Surface } from './reporter.js';

const REPORTERS = { pretty, compact, json, ndjson, sarif, github, gitlab, junit, checkstyle, markdown } as const satisfies Readonly<Record<string, Reporter>>;
export type ReporterName = keyof typeof REPORTERS;

/** Every report by the name `--format` takes. */
export const reporters = Object.fromEntries(Object.entries(REPORTERS).map(([name, reporter]) => [name, quietable(reporter)])) as Readonly<Record<ReporterName, Reporter>>;

export const FORMATS: readonly string[] = Object.keys(reporters);

/** Quiet means the same in every format. */
function quietable(reporter: Reporter): Reporter {
  return (report, options) => reporter(options.quiet ? errorsOnly(report) : report, options);
}

function errorsOnly({ files }: Report): Report {
  return {
    files: files.map((file) => ({ ...file, findings: file.findings.filter(({ level }) => level === 'error') })),
  };
}
