import type { LineTable } from './lines.js';

const DEVICES = 'iphone|ipad|ipod|android|galaxy|samsung|pixel|phone|mobile|cell|blackberry|windows|huawei|xiaomi|oneplus|nokia|sony|lg|motorola|tablet|smartphone|handheld|device|mac';
const APP_TAIL = new RegExp(
  `^(?:sent from (?:my )?(?:[\\w-]+['’]s )?(?:(?:verizon|t-mobile|at&t)[\\w, ]{0,20})?(?:${DEVICES})\\b|sent from (?:yahoo|mail for|outlook|gmail|proton|aol|the )|sent (?:via|with|using) (?:the )?(?:samsung|${DEVICES}|proton|yahoo|superhuman|spark|shift)\\b|get outlook for (?:ios|android|mac)).{0,80}$`,
  'i',
);

const APP_TAIL_HEAD = /^(?:sent|get outlook) /i;

/** "Sent from my iPhone" and its kind: one line that a program wrote. */
export function isAppTail(line: number, lines: LineTable): boolean {
  const code = lines.text.charCodeAt(lines.first(line)) | 0x20;
  return (code === 0x73 || code === 0x67) && APP_TAIL_HEAD.test(lines.trimmed(line, 16)) && APP_TAIL.test(lines.trimmed(line, 160)); // s, g
}

/** Exactly dash, dash, space: the mark that mail programs agree on. A `---` is a divider. */
export function opensSignature(line: number, lines: LineTable): boolean {
  const start = lines.start(line);
  return lines.end(line) === start + 3 && lines.text.startsWith('-- ', start);
}

/** How far above the end a bare `--`, its blank lost on the way, still reads as a signature. */
const NEAR_THE_END = 10;
const SENTENCE = /^\S+(?:\s+\S+){3,}[.!?]$/;

/** The line of a bare `--` above `end` whose following lines hold no sentence, for a sentence would be the agent's. */
export function bareSignature(end: number, lines: LineTable): number | undefined {
  for (let line = end - 1; line >= Math.max(1, end - NEAR_THE_END); line--) {
    const content = lines.trimmed(line);
    if (SENTENCE.test(content)) return undefined;
    if (content === '--' && lines.first(line) === lines.start(line)) return line;
  }
  return undefined;
}
