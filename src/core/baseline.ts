import { fingerprints } from './fingerprint.js';
import type { FileFinding, FileReport, Report } from './report.js';

/** Errors and warnings that a team knows of: by file, each fingerprint with what a person reads of it. */
export interface Baseline {
  readonly version: 1;
  readonly files: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface Comparison {
  /** Only what the baseline does not know. */
  readonly report: Report;
  readonly known: number;
  /** Of the files that were read: what the baseline knows and is there no more. */
  readonly fixed: number;
}

/** @returns whether what the baseline tells of a finding may hold, though this run did not find it. @param text the file's */
export type MayHold = (told: string, text: string) => boolean;

/** What a rule on libraries found hangs on replies that this run may not have seen: it is fixed once its words are gone. */
export function unlessGone(isOnLibrary: (ruleId: string) => boolean): MayHold {
  return (told, text) => {
    const [ruleId = '', ...words] = told.split(': ');
    return isOnLibrary(ruleId) && inOneLine(text).includes(words.join(': '));
  };
}

const NEVER: MayHold = () => false;

/** @param nameOf how the baseline names a file */
export function compareWith(baseline: Baseline, report: Report, nameOf: (filePath: string) => string, mayHold: MayHold = NEVER): Comparison {
  let known = 0;
  let fixed = 0;
  const files = report.files.map((file): FileReport => {
    const old = baseline.files[nameOf(file.filePath)] ?? {};
    const grave = file.findings.filter(isGrave);
    const names = fingerprints(grave);
    const held = new Set(grave.filter((_, index) => Object.hasOwn(old, names[index]!)));
    known += held.size;
    const present = new Set(names);
    fixed += Object.entries(old).filter(([name, told]) => !present.has(name) && !mayHold(told, file.text)).length;
    return { ...file, findings: file.findings.filter((finding) => !held.has(finding)) };
  });
  return { report: { files }, known, fixed };
}

/** The same without files, for those that are gone. */
export function withoutFiles(baseline: Baseline, isGone: (name: string) => boolean): { readonly baseline: Baseline; readonly fixed: number } {
  const files: Record<string, Readonly<Record<string, string>>> = {};
  let fixed = 0;
  for (const [name, known] of Object.entries(baseline.files)) {
    if (isGone(name)) fixed += Object.keys(known).length;
    else files[name] = known;
  }
  return { baseline: { ...baseline, files }, fixed };
}

/**
 * Today's findings as a baseline. Files that were not read keep what the old one has.
 * @param acceptNew takes in findings that the old one does not know; where there is no old one, all are taken in
 */
export function updateBaseline(old: Baseline | undefined, report: Report, nameOf: (filePath: string) => string, acceptNew: boolean, mayHold: MayHold = NEVER): Baseline {
  const files: Record<string, Readonly<Record<string, string>>> = { ...old?.files };
  for (const { filePath, text, findings: all } of report.files) {
    const findings = all.filter(isGrave);
    const name = nameOf(filePath);
    const before = old?.files[name] ?? {};
    const entries = fingerprints(findings).map((fingerprint, index) => [fingerprint, `${findings[index]!.ruleId}: ${inOneLine(findings[index]!.text)}`] as const);
    const present = new Set(entries.map(([fingerprint]) => fingerprint));
    const unseen = Object.entries(before).filter(([fingerprint, told]) => !present.has(fingerprint) && mayHold(told, text));
    const kept = [...entries.filter(([fingerprint]) => old === undefined || acceptNew || Object.hasOwn(before, fingerprint)), ...unseen];
    if (kept.length > 0) files[name] = Object.fromEntries(kept.toSorted(([a], [b]) => (a < b ? -1 : 1)));
    else delete files[name];
  }
  const sorted = Object.entries(files).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { version: 1, files: Object.fromEntries(sorted) };
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** A remark fails no run, and a list of them would bury the rest. */
function isGrave({ level }: FileFinding): boolean {
  return level !== 'info';
}
