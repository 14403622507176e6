import { visible } from './visible.js';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Text or an attribute's value: no sign of a draft can end either, and what XML 1.0 forbids is shown as a sign. */
export function escapeXml(text: string): string {
  return visible(text.replaceAll(/\r?\n/g, ' ')).replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign]!).replaceAll(/[\ufffe\uffff]/g, '\ufffd');
}

export function element(name: string, attributes: Readonly<Record<string, string | number>>, content: readonly string[] = []): string {
  const listed = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`).join('');
  return content.length === 0 ? `<${name}${listed}/>` : `<${name}${listed}>\n${content.join('\n').replace(/^/gm, '  ')}\n</${name}>`;
}

export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}
