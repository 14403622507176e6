import type { PlaceholderRole } from '../../types.js';

const WORDS: Readonly<Record<Exclude<PlaceholderRole, 'broken'>, string>> = {
  name: 'name names first last firstname lastname fullname surname username salutation customer requester recipient contact client person guest member patient student user agent',
  time: 'date dates datetime time times eta due day days hour hours deadline week weeks month months minutes at on when weekday',
  number: 'id ids number numbers no num order ticket case amount total price quantity qty cost balance percent reference ref tracking count sum fee invoice',
  other: 'link url email mail address phone title subject status reason product item description text note body type link website domain company brand store account signature team plan',
};

const ROLE = new Map<string, PlaceholderRole>(
  (['other', 'number', 'time', 'name'] as const).flatMap((role) => WORDS[role].split(' ').map((word) => [word, role] as const)),
);

/** What has a name but is no person: "[product name]" greets nobody. */
const THING = /^(?:product|company|brand|store|item|file|team|plan|business|shop|app|feature|device|domain|site|website|course|event|dc|folder|article|game|service|organi[sz]ation)$/;

/** `<attribute key="user.name" …>` */
const KEY = /^<?attribute\b.*?\bkey\s*=\s*["']([^"']{0,100})/;

/** What a placeholder asks for: its inside, or the key of an `<attribute …>`. */
export function expressionOf(inside: string): string {
  return inside.includes('=') ? (KEY.exec(inside)?.[1] ?? inside) : inside;
}

/**
 * What a placeholder will hold, told by its head: the last known word of the last dotted part, so that
 * `ticket.requester.first_name` is a name and `customer.order_id` a number.
 */
export function roleOf(inside: string): Exclude<PlaceholderRole, 'broken'> {
  const path = expressionOf(inside).split(/[|,]|\b(?:of|for|if)\b/, 1)[0]!;
  const words = path.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  const parts = words.split('.');
  const last = parts.pop()!.match(/[a-z]+/g) ?? [];
  const role = headRole(last);
  const named = role === 'name' && /^names?$/.test(last.at(-1) ?? '');
  const owner = last.at(-2) ?? parts.pop()?.match(/[a-z]+/g)?.at(-1) ?? '';
  return named && THING.test(owner) ? 'other' : role;
}

function headRole(words: readonly string[]): Exclude<PlaceholderRole, 'broken'> {
  for (let index = words.length - 1; index >= 0; index--) {
    const role = ROLE.get(words[index]!);
    if (role && role !== 'broken') return role;
  }
  return 'other';
}
