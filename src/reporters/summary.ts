import type { FileReport, Report } from '../core/report.js';
import { count } from '../core/verdict.js';
import { plural } from './plural.js';

/**
 * The last line: how many and how serious, or a friendly word for a good draft.
 * @param known how many findings a baseline holds back
 */
export function summary({ files }: Report, known = 0): string {
  const replies = total(files.map((file) => file.replies));
  if (replies === 0) return 'There was no reply to read.';

  const findings = files.flatMap((file) => file.findings);
  if (findings.length === 0 && known > 0) return `Nothing new. The baseline knows ${plural(known, 'finding')}.`;
  if (findings.length === 0) {
    return replies === 1
      ? 'Nothing to change. This reads well.'
      : `Nothing to change. All ${place(replies, files.length)} read well.`;
  }

  const { error, warning, info } = count(findings);
  const parts = [
    error > 0 && `${error} to change before sending`,
    warning > 0 && `${warning} to consider`,
    info > 0 && plural(info, 'small remark'),
    error + warning === 0 && 'nothing that has to change',
  ].filter((part) => part !== false);
  const where = replies === 1 ? '' : `, in ${total(files.map(marked))} of ${place(replies, files.length)}`;
  return `${parts.join(', ')}${where}.`;
}

function place(replies: number, files: number): string {
  const inFiles = files > 1 && files !== replies ? ` in ${files} files` : '';
  return `${replies} replies${inFiles}`;
}

/** How many of a file's replies have findings. */
function marked({ findings }: FileReport): number {
  return new Set(findings.map(({ reply }) => reply.index)).size;
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
