import type { ReplySource } from '../language/pack.js';
import { REPLY_CHECKS } from './checks/index.js';
import { ending, opening } from './edges.js';
import { countWords, type Reading } from './reading.js';
import type { Sign } from './signs.js';

/** What a finding on a whole reply points at. */
export interface Spot {
  readonly start: number;
  readonly end: number;
  /** Where missing words would go; without it, better words replace those at the spot. */
  readonly insertAt?: number;
  /** Words of the customer's that it is about. */
  readonly about?: string;
  /** What stands for `{name}` in the rule's suggestions; one whose name is missing is left out. */
  readonly words?: Readonly<Record<string, string>>;
}

/** Where a reply does what a rule is about; mostly one spot, and none where all is well. */
export function spotsOf(source: ReplySource, reading: Reading): readonly Spot[] {
  if (!applies(source, reading)) return [];
  if (source.check !== undefined) return REPLY_CHECKS[source.check](reading, source);
  const spot = source.at === 'start' ? opening(reading) : source.at === 'end' ? ending(reading) : pointOut(reading.signs.of(source.at), source, reading);
  return spot === undefined ? [] : [spot];
}

/** A signature that no rule sees closes a reply as its own words would. */
const SIGN_OFF = 'sign-off';

function isSigned({ document }: Reading): boolean {
  return document.masks.some(({ kind }) => kind === 'signature');
}

function applies({ has, lacks, customer, words, channel, mode, desk }: ReplySource, reading: Reading): boolean {
  if (mode !== undefined && mode !== reading.mode) return false;
  if (desk.length > 0 && (reading.desk === undefined || !desk.includes(reading.desk))) return false;
  if (channel.length > 0 && !channel.includes(reading.channel)) return false;
  if (has.length > 0 && !reading.signs.has(has)) return false;
  if (reading.signs.has(lacks) || (lacks.includes(SIGN_OFF) && isSigned(reading))) return false;
  if (customer !== undefined) {
    const signs = reading.customer?.signs;
    if (signs === undefined || (customer.has.length > 0 && !signs.has(customer.has)) || signs.has(customer.lacks)) return false;
  }
  return countWords(reading) >= words;
}

function pointOut(signs: readonly Sign[], { needs, within, before, most, per, run }: ReplySource, reading: Reading): Spot | undefined {
  if (needs.length > 0) return lonely(signs, reading.signs.of(needs), within, reading);
  if (before.length > 0) return tooEarly(signs[0], reading.signs.of(before)[0]);
  if (most !== undefined) return signs[Math.floor(most * (per === undefined ? 1 : Math.max(1, countWords(reading) / per)))];
  if (run !== undefined) return inARow(signs, run);
  return signs[0];
}

/** The sign that makes so many sentences in a row. */
function inARow(signs: readonly Sign[], run: number): Spot | undefined {
  let row = 0;
  let last = -1;
  for (const sign of signs) {
    if (sign.sentence === last) continue;
    row = sign.sentence === last + 1 ? row + 1 : 1;
    last = sign.sentence;
    if (row === run) return sign;
  }
  return undefined;
}

/** The first sign without company nearby; the company would stand behind its sentence. */
function lonely(signs: readonly Sign[], company: readonly Sign[], within: number | undefined, { document }: Reading): Spot | undefined {
  const alone = signs.find(({ sentence }) => !company.some((other) => within === undefined || Math.abs(other.sentence - sentence) <= within));
  return alone && { start: alone.start, end: alone.end, insertAt: document.end[document.sentences[alone.sentence]!.last - 1]! };
}

function tooEarly(early: Sign | undefined, due: Sign | undefined): Spot | undefined {
  return early !== undefined && due !== undefined && early.sentence < due.sentence ? early : undefined;
}
