import type { FileFinding } from './report.js';

/**
 * A name for each finding of a file that stays while lines move and other words change: it is made of the rule, the
 * words and the reply they stand in, and counts those that are alike.
 * @returns 16 hexadecimal digits each, in the order of the findings
 */
export function fingerprints(findings: readonly FileFinding[]): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ ruleId, text, reply }) => {
    const key = [ruleId, text.replace(/\s+/g, ' ').toLowerCase(), reply.id ?? reply.title ?? ''].join('\0');
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return hash(`${key}\0${count}`);
  });
}

/**
 * FNV-1a, twice with different starts; a fingerprint tells findings apart and keeps no secret.
 * @returns 16 hexadecimal digits
 */
export function hash(text: string): string {
  const half = (start: number): string => {
    let value = start;
    for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
    return (value >>> 0).toString(16).padStart(8, '0');
  };
  return half(0x811c9dc5) + half(0x9e3779b9);
}
