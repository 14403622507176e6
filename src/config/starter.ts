import { EXTENDS, FILE_KEYS, OVERRIDES, RUN_KEYS } from './keys.js';

const HEAD = `# How tone-lint judges the replies in this folder and below.
# Every setting is a comment: take its "#" away to set it. Shown is the default where there is one, or else an example.
`;

/** A config to start from, made from the table of keys. @param schema the address of its JSON Schema */
export function renderStarter(schema: string): string {
  const keys = { extends: EXTENDS, ...RUN_KEYS, ...FILE_KEYS, overrides: OVERRIDES };
  const entries = Object.entries(keys).map(([name, key]) => {
    const names = 'kind' in key ? (key.kind.schema.enum as readonly string[] | undefined) : undefined;
    return `# ${key.about}${names === undefined ? '' : `: ${names.join(', ')}`}\n#${name}: ${key.example}\n`;
  });
  return [`# yaml-language-server: $schema=${schema}\n${HEAD}`, ...entries].join('\n');
}
