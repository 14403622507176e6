import type { Spot } from '../spots.js';
import type { ReplyCheck } from './index.js';
import { deskPlaceholders } from './placeholder.js';

/** Placeholders that lack a brace. Where one brace of a pair is there, so is the other; where none is, it is a guess where it would stand. */
export const halfOpenPlaceholder: ReplyCheck = (reading) =>
  deskPlaceholders(reading).filter(({ role }) => role === 'broken').map(({ start, end, text }): Spot => {
    const whole = mended(text);
    return { start, end, words: /^[{%#].*[%}]$/s.test(text) ? { fixed: whole } : { guess: whole } };
  });

function mended(text: string): string {
  if (!/^[{%#]/.test(text)) return `{{${text}`;
  const [, open, inside, close] = /^([{%#]+)(.*?)(%?\}*)$/s.exec(text.replace(/\}\s\}$/, '}}'))!;
  if (open!.startsWith('{%')) return `${open}${inside}%}`;
  const gap = /^\s/.test(inside!) && !/\s$/.test(inside!) ? ' ' : '';
  const braces = Math.max(open!.replace(/[^{]/g, '').length, close!.length);
  return `${open!.replace(/\{+/, '{'.repeat(braces))}${inside}${gap}${'}'.repeat(braces)}`;
}
