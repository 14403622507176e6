import type { Format, Library, ReadOptions } from './reply.js';
import { parseText } from './text.js';
import type { Value } from './value.js';

export { decode } from './decode.js';
export { FormatError } from './error.js';
export type { Format, Library, ReadOptions, Reply } from './reply.js';

/** Every format by the name `--input` takes. What reads one is loaded with its first file. */
export const formats = {
  text: parseText,
  markdown: async (text) => (await import('./markdown.js')).readMarkdown(text),
  html: async (text) => (await import('./html-file.js')).readHtmlFile(text),
  json: async (text, options) => data((await import('./json.js')).readJson(text), options),
  jsonl: async (text, options) => data((await import('./json-lines.js')).readJsonLines(text), options),
  yaml: async (text, options) => {
    const { readYaml, yamlComments } = await import('./yaml.js');
    return { ...(await data(readYaml(text), options)), comments: yamlComments(text) };
  },
  csv: async (text, options) => data((await import('./csv.js')).readCsv(text), options),
  tsv: async (text, options) => data((await import('./csv.js')).readTsv(text), options),
  eml: async (text) => (await import('./mail.js')).readMail(text),
  mbox: async (text) => (await import('./mail.js')).readMailbox(text),
} as const satisfies Readonly<Record<string, Format>>;
export type FormatName = keyof typeof formats;

async function data(value: Value, options: ReadOptions): Promise<Library> {
  const [{ repliesIn }, { deskOf }] = await Promise.all([import('./replies-in.js'), import('./desk-of.js')]);
  return { ...repliesIn(value, options), desk: deskOf(value) };
}

const BY_EXTENSION: Readonly<Record<string, FormatName>> = {
  '.txt': 'text', '.text': 'text', '.md': 'markdown', '.markdown': 'markdown', '.html': 'html', '.htm': 'html', '.json': 'json', '.jsonl': 'jsonl', '.ndjson': 'jsonl',
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
