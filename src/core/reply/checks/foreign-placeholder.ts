import { deskNamed } from '../../desks.js';
import type { Spot } from '../spots.js';
import type { ReplyCheck } from './index.js';
import { deskPlaceholders } from './placeholder.js';

/** The customer's first name, as any desk calls it. */
const FIRST_NAME = /^(?:(?:ticket\.|issue\.)?(?:requester|customer|contact|recipient)\.)?first_?name$|^reply_to_name$|^ticket\.name\.first$/i;

/** Placeholders in a shape that the desk does not fill: the customer would read the braces. */
export const foreignPlaceholder: ReplyCheck = (reading) => {
  const { fills, firstName } = deskNamed(reading.desk);
  if (fills === undefined) return [];
  return deskPlaceholders(reading).filter(({ syntax, role }) => role !== 'broken' && !fills.includes(syntax)).map(({ start, end, path }): Spot => {
    const isFirstName = firstName !== undefined && FIRST_NAME.test(path);
    return { start, end, words: isFirstName ? { translated: firstName } : {} };
  });
};
