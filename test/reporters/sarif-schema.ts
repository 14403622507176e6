import { default as Ajv } from 'ajv-draft-04';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const SCHEMA = JSON.parse(readFileSync(join(import.meta.dirname, 'schemas/sarif-2.1.0.json'), 'utf8')) as object;
const REFERENCE = /^(?:[\w\-.~!$&'()*+,;=@/:?#]|%[\dA-F]{2})*$/;
const validate = new Ajv.default({ strict: false, unicodeRegExp: false, allErrors: true, formats: { uri: /^[a-z][\w+.-]*:/i, 'uri-reference': REFERENCE, 'date-time': /^\d{4}-\d\d-\d\dT/ } }).compile(SCHEMA);

/** Where a log leaves the published schema, or holds half a character: nothing where it is valid. */
export function sarifFaults(log: unknown): string[] {
  const faults = validate(log) ? [] : validate.errors!.map(({ instancePath, message }) => `${instancePath}: ${message}`);
  return [...faults, ...(/\p{Surrogate}/u.test(textsOf(log)) ? ['half a character'] : [])];
}

function textsOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return typeof value === 'string' ? value : '';
  return Object.values(value).map(textsOf).join(' ');
}
