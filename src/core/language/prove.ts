import type { CompiledPacks } from './compile.js';
import { createLinter } from '../linter.js';
import type { Level, Tagger } from '../types.js';

/** An example that does not hold. */
export interface BrokenExample {
  readonly ruleId: string;
  readonly kind: 'bad' | 'good';
  readonly index: number;
  readonly example: string;
}

/** Tries every rule, by itself, on its own examples. @returns those that do not hold */
export function prove(compiled: CompiledPacks, tagger: () => Tagger): BrokenExample[] {
  return compiled.rules.flatMap((rule) => {
    const alone = new Map<string, Level | 'off'>(compiled.rules.filter(({ id }) => id !== rule.id).map(({ id }) => [id, 'off']));
    const linter = createLinter({ packs: [compiled], levels: alone, tagger });
    const broken = (kind: 'bad' | 'good'): BrokenExample[] => rule.examples[kind].flatMap((example, index) => {
      const fires = linter.lint(example).length > 0;
      return fires === (kind === 'bad') ? [] : [{ ruleId: rule.id, kind, index, example }];
    });
    return [...broken('bad'), ...broken('good')];
  });
}
