import type { Report } from '../core/report.js';
import type { RuleInfo } from '../core/types.js';

/** What the place it is printed to allows. */
export interface Surface {
  readonly color: boolean;
  /** Columns; below 40 it is laid out for 40. */
  readonly width: number;
}

export interface ReporterOptions extends Surface {
  /** Errors only, and silence where there are none. */
  readonly quiet?: boolean | undefined;
  /** The rules that ran, for formats that describe them; their texts are read when they are asked for. */
  readonly rules?: (() => readonly RuleInfo[] | Promise<readonly RuleInfo[]>) | undefined;
  /** What could not be judged, for formats that are read without the messages beside them. */
  readonly problems?: readonly string[] | undefined;
  /** How many findings a baseline holds back. */
  readonly known?: number | undefined;
  /** This program's. */
  readonly version?: string | undefined;
}

/** Asynchronous because colours and display widths are loaded only when they are needed. */
export type Reporter = (report: Report, options: ReporterOptions) => Promise<string>;
