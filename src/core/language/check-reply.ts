import { DESK_NAMES, type DeskName } from '../desks.js';
import { SETTINGS, type Channel } from '../settings.js';
import { MODES, type Mode } from '../types.js';
import type { Data, DataReader } from './data-reader.js';
import { REPLY_CHECKS, type DataPath, type ReplyCheckName, type ReplySource } from './pack.js';

export const KEYS = ['at', 'has', 'lacks', 'customer', 'words', 'channel', 'mode', 'desk', 'needs', 'within', 'before', 'most', 'per', 'run', 'check'];
/** Each asks something else of the signs that it points at. */
export const QUESTIONS = ['needs', 'before', 'most', 'run', 'check'];

/** Reads what a rule says of whole replies; problems go to `reader`. */
export function readReply(data: unknown, path: DataPath, reader: DataReader): ReplySource {
  const reply = reader.object(data, path, KEYS, 'reply');
  const isCheck = reply.check !== undefined;
  // of a check, "most" is the measure
  const asked = QUESTIONS.filter((key) => reply[key] !== undefined && !(isCheck && key === 'most'));
  if (asked.length > 1) reader.report([...path, asked[1]!], `"${asked[0]}" is there already: a rule asks one thing`);
  const names = (key: string): readonly string[] => namesOf(reply, key, path, reader);
  const number = (key: string): number | undefined => (reply[key] === undefined ? undefined : reader.wholeNumber(reply[key], [...path, key]));
  return {
    at: reply.at === 'start' || reply.at === 'end' ? reply.at : isCheck && reply.at === undefined ? [] : reader.strings(reply.at, [...path, 'at'], 1),
    has: names('has'), lacks: names('lacks'), needs: names('needs'), before: names('before'),
    customer: reply.customer === undefined ? undefined : customerOf(reply.customer, [...path, 'customer'], reader),
    words: number('words') ?? 0, within: number('within'), most: number('most'), per: number('per'), run: number('run'),
    channel: names('channel').map((name, index) => reader.oneOf(name, [...path, 'channel', index], SETTINGS.channel.values, 'channel') as Channel),
    mode: reply.mode === undefined ? undefined : (reader.oneOf(reply.mode, [...path, 'mode'], MODES, 'mode') as Mode),
    desk: names('desk').map((name, index) => reader.oneOf(name, [...path, 'desk', index], DESK_NAMES, 'desk') as DeskName),
    check: !isCheck ? undefined : (reader.oneOf(reply.check, [...path, 'check'], REPLY_CHECKS, 'check') as ReplyCheckName),
  };
}

function customerOf(data: unknown, path: DataPath, reader: DataReader): NonNullable<ReplySource['customer']> {
  const customer = reader.object(data, path, ['has', 'lacks'], 'customer');
  return { has: namesOf(customer, 'has', path, reader), lacks: namesOf(customer, 'lacks', path, reader) };
}

function namesOf(data: Data, key: string, path: DataPath, reader: DataReader): readonly string[] {
  return data[key] === undefined ? [] : reader.strings(data[key], [...path, key], 1);
}
