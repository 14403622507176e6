import { plain, type RecordValue, type Value } from './value.js';

/** What the steps of a desk's macro send: their replies, or a note that only colleagues read. */
export interface ActionReplies {
  readonly replies: readonly { readonly path: string; readonly value: Value }[];
  readonly internal: number;
}

/**
 * Reads the steps of a macro: Zendesk's `{field: "comment_value", value: "…"}`, Gorgias's
 * `{name: "setResponseText", arguments: {body_text, body_html}}`, Chatwoot's `{action_name: "send_message", action_params: ["…"]}`.
 * @returns `undefined` for a list that is none
 */
export function readActions(items: readonly Value[]): ActionReplies | undefined {
  const steps = items.filter((item): item is RecordValue => item.kind === 'record').map(({ entries }) => entries);
  if (steps.length === 0 || steps.length < items.length) return undefined;
  if (steps.every((step) => step.get('field')?.kind === 'text' && step.has('value'))) return readZendesk(steps);
  if (steps.every((step) => step.get('action_name')?.kind === 'text')) return readChatwoot(steps);
  return steps.every((step) => step.get('name')?.kind === 'text' && step.get('arguments')?.kind === 'record') ? readGorgias(steps) : undefined;
}

type Step = RecordValue['entries'];

/** Plain text wins over the same text as HTML; channels may have one each. */
function readZendesk(steps: readonly Step[]): ActionReplies {
  const all = (field: string): readonly Value[] => steps.flatMap((step) => (plain(step.get('field')) === field ? (step.get('value') ?? []) : []));
  const texts = all('comment_value');
  const values = texts.length > 0 ? texts : all('comment_value_html');
  if (values.length === 0) return { replies: [], internal: 0 };
  const [mode] = all('comment_mode_is_public');
  const isInternal = (mode?.kind === 'list' ? mode.items : [mode]).some((each) => plain(each) === 'false');
  return isInternal ? { replies: [], internal: 1 } : { replies: values.map((value) => ({ path: '[].value', value })), internal: 0 };
}

function readGorgias(steps: readonly Step[]): ActionReplies {
  const named = (pattern: RegExp): readonly Step[] => steps.filter((step) => pattern.test(plain(step.get('name'))!));
  const replies = named(/^setResponseText$/i).flatMap((step) => {
    const { entries } = step.get('arguments') as RecordValue;
    const key = ['body_text', 'body_html'].find((name) => plain(entries.get(name))?.trim());
    return key === undefined ? [] : [{ path: `[].arguments.${key}`, value: entries.get(key)! }];
  });
  return { replies, internal: named(/internal|note/i).length };
}

function readChatwoot(steps: readonly Step[]): ActionReplies {
  const named = (pattern: RegExp): readonly Step[] => steps.filter((step) => pattern.test(plain(step.get('action_name'))!));
  const replies = named(/^send_message$/i).flatMap((step) => (step.has('action_params') ? [{ path: '[].action_params', value: step.get('action_params')! }] : []));
  return { replies, internal: named(/private_note/i).length };
}
