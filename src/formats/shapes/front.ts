import { leftOut, titleOf, type Field } from '../records.js';
import { readFieldName } from '../field-names.js';
import { Skipped } from '../skipped.js';

/** What front matter says of the reply behind it. */
export interface Front {
  readonly title: string | null;
  /** Why nobody who reads English gets the reply, in words that go on after "skipped". */
  readonly left: readonly string[] | undefined;
}

/** Reads the simple keys of front matter; it is never linted. */
export function readFront(front: string | undefined): Front {
  const fields = (front ?? '').split(/\r?\n/).flatMap((line): Field[] => {
    const [, key, value = ''] = /^([\w -]{1,40}?)[ \t]*[:=][ \t]*(.*?)[ \t]*$/.exec(line) ?? [];
    const text = value.replace(/^(["'])(.*)\1$/, '$2');
    return key === undefined || text === '' ? [] : [{ key, name: readFieldName(key), value: { kind: 'text', content: { text, place: [0, 0], toSource: (range) => range, encode: (words) => words } } }];
  });
  const reason = leftOut(fields);
  const skipped = new Skipped();
  if (reason === 'internal') skipped.addInternal();
  else if (reason === 'unused') skipped.addUnused(1);
  else if (reason === 'others') skipped.addOthers(1);
  else if (reason !== undefined) skipped.addLanguage(reason.language, 1);
  return { title: titleOf(fields) ?? null, left: reason === undefined ? undefined : skipped.tell() };
}
