import { ConfigError } from './error.js';

/** @throws {ConfigError} that names the line */
export async function parseYaml(file: string, text: string): Promise<unknown> {
  const { parseDocument } = await import('yaml');
  const document = parseDocument(text, { prettyErrors: false });
  const fault = document.errors[0] ?? document.warnings[0];
  if (fault) throw new ConfigError(file, `Broken YAML: ${fault.message}.`, lineAt(text, fault.pos[0]));
  return document.toJS() as unknown;
}

/** @throws {ConfigError} that names the line, where it can be told */
export async function parseJson(file: string, text: string): Promise<unknown> {
  const json = text.replace(/^\uFEFF/, '');
  try {
    return JSON.parse(json) as unknown;
  } catch (error) {
    const { message } = error as SyntaxError;
    const what = message.replace(/,? (in JSON|\.{0,3}").*$/s, '');
    throw new ConfigError(file, `Broken JSON: ${what}.`, await jsonFaultLine(message, json));
  }
}

/** V8 tells the offset of most faults but not of a stray token; YAML, which holds JSON, knows those. */
async function jsonFaultLine(message: string, text: string): Promise<number | undefined> {
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return lineAt(text, Number(position));
  if (message.includes('end of JSON')) return lineAt(text, text.trimEnd().length);
  const { parseDocument } = await import('yaml');
  const fault = parseDocument(text, { prettyErrors: false }).errors[0];
  return fault && lineAt(text, fault.pos[0]);
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n?|\n/).length;
}
