import { createRequire } from 'node:module';
import ts from 'typescript';

/** The types of `@types/sarif` are SARIF 2.1.0's published schema, property by property. */
const FILE = createRequire(import.meta.url).resolve('@types/sarif/package.json').replace('package.json', 'index.d.ts');
const program = ts.createProgram([FILE], { strict: true, noLib: false, types: [] });
const checker = program.getTypeChecker();
const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(FILE)!)!);
const LOG = checker.getDeclaredTypeOfSymbol(exported.find(({ name }) => name === 'Log')!);

/** Where a log leaves the schema: nothing where it is valid. */
export function sarifFaults(log: unknown): string[] {
  return [...shapeFaults(log, LOG, 'log'), ...valueFaults(log, 'log')];
}

function shapeFaults(value: unknown, type: ts.Type, path: string): string[] {
  if (type.isUnion()) return type.types.some((each) => shapeFaults(value, each, path).length === 0) ? [] : [`${path}: ${JSON.stringify(value)} is not ${checker.typeToString(type)}`];
  if (type.isLiteral() || type.flags & ts.TypeFlags.BooleanLiteral) return JSON.stringify(value) === checker.typeToString(type) ? [] : [`${path}: is not ${checker.typeToString(type)}`];
  if (type.flags & ts.TypeFlags.Any) return [];
  const wanted = checker.typeToString(type);
  if (['string', 'number', 'boolean', 'undefined'].includes(wanted)) return typeof value === wanted ? [] : [`${path}: is no ${wanted}`];
  if (checker.isArrayType(type)) {
    if (!Array.isArray(value)) return [`${path}: is no list`];
    const [element] = checker.getTypeArguments(type as ts.TypeReference);
    return value.flatMap((each, index) => shapeFaults(each, element!, `${path}[${index}]`));
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${path}: is no object`];
  const others = checker.getIndexTypeOfType(type, ts.IndexKind.String);
  const missing = checker.getPropertiesOfType(type).filter(({ name, flags }) => !(flags & ts.SymbolFlags.Optional) && !(name in value));
  return [
    ...missing.map(({ name }) => `${path}.${name}: is missing`),
    ...Object.entries(value).flatMap(([key, each]) => {
      const property = checker.getPropertyOfType(type, key);
      const own = property === undefined ? others : checker.getTypeOfSymbol(property);
      return own === undefined ? [`${path}.${key}: is unknown`] : shapeFaults(each, own, `${path}.${key}`);
    }),
  ];
}

/** What the schema asks of values, and types cannot say. */
const VALUES: Readonly<Record<string, (value: never) => boolean>> = {
  uri: (uri: string) => /^(?:[\w\-.~!$&'()*+,;=@/:]|%[\dA-F]{2})+$/.test(uri) && !/^[^/]*:/.test(uri.replace(/^file:/, '')),
  startLine: (line: number) => line >= 1, endLine: (line: number) => line >= 1, startColumn: (column: number) => column >= 1, endColumn: (column: number) => column >= 1,
  charOffset: (offset: number) => offset >= 0, charLength: (length: number) => length >= 0,
  ruleIndex: (index: number) => index >= 0, index: (index: number) => index >= 0,
  tags: (tags: readonly string[]) => new Set(tags).size === tags.length,
  rules: (rules: readonly { id: string }[]) => new Set(rules.map(({ id }) => id)).size === rules.length,
  artifactChanges: (changes: readonly unknown[]) => changes.length > 0, replacements: (changes: readonly unknown[]) => changes.length > 0,
};

function valueFaults(value: unknown, path: string): string[] {
  if (typeof value === 'string') return /\p{Surrogate}/u.test(value) ? [`${path}: has half a character`] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => [
    ...(VALUES[key]?.(each as never) === false ? [`${path}.${key}: may not be ${JSON.stringify(each)}`] : []),
    ...valueFaults(each, `${path}.${key}`),
  ]);
}
