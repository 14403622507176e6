import type { DeskName } from '../core/desks.js';
import type { Comment } from '../core/suppression/directive.js';
import type { Mode, Range } from '../core/types.js';
import type { MappedText } from './mapped-text.js';
import type { Shape } from './shapes/shape.js';

export type { Comment };

/** One message that a customer would read, with the way back to the file it stands in. */
export interface Reply extends MappedText {
  /** From 0, in the order of the file. */
  readonly index: number;
  readonly id: string | null;
  readonly title: string | null;
  /** Of data, the record whose field it is: others of the same one say it for another place or in another voice. */
  readonly record?: { readonly place?: Range | undefined } | undefined;
}

/** What a file holds. */
export interface Library {
  readonly replies: readonly Reply[];
  /** A draft is one reply about to be sent; a library's are templates, in which placeholders are legal. */
  readonly mode: Mode;
  /** The help desk that it was exported from, where its shape tells. */
  readonly desk?: DeskName | undefined;
  /** What was left out on purpose, each in words that go on after "skipped": "3 internal notes", "2 replies in other languages (de, fr)". */
  readonly skipped: readonly string[];
  /** Where no reply was found: the fields or headings that the file has, by which a user may name the right one. */
  readonly fields: readonly string[];
  /** In the order of the file; of formats without comments, none. */
  readonly comments?: readonly Comment[] | undefined;
}

/** What a user may say of how a file is to be read. */
export interface ReadOptions {
  /** Names of columns, or paths such as `macros[].body`, that hold replies; without them, known names and shapes decide. */
  readonly fields?: readonly string[] | undefined;
  /** Where a text without fields has its replies; without it, the text's own shape decides. */
  readonly shape?: Shape | undefined;
}

/**
 * Splits a file's text into replies.
 * @throws {FormatError} for what cannot be read, saying where and what to do
 */
export type Format = (text: string, options: ReadOptions) => Library | Promise<Library>;
