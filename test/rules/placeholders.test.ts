import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeskName } from '../../src/core/index.js';
import { DESKS, deskNamed, DESK_NAMES } from '../../src/core/desks.js';
import { findMasks } from '../../src/core/text/masks/index.js';
import { lint, shipped, linters } from './shipped.js';

/** One placeholder each of a name, a time, a number and something else, as the desks write them. */
const WRITTEN = {
  zendesk: ['{{ticket.requester.first_name}}', '{{ticket.due_date}}', '{{ticket.id}}', '{{dc.refund_terms}}'],
  freshdesk: ['{{ticket.requester.firstname}}', '{{ticket.due_by_time}}', '{{ticket.id}}', '{{ticket.subject}}'],
  intercom: ['<attribute key="user.name" default="there"/>', '{{user.last_order_date}}', '{{conversation.id}}', '{{user.plan|fallback:"current plan"}}'],
  'help-scout': ['{%customer.firstName,fallback=there%}', '{%customer.renewalDate%}', '{%conversation.number%}', '{%mailbox.email%}'],
  front: ['{{recipient.first_name}}', '{{order.delivery_date}}', '{{conversation.id}}', '{{account.domain}}'],
  gorgias: ['{{ticket.customer.firstname}}', '{{ticket.customer.orders[0].created_datetime|datetime_format("MMM Do YY")}}', '{{ticket.customer.order_number}}', '{{ticket.tracking_url}}'],
  hubspot: ["{{ personalization_token('contact.firstname','there') }}", '{{ deal.close_date }}', '{{ ticket.id }}', '{{ ticket.subject }}'],
  salesforce: ['{!Contact.FirstName}', '{!Case.DueDate}', '{!Case.CaseNumber}', '{{{Recipient.Email}}}'],
  discourse: ['%{reply_to_name,fallback:there}', '%{due_date}', '%{topic_id}', '%{topic_url}'],
  chatwoot: ["{{ contact.first_name || 'there' }}", '{{contact.renewal_date}}', '{{conversation.id}}', '{{contact.email}}'],
  zammad: ['#{ticket.customer.firstname}', '#{ticket.pending_time}', '#{ticket.number}', '#{config.fqdn}'],
  osticket: ['%{ticket.name.first}', '%{ticket.due_date}', '%{ticket.number}', '%{signature}'],
  dixa: ['{{requester_firstname}}', '{{order_date}}', '{{conversation_id}}', '{{queue}}'],
  helprace: ['{$ticket.user.name}', '{$ticket.date}', '{$ticket.id}', '{$ticket.link}'],
} as const satisfies { readonly [desk in DeskName]?: readonly [name: string, time: string, number: string, other: string] };
const ALL = Object.values(WRITTEN).flat();

const ids = (text: string): string[] => lint(text).filter(({ level }) => level === 'error').map(({ ruleId }) => ruleId);
const found = (text: string, desk?: DeskName) => linters.template.lint(text, { desk }).filter(({ ruleId }) => /placeholder|spelling|fallback/.test(ruleId))
  .map(({ ruleId, text: words }) => `${ruleId.replace('structure/', '')}: ${words}`);
const wordings = (text: string, desk?: DeskName) => linters.template.lint(text, { desk })[0]?.suggestions.map(({ kind, text: wording }) => `${kind}: ${wording}`);

describe('a placeholder', () => {
  it.each(Object.entries(WRITTEN))('of %s has a role', (_, written) => {
    const roles = written.map((text) => findMasks(`It is ${text} now.`).map(({ role, start, end }) => [role, end - start]));
    expect(roles).toEqual([[['name', written[0].length]], [['time', written[1].length]], [['number', written[2].length]], [['other', written[3].length]]]);
  });

  it.each(ALL)('is an error in a draft: %s', (placeholder) => {
    expect(ids(`We sent ${placeholder} yesterday.`)).toContain('coldness/placeholder');
    expect(ids(`Hi ${placeholder}, your lamp is here.`)).not.toEqual([]);
    expect(lint(`We sent ${placeholder} yesterday.`, 'template')).toEqual([]);
  });

  it.each(['{{1}}', '{contactfield=firstname|there}', '{% if ticket.via == "chat" %}', '{{ticket.id}', '{{ name', '{%customer.firstName}', '{name}}', '{{{Recipient.Name}}', '#{ticket.id', '{{ticket.id | date: "%b"}}', '%7Bticket.number%7D'])('is an error in a draft, exotic or broken: %s', (placeholder) => {
    expect(ids(`We sent ${placeholder} yesterday.`)).toEqual(['coldness/placeholder']);
  });
});

describe('no placeholder', () => {
  it.each([
    'Run `echo {{name}}` and send us what it says.',
    'Paste this:\n\n```json\n{"name": {"first": "Ana", "id": {{ id }}}}\n```\n\nThen restart.',
    'See https://example.com/t/{{ticket.id}}?a=%7Bticket.number%7D for the rest.',
    'It gives {1, 2} for these {{a},{b}} here.',
    'Write \\frac{{a}}{b} or x^{{2}} there.',
    'It returns {} for an empty cart, and { } too.',
    'That made us smile :-{ and :-} as well.',
    'See [the guide](https://example.com/guide) and the note[^1].\n\n[^1]: It is new.',
    'It is <b>free</b> and <em>fast</em>.',
    'I <3 you, and 5 < 6 > 4.',
    'Set style={{color: "red"}} on it.',
    'We used ${{ secrets.KEY }} in the workflow.',
    'Sales went up 5% {about 20 items}.',
    'The file starts with {"a": {"b": 1}}.',
    '100%{ish} sure.',
  ])('%j', (text) => {
    expect(lint(text).filter(({ level }) => level !== 'info').map(({ ruleId }) => ruleId)).toEqual([]);
    expect(DESK_NAMES.flatMap((desk) => found(text, desk))).toEqual([]);
  });
});

describe('a sentence around a placeholder is judged as if it were filled', () => {
  const FILLED: Readonly<Record<string, string>> = { name: 'Priya', time: 'Friday', number: 'Order 55812', other: 'the lamp' };
  const SENTENCES = [
    "We can't refund {} until then.", "You'll have to wait for {} first.", 'Unfortunately, {} is late.', 'You should have told us about {}.',
    "I don't know where {} is.", 'As I said, {} has left.', 'Thank you for asking about {}.', "I've sent {} to you today.",
  ];
  const told = (text: string) => lint(text, 'template').filter(({ level }) => level !== 'info').map(({ ruleId }) => ruleId);

  it('finds what it finds with the words in', () => {
    fc.assert(fc.property(fc.constantFrom(...SENTENCES), fc.constantFrom(...ALL), (sentence, placeholder) => {
      const [mask] = findMasks(placeholder);
      expect(told(sentence.replace('{}', placeholder))).toEqual(told(sentence.replace('{}', FILLED[mask!.role!]!)));
    }), { numRuns: 300 });
  });

  it('keeps it in suggestions as it is', () => {
    fc.assert(fc.property(fc.constantFrom(...ALL), (placeholder) => {
      const [finding] = lint(`You'll have to check ${placeholder} first.`, 'template');
      expect(finding?.suggestions[0]?.text).toContain(placeholder);
    }));
  });

  it('reads both branches of a tag', () => {
    expect(told("{% if ticket.via.channel == 'chat' %}We can't refund it.{% else %}Thank you.{% endif %}")).toEqual(['refusal/cant']);
    expect(told("{% if a %}Thank you.{% else %}We can't refund it.{% endif %}")).toEqual(['refusal/cant']);
  });
});

describe('in a template', () => {
  it.each([
    ['Your order {{ticket.id} left.', '{{ticket.id}', ['safe: {{ticket.id}}']],
    ['Hi {%customer.firstName}, hello.', '{%customer.firstName}', ['safe: {%customer.firstName%}']],
    ['Hi {%customer.firstName%, hello.', '{%customer.firstName%', ['safe: {%customer.firstName%}']],
    ['Hi {%customer.firstName, hello.', '{%customer.firstName', ['promise: {%customer.firstName%}']],
    ['Hi {{ticket.requester.first_name} }, hello.', '{{ticket.requester.first_name} }', ['safe: {{ticket.requester.first_name}}']],
    ['Hi {!Contact.FirstName, hello.', '{!Contact.FirstName', ['promise: {!Contact.FirstName}']],
    ['Your case ticket.id}} is open.', 'ticket.id}}', ['promise: {{ticket.id}}']],
    ['Hi {name}}, hello.', '{name}}', ['safe: {{name}}']],
    ['Hi {{{Recipient.Name}}, hello.', '{{{Recipient.Name}}', ['safe: {{{Recipient.Name}}}']],
    ['It is {{ ticket.id now.', '{{ ticket.id', ['promise: {{ ticket.id }}']],
    ['It is {{ticket.id.', '{{ticket.id', ['promise: {{ticket.id}}']],
    ['It is #{ticket.number now.', '#{ticket.number', ['promise: #{ticket.number}']],
  ])('half a placeholder is marked, whatever the desk: %s', (text, words, [best]) => {
    expect(found(text)).toEqual([`half-open-placeholder: ${words}`]);
    expect(wordings(text)?.[0]).toBe(best);
  });

  it.each([
    ['zendesk', 'Hi %{ticket.name.first}, hello.', '%{ticket.name.first}', '{{ticket.requester.first_name}}'],
    ['front', 'Hi {%customer.firstName%}, hello.', '{%customer.firstName%}', '{{recipient.first_name}}'],
    ['help-scout', 'Hi {{customer.first_name}}, hello.', '{{customer.first_name}}', '{%customer.firstName%}'],
    ['zammad', 'Hi {{ticket.requester.first_name}}, hello.', '{{ticket.requester.first_name}}', '#{ticket.customer.firstname}'],
    ['discourse', 'Hi {{contact.first_name}}, hello.', '{{contact.first_name}}', '%{reply_to_name}'],
    ['gorgias', 'Hi {!Contact.FirstName}, hello.', '{!Contact.FirstName}', '{{ticket.customer.firstname}}'],
  ] as const)('%s does not fill what others write: %s', (desk, text, words, translated) => {
    expect(found(text, desk)).toEqual([`foreign-placeholder: ${words}`]);
    expect(wordings(text, desk)?.[0]).toBe(`promise: ${translated}`);
    expect(found(text)).toEqual([]);
  });

  it('GitHub fills none, and a colleague fills slots by hand', () => {
    expect(found('Hi {{author.name}}, see %{link} and {% if a %}b{% endif %}.', 'github')).toHaveLength(4);
    for (const desk of DESK_NAMES) expect(found('Hi [customer name], your <order number> is {order_id}, {{the name of the item}}, due ____.', desk)).toEqual([]);
    expect(found('In Liquid you write {{ page.title }} for the title.', 'github')).toEqual([]);
  });

  it.each(Object.entries(WRITTEN))('%s takes its own', (desk, written) => {
    expect(written.flatMap((placeholder) => found(`We sent ${placeholder} yesterday.`, desk as DeskName)).filter((finding) => !finding.startsWith('missing'))).toEqual([]);
  });

  it.each([
    ['zendesk', '{{ticket.requester.firstname}}', '{{ticket.requester.first_name}}'],
    ['zendesk', '{{ ticket.requester.firstName | capitalize }}', '{{ ticket.requester.first_name | capitalize }}'],
    ['freshdesk', '{{ticket.requester.first_name}}', '{{ticket.requester.firstname}}'],
    ['gorgias', '{{current_user.first_name}}', '{{current_user.firstname}}'],
    ['help-scout', '{%customer.first_name,fallback=there%}', '{%customer.firstName,fallback=there%}'],
    ['chatwoot', '{{agent.lastname}}', '{{agent.last_name}}'],
    ['zammad', '#{ticket.customer.lastName}', '#{ticket.customer.lastname}'],
  ] as const)('%s spells names in its own way: %s', (desk, written, right) => {
    expect(found(`Hi ${written}, hello.`, desk)).toEqual([`foreign-spelling: ${written}`]);
    expect(wordings(`Hi ${written}, hello.`, desk)?.[0]).toBe(`safe: ${right}`);
    expect(found(`Hi ${right}, hello.`, desk)).toEqual([]);
  });

  it.each([
    ['help-scout', 'Hi {%customer.firstName%}, hello.', ['safe: {%customer.firstName,fallback=there%}', 'fill-in: {%customer.firstName,fallback=[a word that fits here]%}', 'fill-in: [a greeting that needs no name]']],
    ['freescout', 'Dear {%customer.fullName%}, hello.', ['fill-in: {%customer.fullName,fallback=[a word that fits here]%}', 'fill-in: [a greeting that needs no name]']],
    ['intercom', 'Hi {{user.name}}, hello.', ['safe: {{user.name|fallback:"there"}}', 'fill-in: {{user.name|fallback:"[a word that fits here]"}}', 'fill-in: [a greeting that needs no name]']],
    ['intercom', 'Hi <attribute key="user.name"/>, hello.', ['safe: <attribute key="user.name" default="there"/>', 'fill-in: <attribute key="user.name" default="[a word that fits here]"/>', 'fill-in: [a greeting that needs no name]']],
    ['discourse', 'Hello %{reply_to_name}!', ['safe: %{reply_to_name,fallback:there}', 'fill-in: %{reply_to_name,fallback:[a word that fits here]}', 'fill-in: [a greeting that needs no name]']],
  ] as const)('%s prints nothing for a missing name: %s', (desk, text, wanted) => {
    expect(found(text, desk)).toHaveLength(1);
    expect(wordings(text, desk)).toEqual(wanted);
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['help-scout', 'Kind regards, {%user.firstName%}'], ['help-scout', 'Name: {%customer.fullName%}'], ['help-scout', 'Hello.\n{%customer.fullName%}\n12 Mill Lane'],
    ['help-scout', 'Your case is {%conversation.number%}.'], ['intercom', 'Hi <attribute key="user.name" default="there"/>, hello.'], ['discourse', 'Regards, %{my_name}'],
    ['zendesk', 'Hi {{ticket.requester.first_name}}, hello.'], ['chatwoot', 'Hi {{contact.first_name}}, hello.'],
  ] as const)('%s needs no fallback in %j', (desk, text) => {
    expect(found(text, desk)).toEqual([]);
  });
});

it('holds however many there are', () => {
  expect(found('{{a '.repeat(130_000))).toHaveLength(130_000);
});

describe('the table of desks', () => {
  it('and the rules name the same ones', () => {
    const named = (check: string) => shipped.replies.find(({ reply }) => reply.check === check)!.reply.desk.toSorted();
    const knowing = (key: 'fills' | 'spelling' | 'fallback') => DESK_NAMES.filter((name) => deskNamed(name)[key] !== undefined).toSorted();
    expect(named('foreign-placeholder')).toEqual(knowing('fills'));
    expect(named('foreign-spelling')).toEqual(knowing('spelling'));
    expect(named('missing-fallback')).toEqual(knowing('fallback'));
  });

  it('writes first names as the desks themselves fill them', () => {
    const names = DESK_NAMES.flatMap((name) => ('firstName' in DESKS[name] ? [[name, deskNamed(name).firstName!] as const] : []));
    expect(names.flatMap(([name, written]) => found(`It is ${written}`, name).filter((finding) => !finding.startsWith('missing')))).toEqual([]);
  });
});
