/** One word is a name or a code, and no reply. */
const PROSE = /\S\s+\S/;
/** Under a name that nobody knows, only a sentence or so is one. */
const SENTENCE = /(?:\S+\s+){4}\S/;
const GREETING = /^["“'*_\s]*(?:(?:hi|hey|hello|hiya|howdy|dear|greetings|good (?:morning|afternoon|evening|day))\b|g'day|👋)/i;
/** How replies begin that greet nobody. */
const OPENER = /^["“'*_\s]*(?:thank you|thanks|many thanks|sorry|i(?:'|’)?m (?:so |very |really )?(?:sorry|afraid|happy|glad)|i am (?:so |very |really )?(?:sorry|afraid|happy|glad)|we(?:'|’)?re (?:so |very |really )?sorry|we are (?:so |very |really )?sorry|we(?:'|’)?ve|i(?:'|’)?ve|(?:we|i) (?:have|understand|apologi[sz]e|appreciate|can|would)|apologies|great (?:question|news)|good news|welcome|congratulations|unfortunately|please|your (?:order|account|refund|request|ticket))\b/i;

export function isProse(text: string): boolean {
  return PROSE.test(text);
}

export function isSentence(text: string): boolean {
  return SENTENCE.test(text);
}

/** A few words that end as a sentence, or many words. */
export function isSentenceLike(text: string): boolean {
  return isSentence(text) || /\S\s+\S+\s+\S.*[.!?…]["”')]*\s*$/s.test(text);
}

/** A sentence that ends as one, or several lines: no title does. */
export function isSaid(text: string): boolean {
  return isSentence(text) && (/[.!?…:](?:["”')\]]|<[^>]*>|\s)*(?:$|\n)/.test(text) || /\n.*\S/.test(text.trim()) || text.length > 120);
}

/** "Hi Ana," begins a message. */
export function isGreeting(text: string): boolean {
  return GREETING.test(text);
}

/** As a reply begins: with a greeting, thanks, an apology, or what was done. */
export function beginsReply(text: string): boolean {
  return GREETING.test(text) || OPENER.test(text);
}
