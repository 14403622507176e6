import { expressionOf } from '../../text/masks/roles.js';
import type { Mask, PlaceholderRole } from '../../types.js';
import type { Reading } from '../reading.js';

/** A placeholder of a shape that some desk fills. */
export interface DeskPlaceholder {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly syntax: NonNullable<Mask['syntax']>;
  readonly role: PlaceholderRole;
  /** What it asks for, such as `ticket.requester.first_name`; empty where that is no plain path. */
  readonly path: string;
}

/** Where the path begins: after the signs that open a placeholder. */
const PATH = /^[<{%#!$]*-?\s*([A-Za-z_][\w.]*)(?=\s*(?:[|,%})/]|\(|$))/;

/** Placeholders outside quotations and code, in their order. */
export function deskPlaceholders({ document }: Reading): readonly DeskPlaceholder[] {
  return document.fact('desk placeholders', () => document.masks.flatMap(({ start, end, syntax, role = 'other' }) => {
    if (syntax === undefined) return [];
    const text = document.text.slice(start, end);
    return [{ start, end, text, syntax, role, path: PATH.exec(expressionOf(text))?.[1] ?? '' }];
  }));
}
