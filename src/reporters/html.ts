import type { FileFinding, FileReport, ReplyRef, Report } from '../core/report.js';
import { Lines } from '../core/text/lines.js';
import { LEVELS, type Level } from '../core/types.js';
import { count } from '../core/verdict.js';
import { STYLE } from './html-style.js';
import { plural } from './plural.js';
import { replyTitle } from './pretty.js';
import { recurringLines } from './recurring.js';
import type { Reporter } from './reporter.js';
import { summary } from './summary.js';
import { visible } from './visible.js';
import { wording } from './wording.js';

/** Of a reply's text this much is shown around its findings. */
const AROUND = 300;
const LONGEST = 20_000;
const MOST_SUGGESTIONS = 3;

/** Nothing is fetched and nothing runs, whatever a draft holds. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** One page that needs nothing beside it, to be read in a browser, sent on, or printed. */
export const html: Reporter = async (report, { problems = [], known }) => {
  const body = [
    '<header>', '<h1>tone-lint</h1>', `<p class="summary">${text(summary(report, known))}</p>`, '</header>',
    '<main>',
    ...section('Could not be judged', list(problems.map(text))),
    ...section('Most often', list(recurringLines(report).map(({ ruleId, level, where }) => `${code(ruleId, level)} ${where}`))),
    ...section('Files', filesTable(report)),
    ...report.files.flatMap(fileSection),
    '</main>',
  ];
  return `${[
    '<!DOCTYPE html>', '<html lang="en">', '<head>', '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">', '<meta name="color-scheme" content="light dark">',
    '<title>tone-lint report</title>', `<style>${STYLE}</style>`, '</head>',
    '<body>', ...body, '</body>', '</html>',
  ].join('\n')}\n`;
};

function section(title: string, content: readonly string[]): string[] {
  return content.length === 0 ? [] : ['<section>', `<h2>${title}</h2>`, ...content, '</section>'];
}

function list(items: readonly string[]): string[] {
  return items.length === 0 ? [] : ['<ul>', ...items.map((item) => `<li>${item}</li>`), '</ul>'];
}

/** What each file held; for a single draft the summary has said it. */
function filesTable({ files }: Report): string[] {
  if (files.length < 2 && files.every(({ replies }) => replies === 1)) return [];
  const head = ['File', 'Replies', 'To change', 'To consider', 'Remarks'].map((name) => `<th scope="col">${name}</th>`).join('');
  const rows = files.map(({ filePath, replies, findings }, index) => {
    const counts = count(findings);
    const name = findings.length === 0 ? text(filePath) : `<a href="#file-${index + 1}">${text(filePath)}</a>`;
    return `<tr><th scope="row">${name}</th><td>${replies}</td>${LEVELS.map((level) => `<td>${counts[level]}</td>`).join('')}</tr>`;
  });
  return ['<table>', `<thead><tr>${head}</tr></thead>`, '<tbody>', ...rows, '</tbody>', '</table>'];
}

function fileSection(file: FileReport, index: number): string[] {
  if (file.findings.length === 0) return [];
  const lines = new Lines(file.text);
  const held = file.replies > 1 ? ` <small>${plural(file.replies, 'reply', 'replies')}</small>` : '';
  return [
    `<section id="file-${index + 1}">`, `<h2>${text(file.filePath)}${held}</h2>`,
    ...runs(file.findings).flatMap((findings) => reply(findings, file, lines)),
    '</section>',
  ];
}

/** Findings that follow each other in one reply. */
function runs(findings: readonly FileFinding[]): (readonly FileFinding[])[] {
  const groups: FileFinding[][] = [];
  for (const finding of findings) {
    const last = groups.at(-1);
    if (last?.[0]!.reply.index === finding.reply.index) last.push(finding);
    else groups.push([finding]);
  }
  return groups;
}

function reply(findings: readonly FileFinding[], file: FileReport, lines: Lines): string[] {
  const title: ReplyRef | undefined = file.replies > 1 ? findings[0]!.reply : undefined;
  return [
    '<article>', ...(title === undefined ? [] : [`<h3>${text(replyTitle(title))}</h3>`]),
    `<pre>${marked(findings, file)}</pre>`,
    '<ol>', ...findings.map((finding) => `<li>${told(finding, lines)}</li>`), '</ol>', '</article>',
  ];
}

/** The reply as it stands in the file, or as much of it as its findings need, with their words marked. */
function marked(findings: readonly FileFinding[], { text: source, replies }: FileReport): string {
  const whole = replies === 1 && source.length <= LONGEST;
  const from = whole ? 0 : Math.max(0, findings[0]!.range[0] - AROUND);
  const to = whole ? source.length : Math.min(source.length, findings.reduce((end, { range }) => Math.max(end, range[1]), 0) + AROUND, from + LONGEST);
  const parts = [from > 0 ? '…' : ''];
  let at = from;
  for (const { range: [start, end], level } of findings) {
    const first = Math.max(at, start);
    const last = Math.min(end, to);
    if (first >= last) continue;
    parts.push(shown(source.slice(at, first)), `<mark class="${level}">${shown(source.slice(first, last))}</mark>`);
    at = last;
  }
  parts.push(shown(source.slice(at, to)), to < source.length ? '…' : '');
  return parts.join('');
}

function told(finding: FileFinding, lines: Lines): string {
  const { line, column } = lines.position(finding.range[0]);
  const better = finding.suggestions.slice(0, MOST_SUGGESTIONS).map((suggestion) => text(wording(suggestion)));
  return [
    `<p><strong class="${finding.level}">${finding.level}</strong> ${code(finding.ruleId)} at ${line}:${column}: “${text(finding.text)}”</p>`,
    `<p>${text(finding.message)} ${text(finding.why)}</p>`,
    ...(better.length === 0 ? [] : ['<p>Try:</p>', ...list(better)]),
  ].join('\n');
}

function code(ruleId: string, level?: Level): string {
  return `<code${level === undefined ? '' : ` class="${level}"`}>${text(ruleId)}</code>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Words on one line. */
function text(content: string): string {
  return visible(content.replace(/\s+/g, ' ')).replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}

/** The same with its lines. */
function shown(content: string): string {
  return content.split(/\r\n?|\n/).map((line) => visible(line).replace(/[&<>"']/g, (sign) => ENTITIES[sign]!)).join('\n');
}
