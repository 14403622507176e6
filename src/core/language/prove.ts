import type { CompiledPacks } from './compile.js';
import type { SignSource } from './pack.js';
import { createLinter, type Linter } from '../linter.js';
import type { Finding, Level, Tagger } from '../types.js';

/** An example that does not hold. */
export interface BrokenExample {
  readonly ruleId: string;
  readonly kind: 'bad' | 'good';
  readonly index: number;
  readonly example: string;
}

/** Between the replies of an example of a rule on libraries. */
const PARTING = /\n-{3,}\n/;

/**
 * Tries every rule on its own examples: one on phrases by itself, one on whole replies or a library among all others.
 * @param beside packs whose signs and rules those on whole replies may rest on
 * @returns examples that do not hold
 */
export function prove(compiled: CompiledPacks, tagger: () => Tagger, beside: readonly CompiledPacks[] = []): BrokenExample[] {
  return compiled.rules.flatMap((rule, owner) => {
    const reply = compiled.replies.find((each) => each.owner === owner)?.reply;
    const isOnLibraries = compiled.libraries.some((each) => each.owner === owner);
    const isOnPhrases = reply === undefined && !isOnLibraries;
    const linter = createLinter({ packs: isOnPhrases ? [compiled] : [...beside, compiled], tagger, channel: reply?.channel[0], ...(isOnPhrases && { levels: allOffBut(rule.id, compiled) }) });
    const judge = (example: string): readonly Finding[] => (isOnLibraries ? linter.judgeLibrary(example.split(PARTING)).map(({ finding }) => finding) : linter.lint(example, { mode: reply?.mode, desk: reply?.desk[0] }));
    const broken = (kind: 'bad' | 'good'): BrokenExample[] => rule.examples[kind].flatMap((example, index) => {
      const fires = judge(example).some(({ ruleId }) => ruleId === rule.id);
      return fires === (kind === 'bad') ? [] : [{ ruleId: rule.id, kind, index, example }];
    });
    return [...broken('bad'), ...broken('good')];
  });
}

function allOffBut(id: string, { ids }: CompiledPacks): Map<string, Level | 'off'> {
  return new Map(ids.filter((other) => other !== id).map((other) => [other, 'off']));
}

/** An example of a sign that does not hold. */
export interface BrokenSign {
  readonly sign: string;
  readonly kind: 'shows' | 'not';
  readonly index: number;
  readonly example: string;
}

/** Tries signs on their own examples. @param linter one that knows them */
export function proveSigns(signs: readonly SignSource[], linter: Linter): BrokenSign[] {
  return signs.flatMap(({ id, examples }) => (['shows', 'not'] as const).flatMap((kind) => examples[kind].flatMap((example, index) => {
    const isShown = linter.read(example).signs.some(({ names }) => names.includes(id));
    return isShown === (kind === 'shows') ? [] : [{ sign: id, kind, index, example }];
  })));
}
