import { opening } from '../edges.js';
import type { ReplyCheck } from './index.js';
import { contentOfAll, shared } from './content.js';

/** So much a message must say before a reply can be expected to take it up. */
const LEAST_SAID = 6;

/** Fewer than `most` content words of the customer's message are in the reply. */
export const nothingReflected: ReplyCheck = (reading, { most = 2 }) => {
  if (reading.customer === undefined) return [];
  const said = contentOfAll(reading.customer.document);
  if (said.size < LEAST_SAID || shared(said, contentOfAll(reading.document)) >= most) return [];
  const spot = opening(reading);
  return spot === undefined ? [] : [spot];
};
