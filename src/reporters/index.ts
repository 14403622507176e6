import type { Report } from '../core/report.js';
import { compact } from './compact.js';
import { json } from './json.js';
import { ndjson } from './ndjson.js';
import { pretty } from './pretty.js';
import type { Reporter } from './reporter.js';

export type { Reporter, ReporterOptions, Surface } from './reporter.js';

/** What people and scripts ask for all day is at hand; what pipelines ask for is loaded when they do. */
const REPORTERS = {
  pretty, compact, json, ndjson,
  sarif: async (report, options) => (await import('./sarif.js')).sarif(report, options),
  github: async (report, options) => (await import('./github.js')).github(report, options),
  gitlab: async (report, options) => (await import('./gitlab.js')).gitlab(report, options),
  junit: async (report, options) => (await import('./junit.js')).junit(report, options),
  checkstyle: async (report, options) => (await import('./checkstyle.js')).checkstyle(report, options),
  markdown: async (report, options) => (await import('./markdown.js')).markdown(report, options),
  html: async (report, options) => (await import('./html.js')).html(report, options),
} as const satisfies Readonly<Record<string, Reporter>>;
export type ReporterName = keyof typeof REPORTERS;

/** Every report by the name `--format` takes. */
export const reporters = Object.fromEntries(Object.entries<Reporter>(REPORTERS).map(([name, reporter]) => [name, quietable(reporter)])) as Readonly<Record<ReporterName, Reporter>>;

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
