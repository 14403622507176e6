import { deskNamed } from '../../desks.js';
import type { Spot } from '../spots.js';
import type { ReplyCheck } from './index.js';
import { deskPlaceholders } from './placeholder.js';

/** The customer's first name, as any desk calls it. */
const FIRST_NAME = /^(?:(?:ticket\.|issue\.)?(?:requester|customer|contact|recipient)\.)?first_?name$|^reply_to_name$|^ticket\.name\.first$/i;

/** Placeholders in a shape that the desk does not fill: the customer would read the braces. One that asks in prose is a colleague's, to be filled by hand. */
export const foreignPlaceholder: ReplyCheck = (reading) => {
  const { fills, firstName } = deskNamed(reading.desk);
  if (fills === undefined) return [];
  return deskPlaceholders(reading).filter(({ syntax, role, path }) => role !== 'broken' && !fills.includes(syntax) && (path !== '' || syntax === '{% %}')).map(({ start, end, path }): Spot => {
    const isFirstName = firstName !== undefined && FIRST_NAME.test(path);
    return { start, end, words: isFirstName ? { translated: firstName } : {} };
  });
};
