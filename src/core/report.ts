import type { Anatomy } from './reply/anatomy.js';
import type { Finding, Range } from './types.js';

/** Which reply of a file a finding is in; `index` counts from 0. */
export interface ReplyRef {
  readonly index: number;
  readonly id: string | null;
  readonly title: string | null;
}

/** A finding whose ranges count in the file's text. */
export interface FileFinding extends Finding {
  readonly reply: ReplyRef;
}

export interface FileReport {
  /** As the user named it, or `<stdin>`. */
  readonly filePath: string;
  /** The file's text after a byte-order mark. */
  readonly text: string;
  /** How many replies the file held. */
  readonly replies: number;
  /** Where each of them stands in the file. */
  readonly places?: readonly Range[] | undefined;
  /** Sorted by start. */
  readonly findings: readonly FileFinding[];
  /** What the reply is made of, where a run judges a single one. */
  readonly anatomy?: Anatomy | undefined;
}

export interface Report {
  /** In the order of the input. */
  readonly files: readonly FileReport[];
}
