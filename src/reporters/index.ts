import type { Report } from '../core/report.js';
import { compact } from './compact.js';
import { json } from './json.js';
import { pretty } from './pretty.js';
import type { Reporter } from './reporter.js';

export type { Reporter, ReporterOptions, Surface } from './reporter.js';

export const reporters: Record<'pretty' | 'compact' | 'json', Reporter> = {
  pretty: quietable(pretty),
  compact: quietable(compact),
  json: quietable(json),
};

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
