import { ConfigError, findRule, isCategory, type ReplySuppression } from '../config/index.js';
import type { FileFinding } from '../core/report.js';
import { DirectiveError, readDirective, type Directive } from '../core/suppression/directive.js';
import { suppress } from '../core/suppression/suppress.js';
import { UNUSED_SUPPRESSION, unusedFinding } from '../core/suppression/unused.js';
import { Lines } from '../core/text/lines.js';
import type { Library, Reply } from '../formats/index.js';
import { UserError } from './errors.js';
import type { Means, Terms } from './plan.js';
import type { Rulebook } from './rulebook.js';
import type { Given } from './settings.js';

/** What is asked for in one file. */
export interface Silence {
  readonly isAsked: boolean;
  /** Comments that ask for what there is not. */
  readonly problems: readonly UserError[];
  /** What is left, with those comments that silenced nothing. */
  over(findings: readonly FileFinding[]): Silenced;
  /** The same for findings that come later: comments that silence one of them are no longer `found` to silence nothing. */
  overLater(later: readonly FileFinding[], found: readonly FileFinding[]): Silenced;
}

/** What is left of the findings of a file. */
export interface Silenced {
  readonly findings: readonly FileFinding[];
  /** Which entries of the config, counted from 0, are for replies of this file, and which of them silenced something. */
  readonly entries: { readonly met: readonly number[]; readonly used: readonly number[] };
}

/** What comments in a file, and the config, ask to be silent about. */
export function heed(library: Library, text: string, name: string, terms: Terms, { rulebook, unusedLevel }: Means): Silence {
  const means = meaningOf(rulebook);
  const { directives, problems } = directivesIn(library, text, name, rulebook);
  /** A run may see too few replies to say of a rule on many that there is nothing to silence. */
  const mayFindMore = ({ rules }: Pick<Directive, 'rules'>): boolean => rules.some((rule) => !isCategory(rule) && rulebook.isOnLibrary(findRule(rule, rulebook.rules, name).id));
  const met = [...terms.suppress.keys()].filter((index) => library.replies.some((reply) => isFor(terms.suppress[index]!.value, reply)));
  const among = (findings: readonly FileFinding[]) => {
    const used = new Set<number>();
    const spoken = withoutEntries(findings, met, terms.suppress, means, (index) => used.add(index));
    const { kept, unused } = suppress(spoken, directives, { text, comments: library.comments ?? [], places: library.replies.flatMap(({ place, record }) => [place, ...(record?.place === undefined ? [] : [record.place])]) }, means);
    const unsure = met.filter((index) => mayFindMore(terms.suppress[index]!.value));
    return { kept, unused: unused.filter((directive) => !mayFindMore(directive)), entries: { met, used: [...used, ...unsure] } };
  };
  return {
    isAsked: directives.length > 0 || met.length > 0,
    problems,
    over: (findings) => {
      const { kept, unused, entries } = among(findings);
      const level = unused.length > 0 ? unusedLevel() : 'off';
      const added = level === 'off' ? [] : unused.map((directive) => unusedFinding(directive, text, level, replyAt(directive, library.replies)));
      return { findings: inOrder([...kept, ...added]), entries };
    },
    overLater: (later, found) => {
      const { kept, unused, entries } = among(later);
      const used = new Set(directives.filter((directive) => !unused.includes(directive)).map(({ comment }) => comment.range[0]));
      return { findings: inOrder([...found.filter(({ ruleId, range }) => ruleId !== UNUSED_SUPPRESSION.id || !used.has(range[0])), ...kept]), entries };
    },
  };
}

function inOrder(findings: readonly FileFinding[]): readonly FileFinding[] {
  return findings.toSorted((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1] || (a.ruleId < b.ruleId ? -1 : 1));
}

/** Over a whole run, what the config asked for in vain. */
export class InVain {
  /** Of each entry whose replies were met, what to say of it; `undefined` once it silenced something. */
  readonly #met = new Map<ReplySuppression, string | undefined>();

  add({ met, used }: Silenced['entries'], { suppress: entries }: Terms, name: string): void {
    for (const { value, from } of met.flatMap((index) => entries[index] ?? [])) if (!this.#met.has(value)) this.#met.set(value, `${from} silences nothing (${value.rules.join(', ')} in ${name}). Take it out.`);
    for (const { value } of used.flatMap((index) => entries[index] ?? [])) this.#met.set(value, undefined);
  }

  notes(): readonly string[] {
    return [...this.#met.values()].filter((note) => note !== undefined);
  }
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

function withoutEntries(findings: readonly FileFinding[], met: readonly number[], entries: readonly Given<ReplySuppression>[], means: Meaning, use: (index: number) => void): readonly FileFinding[] {
  if (met.length === 0) return findings;
  return findings.filter((finding) => {
    const index = met.find((at) => isFor(entries[at]!.value, finding.reply) && entries[at]!.value.rules.some((name) => means(name, finding)));
    if (index !== undefined) use(index);
    return index === undefined;
  });
}

function isFor({ reply }: ReplySuppression, { index, id, title }: Pick<Reply, 'index' | 'id' | 'title'>): boolean {
  return reply === undefined || reply === id || reply === title || reply === `#${index + 1}`;
}

/** The reply that a comment stands in, or the next one. */
function replyAt({ comment }: Directive, replies: readonly Reply[]): Pick<Reply, 'index' | 'id' | 'title'> {
  const { index, id, title } = replies.find(({ place }) => place[1] > comment.range[0]) ?? replies.at(-1) ?? { index: 0, id: null, title: null };
  return { index, id, title };
}
