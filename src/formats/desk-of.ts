import type { DeskName } from '../core/desks.js';
import { plain, type RecordValue, type Value } from './value.js';

type Entries = RecordValue['entries'];

/** Keys that stand together in the records of one desk's export, and in no other's. */
const SHAPES: readonly (readonly [DeskName, readonly string[]])[] = [
  ['reamaze', ['response_templates']],
  ['front', ['body', 'is_available_for_all_inboxes']],
  ['help-scout', ['text', 'chattext']],
  ['help-scout', ['preview', 'chatpreview']],
  ['freshdesk', ['content', 'content_html']],
  ['salesforce', ['message', 'isinsertable']],
  ['salesforce', ['message', 'shortcode', 'folderid']],
  ['zammad', ['content', 'keywords', 'locale']],
  ['zammad', ['content', 'keywords', 'group_ids']],
  ['zammad', ['content', 'keywords', 'note', 'active']],
  ['osticket', ['response', 'isenabled']],
  ['osticket', ['response', 'canned_id']],
  ['discourse', ['content', 'slug', 'usages']],
  ['discourse', ['title', 'content', 'usages']],
  ['rocket-chat', ['shortcut', 'text', 'scope']],
  ['chatwoot', ['short_code', 'content']],
];

/**
 * The help desk that a library was exported from, told by the shape of its records; `undefined` where no shape tells.
 * @param seen values that were looked at, for one may stand in many places
 */
export function deskOf(value: Value, seen = new Set<Value>()): DeskName | undefined {
  if ((value.kind !== 'list' && value.kind !== 'record') || seen.has(value)) return undefined;
  seen.add(value);
  const inside = (inner: Value): DeskName | undefined => deskOf(inner, seen);
  if (value.kind === 'list') return first(value.items, inside);
  return deskOfRecord(new Map([...value.entries].map(([key, inner]) => [key.trim().toLowerCase().replaceAll(/[\s-]+/g, '_'), inner]))) ?? first([...value.entries.values()], inside);
}

function deskOfRecord(entries: Entries): DeskName | undefined {
  const shape = SHAPES.find(([, keys]) => keys.every((key) => entries.has(key)));
  return shape?.[0] ?? deskOfActions(entries.get('actions')) ?? deskOfSavedReplies(entries.get('savedreplies')) ?? (isIntercom(entries) ? 'intercom' : undefined);
}

/** The steps of a macro, as `desk-actions.ts` reads them. */
function deskOfActions(actions: Value | undefined): DeskName | undefined {
  if (actions?.kind !== 'list') return undefined;
  return first(actions.items, (step): DeskName | undefined => {
    if (step.kind !== 'record') return undefined;
    if (/^comment_value(?:_html)?$/.test(plain(step.entries.get('field')) ?? '')) return 'zendesk';
    return /^setResponseText$/i.test(plain(step.entries.get('name')) ?? '') && step.entries.get('arguments')?.kind === 'record' ? 'gorgias' : undefined;
  });
}

/** Both answer GraphQL: GitHub with `{title, body}`, GitLab with `{name, content}`. */
function deskOfSavedReplies(replies: Value | undefined): DeskName | undefined {
  const nodes = replies?.kind === 'record' ? replies.entries.get('nodes') : replies;
  if (nodes?.kind !== 'list') return undefined;
  return first(nodes.items, (node): DeskName | undefined => {
    if (node.kind !== 'record') return undefined;
    if (node.entries.has('title') && node.entries.has('body')) return 'github';
    return node.entries.has('name') && node.entries.has('content') ? 'gitlab' : undefined;
  });
}

function isIntercom(entries: Entries): boolean {
  const data = plain(entries.get('type')) === 'list' ? entries.get('data') : undefined;
  if (data?.kind === 'list') return data.items.some((item) => item.kind === 'record' && item.entries.has('body_text'));
  return entries.has('body_text') && (plain(entries.get('type')) === 'macro' || entries.has('visible_to') || entries.has('available_on'));
}

function first<Item>(items: readonly Item[], find: (item: Item) => DeskName | undefined): DeskName | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
