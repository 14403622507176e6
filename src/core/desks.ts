/** Shapes of placeholders that some desk fills. How anybody marks a gap (`[name]`, `<name>`, `{name}`, `____`) is none of them. */
export const SYNTAXES = ['{{}}', '{{{}}}', '{%%}', '{% %}', '%{}', '#{}', '{!}', '{$}', '<attribute>', '%7B%7D'] as const;
export type Syntax = (typeof SYNTAXES)[number];

/** What is known for sure of a help desk; what is not known is left out, and nobody is blamed for it. */
export interface Desk {
  /** What it fills, or may fill; all else stays in the reply as it was written. */
  readonly fills?: readonly Syntax[];
  /** The customer's first name. */
  readonly firstName?: string;
  /** How it spells first and last names of these people; in another spelling they print nothing. */
  readonly spelling?: { readonly of: readonly string[]; readonly first: string; readonly last: string };
  /** How what to print in place of a missing value is said at the end of a placeholder. */
  readonly fallback?: {
    /** What may be missing, and then prints nothing. */
    readonly of: RegExp;
    readonly write: { readonly [syntax in Syntax]?: (word: string) => string };
  };
}

const COMMA_FALLBACK = {
  of: /^customer\.(?:first|last|full)Name$/,
  write: { '{%%}': (word: string) => `,fallback=${word}` },
};

/**
 * Desks by name. Sources are the vendors' own words or code:
 * Zendesk support.zendesk.com 4408886858138 (placeholders) and 203660966 (Liquid);
 * Freshdesk support.freshdesk.com 65034 (Liquid 2.4.1, whose filters have no default);
 * Intercom's OpenAPI description (macros); Help Scout developer.helpscout.com (saved replies);
 * FreeScout, Zammad, osTicket, Chatwoot (`replaceVariablesInMessage`) and Discourse (`replaceVariables`): their code;
 * Front help.front.com 2306; Gorgias docs.gorgias.com; Salesforce's object reference (QuickText); GitHub's GraphQL reference;
 * Pylon docs.usepylon.com (template variables: no filters, no defaults).
 */
export const DESKS = {
  zendesk: {
    fills: ['{{}}', '{{{}}}', '{% %}', '%7B%7D'], firstName: '{{ticket.requester.first_name}}',
    spelling: { of: ['ticket.requester', 'ticket.assignee', 'current_user'], first: 'first_name', last: 'last_name' },
  },
  freshdesk: {
    fills: ['{{}}', '{{{}}}', '{% %}', '%7B%7D'], firstName: '{{ticket.requester.firstname}}',
    spelling: { of: ['ticket.requester'], first: 'firstname', last: 'lastname' },
  },
  intercom: {
    fills: ['{{}}', '{{{}}}', '{% %}', '<attribute>', '%7B%7D'],
    fallback: {
      of: /^(?:user\.)?(?:first_|last_)?name$/,
      write: { '{{}}': (word) => `|fallback:"${word}"`, '<attribute>': (word) => ` default="${word}"` },
    },
  },
  'help-scout': {
    fills: ['{%%}', '%7B%7D'], firstName: '{%customer.firstName%}', fallback: COMMA_FALLBACK,
    spelling: { of: ['customer', 'user'], first: 'firstName', last: 'lastName' },
  },
  freescout: {
    fills: ['{%%}', '%7B%7D'], firstName: '{%customer.firstName%}', fallback: COMMA_FALLBACK,
    spelling: { of: ['customer', 'user'], first: 'firstName', last: 'lastName' },
  },
  front: {
    fills: ['{{}}', '{{{}}}', '{% %}', '%7B%7D'], firstName: '{{recipient.first_name}}',
    spelling: { of: ['recipient'], first: 'first_name', last: 'last_name' },
  },
  gorgias: {
    fills: ['{{}}', '{{{}}}', '{% %}', '%7B%7D'], firstName: '{{ticket.customer.firstname}}',
    spelling: { of: ['ticket.customer', 'current_user'], first: 'firstname', last: 'lastname' },
  },
  hubspot: { fills: ['{{}}', '{{{}}}', '{% %}', '%7B%7D'] },
  salesforce: { fills: ['{!}', '{{{}}}', '{{}}', '%7B%7D'] },
  discourse: {
    fills: ['%{}', '%7B%7D'], firstName: '%{reply_to_name}',
    fallback: { of: /^(?:reply_to_(?:user)?name|original_poster_name)$/, write: { '%{}': (word) => `,fallback:${word}` } },
  },
  chatwoot: {
    fills: ['{{}}', '{{{}}}', '{% %}', '%7B%7D'], firstName: '{{contact.first_name}}',
    spelling: { of: ['contact', 'agent'], first: 'first_name', last: 'last_name' },
  },
  zammad: {
    fills: ['#{}', '%7B%7D'], firstName: '#{ticket.customer.firstname}',
    spelling: { of: ['ticket.customer', 'ticket.owner', 'user'], first: 'firstname', last: 'lastname' },
  },
  osticket: { fills: ['%{}', '%7B%7D'], firstName: '%{ticket.name.first}' },
  github: { fills: [] },
  pylon: {
    fills: ['{{}}', '{{{}}}', '%7B%7D'], firstName: '{{ issue.requester.first_name }}',
    spelling: { of: ['issue.requester'], first: 'first_name', last: 'last_name' },
  },
  gitlab: {}, reamaze: {}, 'rocket-chat': {}, dixa: {}, jira: {}, frappe: {}, helprace: {}, whatsapp: {},
} as const satisfies Readonly<Record<string, Desk>>;

export type DeskName = keyof typeof DESKS;
export const DESK_NAMES = Object.keys(DESKS) as readonly DeskName[];

/** @returns what is known of a desk; nothing where none is known */
export function deskNamed(name: DeskName | undefined): Desk {
  return name === undefined ? {} : DESKS[name];
}
