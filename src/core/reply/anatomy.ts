import type { Range } from '../types.js';
import { isWordlike } from '../text/symbols.js';
import { countWords, type Reading } from './reading.js';
import type { Sign } from './signs.js';

/** What a whole reply is made of, in the order that serves a reader. */
export const PARTS = ['greeting', 'acknowledgement', 'answer', 'next step', 'closing'] as const;
export type PartName = (typeof PARTS)[number];

/** One part of a reply. */
export interface Part {
  readonly name: PartName;
  readonly state: 'found' | 'missing' | 'out of order';
  /** Where it was found, in UTF-16 units. */
  readonly range: Range | undefined;
  /** The words there. */
  readonly text: string | undefined;
}

export interface Anatomy {
  readonly words: number;
  /** What the reply does well, in a sentence each. */
  readonly strengths: readonly { readonly praise: string; readonly text: string }[];
  /** In the order of `PARTS`; a chat is not blamed for what it may leave out. */
  readonly parts: readonly Part[];
}

/** Signs that make a part; the answer is also any sentence that shows none of these. */
const MADE_OF: Readonly<Record<PartName, readonly string[]>> = {
  greeting: ['greeting'],
  acknowledgement: ['acknowledgement', 'apology', 'thanks'],
  answer: ['repair', 'instruction'],
  'next step': ['next-step', 'promise', 'choice'],
  closing: ['invitation', 'sign-off'],
};
/** Every sign that the anatomy looks for. */
export const ANATOMY_SIGNS: readonly string[] = Object.values(MADE_OF).flat();

/** In a chat nobody greets with every message. */
const SPARED_IN_CHAT: readonly PartName[] = ['greeting', 'closing'];
/** What an answer says takes a few words at least. */
const SHORTEST_ANSWER = 4;

/** @param praises what a sign says well of a reply, by its name */
export function anatomyOf(reading: Reading, praises: ReadonlyMap<string, string>): Anatomy {
  const found = PARTS.map((name) => find(name, reading));
  const parts = PARTS.map((name, rank): Part => {
    const sign = found[rank];
    if (sign === undefined) return { name, state: 'missing', range: undefined, text: undefined };
    const isLate = found.slice(rank + 1).some((later) => later !== undefined && later.sentence < sign.sentence);
    return { name, state: isLate ? 'out of order' : 'found', range: [sign.start, sign.end], text: wordsAt(sign, reading) };
  });
  return {
    words: countWords(reading),
    strengths: [...praises].flatMap(([name, praise]) => reading.signs.of([name]).slice(0, 1).map((sign) => ({ praise, text: wordsAt(sign, reading) }))),
    parts: parts.filter(({ name, state }) => state !== 'missing' || reading.channel !== 'chat' || !SPARED_IN_CHAT.includes(name)),
  };
}

type Place = Pick<Sign, 'start' | 'end' | 'sentence'>;

function find(name: PartName, reading: Reading): Place | undefined {
  const signs = reading.signs.of(MADE_OF[name]);
  if (name === 'answer') return earliest(signs[0], plainStatement(reading));
  return name === 'closing' ? (signs.at(-1) ?? signature(reading)) : signs[0];
}

/** The first sentence that does nothing else, less the greeting that it may open with. */
function plainStatement({ document, signs }: Reading): Place | undefined {
  const sentencesOf = (names: readonly string[]): Set<number> => new Set(signs.of(names).map(({ sentence }) => sentence));
  const greeted = sentencesOf(MADE_OF.greeting);
  const busy = sentencesOf([...MADE_OF.acknowledgement, ...MADE_OF.closing]);
  for (const sentence of document.sentences) {
    if (busy.has(sentence.index)) continue;
    const first = greeted.has(sentence.index) ? document.clauseEnd(sentence.first, sentence) + 1 : sentence.first;
    if (countWordlike(document.key, first, sentence.last) < SHORTEST_ANSWER) continue;
    return { start: document.start[first]!, end: document.end[sentence.last - 1]!, sentence: sentence.index };
  }
  return undefined;
}

/** A signature that no rule sees closes a reply as well. */
function signature({ document }: Reading): Place | undefined {
  const mask = document.masks.find(({ kind }) => kind === 'signature');
  return mask && { start: mask.start, end: mask.end, sentence: document.sentences.length };
}

function earliest(one: Place | undefined, other: Place | undefined): Place | undefined {
  return one === undefined || (other !== undefined && other.sentence < one.sentence) ? other : one;
}

function countWordlike(key: Int32Array, first: number, last: number): number {
  return key.subarray(first, last).filter(isWordlike).length;
}

function wordsAt({ start, end }: Place, { document }: Reading): string {
  return document.text.slice(start, end).replace(/\s+/g, ' ');
}
