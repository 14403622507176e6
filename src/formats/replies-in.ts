import { readActions } from './desk-actions.js';
import { readHtml } from './html.js';
import { compose, type MappedText } from './mapped-text.js';
import type { Library, ReadOptions, Reply } from './reply.js';
import { plain, type RecordValue, type Value } from './value.js';

/** Fields that hold what a customer reads, plain before HTML: of two of a record, the first is linted and the other is the same. */
const REPLY_FIELDS = [
  'body_text', 'bodytext', 'text_body', 'plain_text', 'plaintext', 'chattext', 'content', 'body', 'text', 'answer', 'response', 'message', 'reply', 'reply_text',
  'response_text', 'canned_response', 'template', 'snippet', 'macro', 'value', 'content_html', 'body_html', 'html', 'htmlvalue',
];
/** Fields that colleagues read. */
const NEVER = ['description', 'note', 'notes', 'comment', 'comments', 'tags', 'category', 'group', 'folder', 'url', 'usage', 'when', 'scenario', 'when_to_use', 'purpose'];
const TITLE_FIELDS = ['title', 'name', 'label', 'question', 'subject', 'short_code', 'shortcut', 'intent', 'keywords'];
const ID_FIELDS = ['id', 'uuid', 'slug', 'key', 'external_id', 'code', 'shortcode', 'short_code', 'shortcut'];
const LANGUAGE_FIELDS = ['language', 'lang', 'locale'];
/** Fields beside a text that say whether a customer reads it. */
const PUBLIC_FIELDS = ['comment_mode_is_public', 'is_public', 'public'];
const INTERNAL_FIELDS = ['internal', 'is_internal', 'private', 'is_private', 'internal_note', 'is_note'];
/** One word is a name or a code, and no reply. */
const PROSE = /\S\s+\S/;
/** Under a name that nobody knows, only a sentence or so is one. */
const SENTENCE = /(?:\S+\s+){4}\S/;
const MARKUP = /<\/?[a-z][^>]*>|&(?:[a-z]+|#\d+|#x[\da-f]+);/i;

/** Finds the replies in data: by the paths the user named, else by known names and shapes. */
export function repliesIn(value: Value, { fields }: ReadOptions): Library {
  const named = fields === undefined || fields.length === 0 ? undefined : new Set(fields.map(normalPath));
  const search = (anywhere: boolean): Library => {
    const found = new Search(named);
    found.visit(value, START, anywhere);
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
  /** The key it stands under. */
  readonly key: string | null;
}

const START: Place = { path: '', id: null, title: null, key: null };

class Search {
  readonly #found: Omit<Reply, 'index'>[] = [];
  readonly #seen = new Set<string>();
  readonly #languages = new Map<string, number>();
  #internal = 0;

  constructor(readonly named: ReadonlySet<string> | undefined) {}

  /** @param anywhere takes sentences under any key: `{"late-parcel": "I'm sorry that …"}` */
  visit(value: Value, place: Place, anywhere: boolean): void {
    switch (value.kind) {
      case 'list': return this.#visitList(value.items, place, anywhere);
      case 'record': return this.#visitRecord(value, place, anywhere);
      case 'text': return this.#visitText(value.content, place, anywhere);
    }
  }

  library(): Library {
    const languages = [...this.#languages.keys()].sort();
    const others = [...this.#languages.values()].reduce((sum, count) => sum + count, 0);
    return {
      replies: this.#found.map((reply, index) => ({ ...reply, index })),
      mode: 'template',
      skipped: [
        ...(this.#internal > 0 ? [`${this.#internal} internal ${this.#internal === 1 ? 'note' : 'notes'}`] : []),
        ...(others > 0 ? [`${others} ${others === 1 ? 'reply' : 'replies'} in other languages (${languages.join(', ')})`] : []),
      ],
      fields: [...this.#seen],
    };
  }

  #visitList(items: readonly Value[], place: Place, anywhere: boolean): void {
    const actions = this.named === undefined ? readActions(items) : undefined;
    if (actions === undefined) for (const item of items) this.visit(item, { ...place, path: `${place.path}[]` }, anywhere);
    else {
      this.#internal += actions.internal;
      for (const { path, value } of actions.replies) this.#take(value, { ...place, path: place.path + path });
    }
  }

  #visitRecord(record: RecordValue, outer: Place, anywhere: boolean): void {
    const entries = [...record.entries].map(([key, value]) => ({ key, name: key.trim().toLowerCase().replaceAll(/[\s-]+/g, '_'), value }));
    const named = (names: readonly string[]): string | undefined => names.map((name) => plain(entries.find((entry) => entry.name === name)?.value)).find((text) => text !== undefined && text !== '');
    if (this.#isForOthers(named)) return;
    const place = { ...outer, id: named(ID_FIELDS) ?? outer.key ?? outer.id, title: named(TITLE_FIELDS) ?? outer.key ?? outer.title };
    const inside = (key: string): Place => ({ ...place, key, path: place.path === '' ? key : `${place.path}.${key}` });
    const reply = this.named !== undefined ? undefined : REPLY_FIELDS.map((name) => entries.find((entry) => entry.name === name && holdsProse(entry.value))).find((entry) => entry !== undefined);
    if (reply !== undefined && !anywhere) this.#take(reply.value, inside(reply.key));
    for (const { key, name, value } of entries) {
      const isTold = value.kind === 'text' && (reply !== undefined || NEVER.includes(name) || TITLE_FIELDS.includes(name) || ID_FIELDS.includes(name));
      if (value.kind === 'text') this.#seen.add(inside(key).path);
      if (value !== reply?.value && (this.named !== undefined || !isTold)) this.visit(value, inside(key), anywhere);
    }
  }

  /** A colleague, or a customer who reads another language. */
  #isForOthers(named: (names: readonly string[]) => string | undefined): boolean {
    const language = named(LANGUAGE_FIELDS);
    if (language !== undefined && !/^(?:en|eng|english|any|all|\*)(?:[-_].*)?$/i.test(language)) {
      this.#languages.set(language, (this.#languages.get(language) ?? 0) + 1);
      return true;
    }
    if (!PUBLIC_FIELDS.some((name) => named([name]) === 'false') && !INTERNAL_FIELDS.some((name) => named([name]) === 'true')) return false;
    this.#internal += 1;
    return true;
  }

  #visitText(content: MappedText, place: Place, anywhere: boolean): void {
    this.#seen.add(place.path);
    const name = place.path.replace(/(?:\[\])+$/, '').replace(/^.*\./, '');
    const isNamed = this.named?.has(place.path) || this.named?.has(name);
    if (isNamed) this.#add(content, place);
    else if (anywhere && SENTENCE.test(content.text)) this.#add(content, { ...place, id: place.key ?? place.id, title: place.key ?? place.title });
  }

  /** Some desks hold a reply in a list, behind the channel that it is for. */
  #take(value: Value, place: Place): void {
    if (value.kind === 'text') this.#add(value.content, place);
    else if (value.kind === 'list') for (const item of value.items) if (holdsProse(item)) this.#take(item, place);
  }

  #add(content: MappedText, { id, title }: Place): void {
    if (content.text.trim() === '') return;
    const read = MARKUP.test(content.text) ? compose(readHtml(content.text), content) : content;
    this.#found.push({ ...read, id, title });
  }
}

function holdsProse(value: Value): boolean {
  if (value.kind === 'text') return PROSE.test(value.content.text);
  return value.kind === 'list' && value.items.every((item) => item.kind === 'text') && value.items.some(holdsProse);
}

/** `$.macros[*].body`, `macros[].body` and `body` are ways to say it. */
function normalPath(path: string): string {
  return path.trim().replace(/^\$\.?/, '').replaceAll('[*]', '[]');
}
