import { readActions } from './desk-actions.js';
import { isVariantName, readFieldName, wordsOf } from './field-names.js';
import { readHtml } from './html.js';
import { isEnglish } from './languages.js';
import { compose, joinLines, type MappedText } from './mapped-text.js';
import { isProse, isSentence, isSentenceLike } from './prose.js';
import { areLines, fieldsOf, holdsProse, idOf, isAside, leftOut, repliesAmong, tellingKeys, titleOf, translationsIn, type Field } from './records.js';
import type { Library, ReadOptions, Reply } from './reply.js';
import { Skipped } from './skipped.js';
import type { ListValue, RecordValue, TextValue, Value } from './value.js';

const MARKUP = /<\/?[a-z][^>]*>|&(?:[a-z]+|#\d+|#x[\da-f]+);/i;

/** Finds the replies in data: by the paths the user named, else by known names and shapes. */
export function repliesIn(value: Value, { fields }: ReadOptions): Library {
  const named = fields === undefined || fields.length === 0 ? undefined : new Set(fields.map(normalPath));
  const search = (anywhere: boolean): Library => {
    const found = new Search(named, anywhere);
    found.visit(value, START);
    return found.library();
  };
  const library = search(false);
  return library.replies.length === 0 && named === undefined ? search(true) : library;
}

/** What is known of a value from the records around it. */
interface Place {
  /** Such as `macros[].actions[].value`. */
  readonly path: string;
  readonly id: string | null;
  readonly title: string | null;
  /** They are the record's own, and not the key that it stands under. */
  readonly hasId: boolean;
  readonly hasTitle: boolean;
  /** The key it stands under. */
  readonly key: string | null;
  /** It stands under a reply's name: `replies: { late: "…" }`. */
  readonly isTold: boolean;
  /** Of a table, the columns that hold sentences. */
  readonly telling: ReadonlySet<string> | undefined;
  /** The record whose field it is. */
  readonly record?: RecordValue | undefined;
}

const START: Place = { path: '', id: null, title: null, hasId: false, hasTitle: false, key: null, isTold: false, telling: undefined };

class Search {
  readonly #found: Omit<Reply, 'index'>[] = [];
  readonly #seen = new Set<string>();
  readonly #skipped = new Skipped();
  /** Collections that were visited, and where texts begin that were taken: an alias in YAML brings them again. */
  readonly #visited = new Set<Value>();
  readonly #taken = new Set<MappedText>();

  /**
   * @param anywhere takes sentences under any key: `{"late-parcel": "I'm sorry that …"}`
   * @param everybodys takes what is for others too
   */
  constructor(
    readonly named: ReadonlySet<string> | undefined,
    readonly anywhere: boolean,
    readonly everybodys = false,
  ) {}

  visit(value: Value, place: Place): void {
    if (value.kind === 'text') return this.#visitText(value, place);
    if (value.kind === 'other' || this.#visited.has(value)) return;
    this.#visited.add(value);
    if (value.kind === 'list') this.#visitList(value, place);
    else this.#visitRecord(value, place);
  }

  library(): Library {
    const inOrder = this.#found.toSorted((a, b) => a.place[0] - b.place[0]);
    return { replies: inOrder.map((reply, index) => ({ ...reply, index })), mode: 'template', skipped: this.#skipped.tell(), fields: [...this.#seen] };
  }

  #visitList({ items }: ListValue, place: Place): void {
    const path = `${place.path}[]`;
    const actions = this.named === undefined ? readActions(items) : undefined;
    if (actions !== undefined) {
      this.#skipped.addInternal(actions.internal);
      for (const { path: own, value } of actions.replies) this.#take(value, { ...place, path: place.path + own });
      return;
    }
    if (this.anywhere && this.#takeSentences(items.map((value) => ({ value, place: { ...place, path, id: place.hasId ? place.id : (place.key ?? place.id), title: place.hasTitle ? place.title : (place.key ?? place.title) } })))) return;
    const telling = this.anywhere ? tellingKeys(items) : undefined;
    for (const item of items) this.visit(item, { ...place, path, telling });
  }

  #visitRecord(record: RecordValue, outer: Place): void {
    const fields = fieldsOf(record);
    const reason = this.everybodys ? undefined : leftOut(fields);
    if (reason !== undefined) return this.#leaveOut(record, outer, reason);
    const [id, title] = [idOf(fields), titleOf(fields)];
    const isPart = outer.key !== null && readFieldName(outer.key).role === 'reply';
    const place = {
      ...outer,
      id: id ?? (isPart && outer.hasId ? outer.id : (outer.key ?? outer.id)), hasId: id !== undefined || (isPart && outer.hasId),
      title: title ?? (isPart && outer.hasTitle ? outer.title : (outer.key ?? outer.title)), hasTitle: title !== undefined || (isPart && outer.hasTitle),
      isTold: false, telling: undefined, record: undefined,
    };
    const inside = ({ key, name }: Field): Place => ({ ...place, key, isTold: name.role === 'reply', path: place.path === '' ? key : `${place.path}.${key}` });
    for (const field of fields) if (field.value.kind === 'text') this.#seen.add(inside(field).path);
    if (this.named !== undefined) {
      for (const field of fields) this.visit(field.value, inside(field));
      return;
    }
    const translations = translationsIn(fields);
    for (const { key, value } of translations) this.#visitTranslation(key, value, { ...outer, id: place.id, title: place.title });
    const others = fields.filter((field) => !translations.includes(field));
    const replies = repliesAmong(others);
    for (const field of others) {
      if (replies.includes(field)) this.#takeField(field, { ...inside(field), record });
      else if (field.value.kind !== 'text') this.visit(field.value, inside(field));
      else if (outer.isTold && replies.length === 0 && !isAside(field) && isSentence(field.value.content.text)) this.#take(field.value, { ...inside(field), id: field.key, title: field.key });
    }
    if (this.anywhere && replies.length === 0) this.#takeUnnamed(others, inside, outer.telling);
  }

  /** Under names that nobody knows: in a table the columns of sentences, else all texts where most are sentences. */
  #takeUnnamed(fields: readonly Field[], inside: (field: Field) => Place, telling: ReadonlySet<string> | undefined): void {
    const likely = fields.filter((field) => !isAside(field));
    if (telling === undefined) this.#takeSentences(likely.map((field) => ({ value: field.value, place: { ...inside(field), id: field.key, title: field.key } })));
    else for (const field of likely) if (telling.has(field.key) && holdsProse(field.value)) this.#take(field.value, inside(field));
  }

  /** @returns whether there were any */
  #takeSentences(all: readonly { readonly value: Value; readonly place: Place }[]): boolean {
    const texts = all.flatMap(({ value, place }) => (value.kind === 'text' && isProse(value.content.text) ? [{ value, place }] : []));
    const sentences = texts.filter(({ value }) => isSentenceLike(value.content.text));
    const taken = sentences.length * 2 >= texts.length ? texts : sentences;
    for (const { value, place } of taken) this.#take(value, place);
    return taken.length > 0;
  }

  #visitTranslation(language: string, value: Value, place: Place): void {
    if (isEnglish(language)) {
      if (value.kind === 'text') this.#take(value, place);
      else if (holdsProse(value)) this.#takeList(value as ListValue, place);
      else this.visit(value, place);
    } else this.#skipped.addLanguage(language, value.kind === 'text' ? 1 : countIn(value, this.anywhere));
  }

  #leaveOut(record: RecordValue, { path }: Place, reason: Exclude<ReturnType<typeof leftOut>, undefined>): void {
    const count = countIn(record, this.anywhere);
    for (const key of record.entries.keys()) this.#seen.add(path === '' ? key : `${path}.${key}`);
    if (reason === 'internal') this.#skipped.addInternal(count);
    else if (reason === 'unused') this.#skipped.addUnused(count);
    else if (reason === 'others') this.#skipped.addOthers(count);
    else this.#skipped.addLanguage(reason.language, count);
  }

  #visitText(value: TextValue, place: Place): void {
    this.#seen.add(place.path);
    const path = normalPath(place.path);
    const name = path.replace(/(?:\[\])+$/, '').replace(/^.*\./, '');
    if (this.named?.has(path) || this.named?.has(path.replace(/(?:\[\])+$/, '')) || this.named?.has(name)) this.#take(value, place);
  }

  #takeField({ name, value, key }: Field, place: Place): void {
    if (name.language !== undefined && !isEnglish(name.language)) return this.#skipped.addLanguage(name.language, 1);
    this.#take(value, name.variant !== '' || isVariantName(key) ? { ...place, title: place.title === null ? key : `${place.title} (${key})` } : place);
  }

  #take(value: Value, place: Place): void {
    if (value.kind === 'text') this.#add(value.content, place);
    else if (value.kind === 'list') this.#takeList(value, place);
  }

  /** Lines of one reply, several replies, or one behind the channel that it is for. */
  #takeList({ items }: ListValue, place: Place): void {
    const texts = items.filter((item) => item.kind === 'text').map(({ content }) => content);
    const isOne = areLines(texts.map(({ text }) => text), place.key ?? '');
    if (isOne) this.#add(joinLines(texts), place);
    else for (const content of texts) if (isProse(content.text)) this.#add(content, place);
  }

  #add(content: MappedText, { id, title, record }: Place): void {
    if (content.text.trim() === '' || this.#taken.has(content)) return;
    this.#taken.add(content);
    const read = MARKUP.test(content.text) ? compose(readHtml(content.text), content) : content;
    if (read.text.trim() !== '') this.#found.push({ ...read, id, title, record });
  }
}

/** How many replies there are for others; of a text under a name that nobody knows, one. */
function countIn(value: Value, anywhere: boolean): number {
  const found = new Search(undefined, anywhere, true);
  found.visit(value, START);
  return found.library().replies.length;
}

/** `$.macros[*].body`, `macros[].body` and `body` are ways to say it, in any case and with any separators. */
function normalPath(path: string): string {
  return path.trim().replace(/^\$\.?/, '').replaceAll('[*]', '[]').split('.').map((step) => wordsOf(step.replace(/(?:\[\])+$/, '')).join('') + (/(?:\[\])+$/.exec(step)?.[0] ?? '')).join('.');
}
