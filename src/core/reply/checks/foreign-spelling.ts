import { deskNamed, DESKS, type Desk } from '../../desks.js';
import type { ReplyCheck } from './index.js';
import { deskPlaceholders } from './placeholder.js';

const SPELLINGS = (Object.values(DESKS) as readonly Desk[]).flatMap(({ spelling }) => spelling ?? []);
const FIRST = new Set(SPELLINGS.map(({ first }) => first));
const LAST = new Set(SPELLINGS.map(({ last }) => last));

/** First and last names of people that the desk knows, spelt as another desk does: they print nothing. */
export const foreignSpelling: ReplyCheck = (reading) => {
  const { spelling, fills = [] } = deskNamed(reading.desk);
  if (spelling === undefined) return [];
  return deskPlaceholders(reading).flatMap(({ start, end, text, path, syntax, role }) => {
    const dot = path.lastIndexOf('.');
    const field = path.slice(dot + 1);
    const own = FIRST.has(field) ? spelling.first : LAST.has(field) ? spelling.last : field;
    const isOurs = role !== 'broken' && fills.includes(syntax) && spelling.of.includes(path.slice(0, dot));
    return own === field || !isOurs ? [] : [{ start, end, words: { fixed: text.replace(path, `${path.slice(0, dot)}.${own}`) } }];
  });
};
