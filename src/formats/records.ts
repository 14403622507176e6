import { isVariantName, readFieldName, wordsOf, type FieldName } from './field-names.js';
import { isEnglish, isLanguage } from './languages.js';
import { isGreeting, isProse, isSaid, isSentenceLike } from './prose.js';
import { plain, type RecordValue, type Value } from './value.js';

/** One key of a record, with what its name says. */
export interface Field {
  readonly key: string;
  readonly name: FieldName;
  readonly value: Value;
}

const TITLES = ['title', 'name', 'label', 'macroname', 'macrotitle', 'templatename', 'question', 'heading', 'topic', 'subject', 'shortcode', 'shortcut', 'abbreviation', 'trigger', 'intent', 'issue', 'summary', 'prefix', 'bang', 'keyword', 'keywords', 'tag', 'scenario', 'situation', 'usecase'];
const IDS = ['id', 'uuid', 'slug', 'key', 'externalid', 'code', 'ref', 'reference', 'shortcode', 'shortcut', 'num', 'number', 'databaseid', 'tag'];
/** Fields whose value may say that only colleagues read the text. */
const KINDS = new Set(['type', 'kind', 'visibility', 'audience', 'channel', 'commenttype', 'replytype', 'notetype']);
/** Those who are not the team, where a record says who speaks. */
const SPEAKERS = new Set(['role', 'speaker', 'sender', 'sendertype', 'authortype', 'from', 'saidby']);
const OTHERS = /^(?:customer|user|end[ _-]?user|client|buyer|visitor|contact|lead|system|developer|tool)$/i;
const NOTE = /^(?:internal(?:[ _-](?:note|only|comment|use))?|note|private[ _-](?:note|comment)|staff(?:[ _-]only)?|agents?[ _-]only)$/i;

export function fieldsOf(record: RecordValue): readonly Field[] {
  return [...record.entries].map(([key, value]) => ({ key, name: readFieldName(key), value }));
}

export function titleOf(fields: readonly Field[]): string | undefined {
  return firstOf(fields, TITLES) ?? fields.filter(({ name }) => name.role === 'title').map(({ value }) => plain(value)?.trim()).find(Boolean);
}

export function idOf(fields: readonly Field[]): string | undefined {
  return firstOf(fields, IDS);
}

function firstOf(fields: readonly Field[], names: readonly string[]): string | undefined {
  const byName = new Map(fields.map(({ key, value }) => [wordsOf(key).join(''), plain(value)?.trim()]));
  return names.map((name) => byName.get(name)).find((text) => text !== undefined && text !== '');
}

/** Why nobody who reads English gets what a record holds: its language, or that it is for colleagues, or out of use, or not the team's. */
export function leftOut(fields: readonly Field[]): { readonly language: string } | 'internal' | 'unused' | 'others' | undefined {
  const said = (role: FieldName['role']): string[] => fields.filter(({ name }) => name.role === role).flatMap(({ value }) => plain(value)?.trim() ?? []);
  const language = said('language').find((each) => each !== '');
  if (language !== undefined && !isEnglish(language) && isLanguageValue(language)) return { language };
  const valuesOf = (names: ReadonlySet<string>): string[] => fields.filter(({ key }) => names.has(wordsOf(key).join(''))).flatMap(({ value }) => plain(value)?.trim() ?? []);
  const kinds = valuesOf(KINDS);
  if (said('public').some(isNo) || said('internal').some(isYes) || kinds.some((kind) => NOTE.test(kind))) return 'internal';
  if (valuesOf(SPEAKERS).some((speaker) => OTHERS.test(speaker))) return 'others';
  return said('used').some(isNo) || said('unused').some(isYes) ? 'unused' : undefined;
}

function isLanguageValue(value: string): boolean {
  return isLanguage(value) || /^[a-z]{2,3}(?:[-_ (].*)?$/i.test(value) || isLanguage(value.split(/[\s(]/)[0]!);
}

function isNo(text: string): boolean {
  return /^(?:false|0|no|n|off)$/i.test(text);
}

function isYes(text: string): boolean {
  return /^(?:true|1|yes|y|on)$/i.test(text);
}

/** The same words in several languages, by their codes: `{ en: "…", de: "…" }`. */
export function translationsIn(fields: readonly Field[]): readonly Field[] {
  const coded = fields.filter(({ key, value }) => isLanguage(key) && (value.kind !== 'text' || isProse(value.content.text)) && value.kind !== 'other');
  const hasEnglish = coded.some(({ key }) => isEnglish(key));
  const areAll = coded.length === fields.length;
  const isAlone = !fields.some(({ name }) => name.role === 'reply');
  return (coded.length >= 2 && (hasEnglish || areAll)) || (hasEnglish && (areAll || isAlone)) ? coded : [];
}

/** The fields of a record that are replies: of those that hold the same text the best one, and every variant of it. */
export function repliesAmong(fields: readonly Field[]): readonly Field[] {
  const named = fields.filter(({ name, value }) => name.role === 'reply' && holdsProse(value));
  const bare = named.filter(({ name }) => name.variant === '');
  const best = bare.filter(({ name }) => name.language === undefined).sort((a, b) => a.name.rank - b.name.rank)[0];
  const variants = [...named.filter(({ name }) => name.variant !== ''), ...fields.filter(({ key, value }) => isVariantName(key) && value.kind === 'text' && isSentenceLike(value.content.text))];
  const chosen = new Set([...(best === undefined ? [] : [best]), ...bare.filter(({ name }) => name.language !== undefined), ...onePerText(variants)]);
  return fields.filter((field) => chosen.has(field));
}

/** `Email text` and `Email HTML` are one. */
function onePerText(fields: readonly Field[]): readonly Field[] {
  const byText = new Map<string, Field>();
  for (const field of fields) {
    const key = field.value.kind === 'text' ? field.value.content.text.replaceAll(/<[^>]*>|\s+/g, '') : field.key;
    const other = byText.get(key);
    if (other === undefined || field.name.rank < other.name.rank) byText.set(key, field);
  }
  return [...byText.values()];
}

export function holdsProse(value: Value): boolean {
  if (value.kind === 'text') return isProse(value.content.text);
  return value.kind === 'list' && value.items.length > 0 && value.items.every((item) => item.kind === 'text') && value.items.some(holdsProse);
}

/** A list under a reply's name holds the lines of one reply, or several of them. */
export function areLines(texts: readonly string[], key: string): boolean {
  const [first = '', ...others] = texts;
  if (texts.length < 2 || others.some(isGreeting)) return false;
  if (/^(?:lines|paragraphs)$/i.test(key)) return true;
  const isPlural = /s$/i.test(key);
  if (texts.some((text) => text.trim() === '') || (isGreeting(first) && !(isPlural && texts.every(isSentenceLike)))) return true;
  return !isPlural && !texts.every((text) => isSaid(text));
}

/** Names of fields that nobody knows, but that hold sentences in most of the records. */
export function tellingKeys(items: readonly Value[]): ReadonlySet<string> {
  const counts = new Map<string, { filled: number; said: number }>();
  for (const item of items) {
    if (item.kind !== 'record') continue;
    for (const [key, value] of item.entries) {
      if (value.kind !== 'text' || value.content.text.trim() === '') continue;
      const count = counts.get(key) ?? { filled: 0, said: 0 };
      counts.set(key, { filled: count.filled + 1, said: count.said + (isSaid(value.content.text) ? 1 : 0) });
    }
  }
  return new Set([...counts].filter(([, { filled, said }]) => said * 2 >= filled).map(([key]) => key));
}

/** What customers say, and when something is for: never sent, under whatever name it stands. */
export function isAside({ key, name }: Field): boolean {
  return (!['unknown', 'reply'].includes(name.role) && !/^\s*comment\s*$/i.test(key)) || wordsOf(key).some((word) => /^(?:customers?|clients?|users?|buyers?|visitors?|internal|when|situation|scenario|note|notes|signature|greeting_name)$/.test(word));
}
