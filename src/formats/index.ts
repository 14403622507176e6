import { FormatError } from './error.js';
import type { Format, Library } from './reply.js';
import { parseText } from './text.js';
import type { Value } from './value.js';

export { decode, type Decoded } from './decode.js';
export { FormatError } from './error.js';
export { SHAPES } from './shapes/shape.js';
export type { Format, Library, ReadOptions, Reply } from './reply.js';

const YAML = data(async () => (await import('./yaml.js')).readYaml);

/** Every format by the name `--input` takes. What reads one is loaded with its first file. */
export const formats = {
  text: parseText,
  markdown: async (text, options) => (await import('./markdown.js')).readMarkdown(text, options),
  html: async (text, options) => (await import('./html-file.js')).readHtmlFile(text, options),
  json: data(async () => (await import('./json.js')).readJson),
  jsonl: data(async () => (await import('./json-lines.js')).readJsonLines),
  yaml: async (text, options) => ({ ...(await YAML(text, options)), comments: (await import('./yaml.js')).yamlComments(text) }),
  csv: data(async () => (await import('./csv.js')).readCsv),
  tsv: data(async () => (await import('./csv.js')).readTsv),
  eml: async (text) => (await import('./mail.js')).readMail(text),
  mbox: async (text) => (await import('./mail.js')).readMailbox(text),
} as const satisfies Readonly<Record<string, Format>>;
export type FormatName = keyof typeof formats;

const BY_EXTENSION: Readonly<Record<string, FormatName>> = {
  '.txt': 'text', '.text': 'text', '.md': 'markdown', '.markdown': 'markdown', '.html': 'html', '.htm': 'html', '.json': 'json', '.code-snippets': 'json', '.jsonl': 'jsonl', '.ndjson': 'jsonl',
  '.yaml': 'yaml', '.yml': 'yaml', '.csv': 'csv', '.tsv': 'tsv', '.eml': 'eml', '.mbox': 'mbox',
};

/** What a folder is searched for. */
export const READ_EXTENSIONS = Object.keys(BY_EXTENSION);

/** Files whose words stand among markup, keys or packed bytes: linted as text, their ranges and faults would be wrong. */
const UNREAD_EXTENSIONS = new Set(['.json5', '.jsonc', '.toml', '.xml', '.doc', '.docx', '.msg', '.odt', '.pdf', '.rtf', '.xls', '.xlsx']);

/** Files of tools, which nobody keeps replies in. */
const OTHERS = /^(?:package(?:-lock)?\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|(?:ts|js)config.*\.json|tone-lint\..*|.*\.config\.json|(?:README|index)\.md|CHANGELOG\.md|LICENSE.*|CONTRIBUTING\.md)$/i;

/** @returns whether a folder is searched for files of this name, with this extension (lower case, with its dot) */
export function isRead(name: string, extension: string): boolean {
  return Object.hasOwn(BY_EXTENSION, extension) && !OTHERS.test(name);
}

/** @returns the format of files with this extension, or `undefined` where none reads them yet */
export function formatOf(extension: string): FormatName | undefined {
  return BY_EXTENSION[extension] ?? (UNREAD_EXTENSIONS.has(extension) ? undefined : 'text');
}

/** A format whose replies stand in records. */
function data(load: () => Promise<(text: string) => Value>): Format {
  return async (text, options): Promise<Library> => {
    const [read, { repliesIn }, { deskOf }] = await Promise.all([load(), import('./replies-in.js'), import('./desk-of.js')]);
    try {
      const value = read(text);
      return { ...repliesIn(value, options), desk: deskOf(value) };
    } catch (error) {
      if (error instanceof RangeError) throw new FormatError('It is nested too deep to be a library of replies.');
      throw error;
    }
  };
}
