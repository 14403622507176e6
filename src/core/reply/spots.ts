import type { ReplySource } from '../language/pack.js';
import { REPLY_CHECKS } from './checks/index.js';
import { countWords, type Reading } from './reading.js';
import type { Sign } from './signs.js';

/** What a finding on a whole reply points at. */
export interface Spot {
  readonly start: number;
  readonly end: number;
  /** Where missing words would go; without it, better words replace those at the spot. */
  readonly insertAt?: number;
}

/** Where a reply does what a rule is about; mostly one spot, and none where all is well. */
export function spotsOf(source: ReplySource, reading: Reading): readonly Spot[] {
  if (!applies(source, reading)) return [];
  if (source.check !== undefined) return REPLY_CHECKS[source.check](reading, source);
  const spot = source.at === 'start' ? opening(reading) : source.at === 'end' ? ending(reading) : pointOut(reading.signs.of(source.at), source, reading);
  return spot === undefined ? [] : [spot];
}

function applies({ has, lacks, customer, words, channel }: ReplySource, reading: Reading): boolean {
  if (channel.length > 0 && !channel.includes(reading.channel)) return false;
  if (has.length > 0 && !reading.signs.has(has)) return false;
  if (reading.signs.has(lacks)) return false;
  if (customer !== undefined) {
    const signs = reading.customer?.signs;
    if (signs === undefined || (customer.has.length > 0 && !signs.has(customer.has)) || signs.has(customer.lacks)) return false;
  }
  return countWords(reading) >= words;
}

function opening({ document }: Reading): Spot | undefined {
  const first = document.sentences[0];
  if (first === undefined) return undefined;
  const start = document.start[first.first]!;
  return { start, end: document.end[first.last - 1]!, insertAt: start };
}

function ending({ document }: Reading): Spot | undefined {
  const last = document.sentences.at(-1);
  if (last === undefined) return undefined;
  const end = document.end[last.last - 1]!;
  return { start: document.start[last.first]!, end, insertAt: end };
}

function pointOut(signs: readonly Sign[], { needs, within, before, most, per, run }: ReplySource, reading: Reading): Spot | undefined {
  if (needs.length > 0) return lonely(signs, reading.signs.of(needs), within, reading);
  if (before.length > 0) return tooEarly(signs[0], reading.signs.of(before)[0]);
  if (most !== undefined) return signs[Math.floor(most * (per === undefined ? 1 : Math.max(1, countWords(reading) / per)))];
  if (run !== undefined) return signs.find(({ sentence }, index) => new Set(signs.slice(0, index + 1).map((sign) => sentence - sign.sentence).filter((ago) => ago < run)).size >= run);
  return signs[0];
}

/** The first sign without company nearby; the company would stand behind its sentence. */
function lonely(signs: readonly Sign[], company: readonly Sign[], within: number | undefined, { document }: Reading): Spot | undefined {
  const alone = signs.find(({ sentence }) => !company.some((other) => within === undefined || Math.abs(other.sentence - sentence) <= within));
  return alone && { start: alone.start, end: alone.end, insertAt: document.end[document.sentences[alone.sentence]!.last - 1]! };
}

function tooEarly(early: Sign | undefined, due: Sign | undefined): Spot | undefined {
  return early !== undefined && due !== undefined && early.sentence < due.sentence ? early : undefined;
}
