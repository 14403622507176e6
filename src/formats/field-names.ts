import { isLanguage } from './languages.js';

/**
 * What the name of a field, column or label says of what stands in it, whatever its case and separators:
 * `replyText`, `Reply text` and `REPLY_TEXT` are one name.
 */
export interface FieldName {
  /** A reply; its name, its id, its language; whether customers or colleagues read it, or whether it is in use; or what is never sent. */
  readonly role: 'reply' | 'title' | 'id' | 'language' | 'public' | 'internal' | 'unused' | 'used' | 'never' | 'unknown';
  /** Of the replies in one record, the lower is the better reading of the same text: plain before HTML. */
  readonly rank: number;
  /** What tells replies apart that stand beside each other: `email` of "Email version", `2` of "Reply 2". */
  readonly variant: string;
  /** The language that the name itself tells: `de` of `body_de`. */
  readonly language: string | undefined;
}

/** Names of a reply, the surest first. */
const NOUNS = ['reply', 'response', 'answer', 'wording', 'content', 'body', 'text', 'message', 'script', 'template', 'snippet', 'macro', 'copy', 'translation', 'raw', 'replace', 'value', 'markdown', 'verbiage', 'phrasing'];
const PLURALS = new Map([['replies', 'reply'], ['responses', 'response'], ['answers', 'answer'], ['texts', 'text'], ['messages', 'message'], ['templates', 'template'], ['snippets', 'snippet'], ['macros', 'macro'], ['contents', 'content'], ['bodies', 'body'], ['scripts', 'script'], ['translations', 'translation']]);
/** Words that say no more than that it is a reply. */
const FILLERS = new Set('agent all approved canned chatbot customer current default desk draft english example expansion facing final for full help in initial markdown md original our outgoing outbound paste plain plaintext pre premade predefined prewritten quick ready recommended rendered rich sample saved send sent standard stored suggested suggestion support the to version'.split(' '));
/** Ways to say the same thing to different people, or in different places. */
const VARIANTS = new Set('alternate alternative brief casual chat concise detailed email empathetic fb formal friendly informal instagram long mail mobile neutral option phone plain polite professional public short simple sms social tweet twitter variant variation voice warm whatsapp'.split(' '));
/** Lists of ways to say one reply. */
const SEVERAL = new Set(['variants', 'variations', 'wordings', 'phrasings', 'textvariants', 'replyvariants']);
const HTML = new Set(['html', 'cooked']);
/** Names whose words alone say less, with their ranks: `chatText` is the same as `text`, for a place that shows no HTML. */
const RANKED = new Map([['chattext', 0], ['publiccomment', 1], ['commentbody', 1], ['commentvalue', 1], ['commentvaluehtml', 100], ['paragraphs', 60], ['lines', 60]]);

const EXACT: Readonly<Record<string, FieldName['role']>> = Object.fromEntries(([
  ['title', 'title name label question subject subjectline shortcode shortcut keyword keywords intent heading topic macroname macrotitle templatename issue trigger prefix abbreviation bang summary'],
  ['id', 'id uuid slug key externalid code ref reference num number'],
  ['language', 'language lang locale languagecode localecode'],
  ['public', 'commentmodeispublic ispublic public visibletocustomer customervisible'],
  ['internal', 'internal isinternal private isprivate internalnote isnote internalonly agentonly'],
  ['used', 'active isactive isenabled enabled'],
  ['unused', 'archived isarchived deleted isdeleted disabled isdisabled obsolete deprecated isdeprecated'],
  ['never', 'about action actions author category categories channel channels comment comments condition conditions context desc description example examples folder group groups guidance how hint instructions intro introduction note notes owner pattern patterns policy preview purpose reason remarks scenario situation status tag tags team tip tips tone type url usage use useif usethisfor usethisif usethiswhen usewhen utterances variables version when whentouse whennottouse workflow'],
] as const).flatMap(([role, names]) => names.split(' ').map((name) => [name, role])));

/** Words of names that are no reply, whatever else they say: "Response time", `message_type`. */
const OTHER = new Set('access agent author avg by category channel charset code color colour count created date days description encoding field folder format group guide guidelines header hours icon id ids image instructions internal key keyword keywords kind language lang length link locale minutes mode name names note notes number owner path preview private rate related score sla slug status style subject tag tags target team time times title tone type types updated url usage used user when'.split(' '));
/** What the customer says, and not what is said to them. */
const ASKED = /^(?:customer|user|client|buyer|incoming|inbound|original)(?:message|text|comment|question|inquiry|content|body|query|input)$/;

const UNKNOWN: FieldName = { role: 'unknown', rank: 0, variant: '', language: undefined };
const known = new Map<string, FieldName>();

/** @returns what a name says, in any case and with any separators */
export function readFieldName(key: string): FieldName {
  const read = known.get(key) ?? tell(key);
  if (known.size < 5000) known.set(key, read);
  return read;
}

/** `replyText (EN)` → `reply text en`. */
export function wordsOf(key: string): readonly string[] {
  return key.replace(/([a-z\d])([A-Z])/g, '$1 $2').toLowerCase().split(/[^\p{L}\d]+/u).filter((word) => word !== '');
}

function tell(key: string): FieldName {
  const words = wordsOf(key);
  const exact = words.join('');
  if (Object.hasOwn(EXACT, exact)) return { ...UNKNOWN, role: EXACT[exact]! };
  const ranked = RANKED.get(exact);
  if (ranked !== undefined) return { ...UNKNOWN, role: 'reply', rank: ranked };
  if (SEVERAL.has(exact)) return { ...UNKNOWN, role: 'reply', rank: 50, variant: exact };
  const languages = words.length > 1 ? words.filter((word, index) => (index === 0 || index === words.length - 1) && isLanguage(word) && !FILLERS.has(word) && !OTHER.has(word) && !/^(?:in|is|no)$/.test(word)) : [];
  const own = words.filter((word) => !languages.includes(word) && word !== 'english').flatMap(split);
  const language = languages[0];
  const nouns = own.map((word) => PLURALS.get(word) ?? word).filter((word) => NOUNS.includes(word));
  const variant = own.filter((word) => VARIANTS.has(word) && word !== 'plain' || /^(?:\d{1,2}|[a-d])$/.test(word)).join(' ');
  const isHtml = own.some((word) => HTML.has(word));
  const isReply = nouns.length > 0 || isHtml || (variant !== '' && own.some((word) => word === 'version' || word === 'option' || word === 'variant' || word === 'variation'));
  if (!isReply) return own.some((word) => word === 'internal') ? { ...UNKNOWN, role: 'never' } : UNKNOWN;
  const isOther = ASKED.test(exact) || own.some((word) => OTHER.has(word) && !FILLERS.has(word));
  if (isOther) return { ...UNKNOWN, role: /title|name|subject$/.test(exact) ? 'title' : 'never' };
  const isAllKnown = own.every((word) => NOUNS.includes(PLURALS.get(word) ?? word) || FILLERS.has(word) || VARIANTS.has(word) || HTML.has(word) || /^(?:\d{1,2}|[a-d])$/.test(word));
  if (!isAllKnown) return UNKNOWN;
  return { role: 'reply', rank: rankOf(own, nouns, isHtml), variant: isHtml ? '' : variant, language };
}

/** Exports run words together: `htmlvalue`, `bodytext`. */
function split(word: string): readonly string[] {
  const parts = /^(html|body|plain|text|reply|response|canned|macro|chat|email|message)(text|body|value|content|reply|response|message|html)$/.exec(word);
  return parts === null ? [word] : [parts[1]!, parts[2]!];
}

function rankOf(words: readonly string[], nouns: readonly string[], isHtml: boolean): number {
  if (isHtml) return 100;
  const first = Math.min(...nouns.map((noun) => NOUNS.indexOf(noun)));
  const isPlain = words.includes('plain') || words.includes('plaintext') || (words.includes('body') && words.includes('text'));
  return isPlain ? 0 : first + 1;
}

/** @returns whether a name says nothing but how a reply is said, or where: `short`, `formal`, `Email version` */
export function isVariantName(key: string): boolean {
  const words = wordsOf(key);
  return words.length > 0 && words.length <= 2 && words.every((word) => VARIANTS.has(word) && word !== 'public' && word !== 'option') ;
}
