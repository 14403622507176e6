import { didYouMean } from '../nearest.js';
import { PackError, type DataPath, type RuleSource } from './pack.js';

/** Refuses a rule that looks for signs, categories or rules that there are not. @throws PackError */
export function checkNames({ reply, library }: RuleSource, known: readonly string[], path: DataPath): void {
  for (const [key, names] of [...namesOfReply(reply), ...(typeof library?.repeats === 'object' ? [['library.repeats', library.repeats] as const] : [])]) {
    const unknown = names.find((name) => !known.includes(name));
    if (unknown !== undefined) throw new PackError([{ path: [...path, ...key.split('.')], message: `Unknown sign "${unknown}"${didYouMean(unknown, known)}; it is a sign, a category or a rule's id` }]);
  }
}

function namesOfReply(reply: RuleSource['reply']): [string, readonly string[]][] {
  if (reply === undefined) return [];
  const { at, has, lacks, needs, before, customer } = reply;
  return Object.entries({ at: typeof at === 'string' ? [] : at, has, lacks, needs, before, customer: [...(customer?.has ?? []), ...(customer?.lacks ?? [])] }).map(([key, names]) => [`reply.${key}`, names]);
}
