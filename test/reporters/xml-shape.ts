import { XMLParser, XMLValidator } from 'fast-xml-parser';

interface Shape {
  /** What an attribute's value looks like; a name that ends in `?` may be left out. */
  readonly attributes: Readonly<Record<string, RegExp>>;
  /** The children in their order, each name followed by a space. */
  readonly children: RegExp;
}

const ANY = /^/;
const TOKEN = /\S/;
const WHOLE = /^\d+$/;
const NONE = /^$/;

/** Apache Ant's schema of JUnit reports, the strictest there is; what is valid here is valid to the plugin of Jenkins too. */
export const JUNIT: Readonly<Record<string, Shape>> = {
  testsuites: { attributes: {}, children: /^(?:testsuite )*$/ },
  testsuite: {
    attributes: { name: TOKEN, package: TOKEN, id: WHOLE, timestamp: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/, hostname: TOKEN, tests: WHOLE, failures: WHOLE, errors: WHOLE, 'skipped?': WHOLE, time: /^\d+(?:\.\d+)?$/ },
    children: /^properties (?:testcase )*system-out system-err $/,
  },
  properties: { attributes: {}, children: /^(?:property )*$/ },
  property: { attributes: { name: TOKEN, value: ANY }, children: NONE },
  testcase: { attributes: { name: TOKEN, classname: TOKEN, time: /^\d+(?:\.\d+)?$/ }, children: /^(?:skipped |error |failure )?$/ },
  failure: { attributes: { 'message?': ANY, type: ANY }, children: NONE },
  'system-out': { attributes: {}, children: NONE },
  'system-err': { attributes: {}, children: NONE },
};

/** Checkstyle publishes no schema of its reports; this is what its XMLLogger writes. */
export const CHECKSTYLE: Readonly<Record<string, Shape>> = {
  checkstyle: { attributes: { version: TOKEN }, children: /^(?:file )*$/ },
  file: { attributes: { name: ANY }, children: /^(?:error )*$/ },
  error: { attributes: { line: WHOLE, 'column?': WHOLE, severity: /^(?:ignore|info|warning|error)$/, message: ANY, source: TOKEN }, children: NONE },
};

type Node = Readonly<Record<string, unknown>> & { readonly ':@'?: Readonly<Record<string, string>> };

/** Where a document leaves its schema: nothing where it is valid. */
export function xmlFaults(xml: string, shapes: Readonly<Record<string, Shape>>): string[] {
  const formed = XMLValidator.validate(xml);
  if (formed !== true) return [formed.err.msg];
  if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(xml)) return ['holds a sign that XML 1.0 forbids'];
  const nodes = new XMLParser({ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '', parseAttributeValue: false, ignoreDeclaration: true }).parse(xml) as Node[];
  const [root] = Object.keys(shapes);
  return nodes.length === 1 && nameOf(nodes[0]!) === root ? faultsOf(nodes[0]!, shapes) : [`the root is not ${root}`];
}

function faultsOf(node: Node, shapes: Readonly<Record<string, Shape>>): string[] {
  const name = nameOf(node);
  const shape = shapes[name];
  if (shape === undefined) return [`${name}: is unknown`];
  const attributes = node[':@'] ?? {};
  const children = (node[name] as Node[]).filter((child) => nameOf(child) !== '#text');
  const known = Object.entries(shape.attributes).map(([key, value]) => ({ key: key.replace('?', ''), isOptional: key.endsWith('?'), value }));
  return [
    ...Object.keys(attributes).filter((key) => !known.some((each) => each.key === key)).map((key) => `${name}@${key}: is unknown`),
    ...known.filter(({ key, isOptional, value }) => (key in attributes ? !value.test(attributes[key]!) : !isOptional)).map(({ key }) => `${name}@${key}: is missing or wrong`),
    ...(shape.children.test(children.map((child) => `${nameOf(child)} `).join('')) ? [] : [`${name}: holds ${children.map(nameOf).join(' ')}`]),
    ...children.flatMap((child) => faultsOf(child, shapes)),
  ];
}

function nameOf(node: Node): string {
  return Object.keys(node).find((key) => key !== ':@')!;
}
