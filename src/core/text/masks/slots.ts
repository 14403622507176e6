import { isWordCharacter } from './gaps.js';
const SLOT_WORD =
  /^(?:names?|first|last|firstname|lastname|fullname|surname|username|customer|agent|client|user|requester|recipient|contact|dates?|days?|times?|timeframe|hours?|deadline|eta|numbers?|no|id|order|ticket|case|products?|items?|company|amount|price|total|cost|links?|urls?|email|phone|address|insert|your|reason|team|brand|account|tracking|issue|problem|city|country|store|title|here|website|department|signature|topic|feature|platform|position|subject|plan|refund|percentage|xx+)$/;
/** A slot is a bare noun phrase; a sentence has one of these, and is somebody's aside. */
const PROSE_WORD =
  /^(?:i|we|they|he|she|it|is|are|am|was|were|be|been|have|has|had|can|cannot|could|will|would|should|don|doesn|isn|won|not|this|that|these|those|there|because|but|so|just|only|see|sorry|thanks|thank|ok|yes|you|me|us|our|my|please|edit|edited|update|updated|solved|fixed|removed|redacted|deleted|hidden|closed|resolved|sic|link in|above|below|again|also|now)$/;
const MOST_WORDS = 6;

/** Whether the words inside `[…]` or `<…>` name what a writer still has to fill in, rather than say something. */
export function isSlot(inside: string): boolean {
  if (/^[A-Z]{2,}(?:[_ -][A-Z]{2,})+$|^[a-z]+(?:_[a-z0-9]+)+$|^[A-Z]+(?:_[A-Z0-9]+)+$/.test(inside)) return true;
  if (/\d|[.!?;"“”=@\\]|:\s*\S/.test(inside) || !isWordCharacter(inside.charCodeAt(0))) return false;
  const words: readonly string[] = inside.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase().match(/[a-z]+/g) ?? [];
  if (words.length > MOST_WORDS) return false;
  if (words[0] === 'the' && words.length > 3) return false;
  const asksToInsert = words.includes('insert');
  return words.some((word) => SLOT_WORD.test(word)) && (asksToInsert || !words.some((word) => PROSE_WORD.test(word)));
}
