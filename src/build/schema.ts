/** A JSON Schema, or a part of one. */
export type Schema = Readonly<Record<string, unknown>>;

/** What editors understand. */
export const DRAFT = 'http://json-schema.org/draft-07/schema#';

export const text: Schema = { type: 'string', pattern: '\\S' };
export const wholeNumber: Schema = { type: 'integer', minimum: 0 };

/** A list of texts; one alone may stand for a list of one. */
export function texts(item: Schema = text, minItems = 0): Schema {
  return { anyOf: [item, list(item, minItems)] };
}

export function list(items: Schema, minItems = 0): Schema {
  return { type: 'array', items, minItems };
}

/**
 * An object of known keys.
 * @param keys as the checker has them
 * @param shapes what each may hold; without one, anything
 */
export function object(keys: readonly string[], shapes: Readonly<Record<string, Schema>>, required: readonly string[] = []): Schema {
  return { type: 'object', properties: Object.fromEntries(keys.map((key) => [key, shapes[key] ?? {}])), required, additionalProperties: false };
}
