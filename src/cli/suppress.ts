import { ConfigError, findRule, isCategory, type ReplySuppression } from '../config/index.js';
import type { FileFinding, FileReport } from '../core/report.js';
import { DirectiveError, readDirective, type Directive } from '../core/suppression/directive.js';
import { suppress } from '../core/suppression/suppress.js';
import { unusedFinding } from '../core/suppression/unused.js';
import { Lines } from '../core/text/lines.js';
import type { Library, Reply } from '../formats/index.js';
import { UserError } from './errors.js';
import type { Terms } from './plan.js';
import type { Rulebook } from './rulebook.js';
import type { Given } from './settings.js';

/** What comments and the config ask to be silent about, over a whole run. */
export interface Silencer {
  heed(library: Library, text: string, name: string, terms: Terms): Silence;
  /** What the config asked for in vain. */
  notes(): readonly string[];
}

/** What is asked for in one file. */
export interface Silence {
  readonly isAsked: boolean;
  /** Comments that ask for what there is not. */
  readonly problems: readonly UserError[];
  over(file: FileReport): FileReport;
}

export function createSilencer(rulebook: Rulebook): Silencer {
  /** Of each entry whose replies were met, what to say of it; `undefined` once it silenced something. */
  const met = new Map<ReplySuppression, string | undefined>();
  const means = meaningOf(rulebook);
  return {
    heed(library, text, name, terms) {
      const { directives, problems } = directivesIn(library, text, name, rulebook);
      const entries = terms.suppress.filter(({ value }) => library.replies.some((reply) => isFor(value, reply)));
      for (const { value, from } of entries) if (!met.has(value)) met.set(value, `${from} silences nothing (${value.rules.join(', ')} in ${name}). Take it out.`);
      return {
        isAsked: directives.length > 0 || entries.length > 0,
        problems,
        over: (file) => {
          const spoken = withoutEntries(file.findings, entries, means, ({ value }) => met.set(value, undefined));
          const { kept, unused } = suppress(spoken, directives, { text, comments: library.comments ?? [], places: library.replies.map(({ place }) => place) }, means);
          const level = unused.length > 0 ? terms.unusedLevel() : 'off';
          const added = level === 'off' ? [] : unused.map((directive) => unusedFinding(directive, text, level, replyAt(directive, library.replies)));
          return { ...file, findings: [...kept, ...added].sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]) };
        },
      };
    },
    notes: () => [...met.values()].filter((note) => note !== undefined),
  };
}

type Meaning = (name: string, finding: FileFinding) => boolean;

/** A name may be a former id, which only the rules' texts tell. */
function meaningOf(rulebook: Rulebook): Meaning {
  const ids = new Map<string, string>();
  return (name, { ruleId, category }) => {
    if (isCategory(name)) return category === name;
    const id = ids.get(name) ?? findRule(name, rulebook.rules, '').id;
    ids.set(name, id);
    return ruleId === id;
  };
}

function directivesIn({ comments = [] }: Library, text: string, name: string, rulebook: Rulebook): { directives: readonly Directive[]; problems: readonly UserError[] } {
  const problems: UserError[] = [];
  const directives = comments.flatMap((comment) => {
    try {
      const directive = readDirective(comment);
      for (const rule of directive?.rules ?? []) if (!isCategory(rule)) findRule(rule, rulebook.rules, name);
      return directive === undefined ? [] : [directive];
    } catch (error) {
      if (!(error instanceof DirectiveError) && !(error instanceof ConfigError)) throw error;
      problems.push(new UserError(error.message, `${name}:${new Lines(text).position(comment.range[0]).line}`));
      return [];
    }
  });
  return { directives, problems };
}

function withoutEntries(findings: readonly FileFinding[], entries: readonly Given<ReplySuppression>[], means: Meaning, use: (entry: Given<ReplySuppression>) => void): readonly FileFinding[] {
  if (entries.length === 0) return findings;
  return findings.filter((finding) => {
    const entry = entries.find(({ value }) => isFor(value, finding.reply) && value.rules.some((name) => means(name, finding)));
    if (entry !== undefined) use(entry);
    return entry === undefined;
  });
}

function isFor({ reply }: ReplySuppression, { index, id, title }: Pick<Reply, 'index' | 'id' | 'title'>): boolean {
  return reply === undefined || reply === id || reply === title || reply === `#${index + 1}`;
}

/** The reply that a comment stands in, or the next one. */
function replyAt({ comment }: Directive, replies: readonly Reply[]): Pick<Reply, 'index' | 'id' | 'title'> {
  const { index, id, title } = replies.find(({ place }) => place[1] > comment.range[0]) ?? replies.at(-1)!;
  return { index, id, title };
}
