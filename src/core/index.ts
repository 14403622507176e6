/** The public core: text in, findings out. Pure: it runs in a browser as it is. */
export { createLinter, type Assessment, type Linter, type LinterOptions, type Occasion, type Stats } from './linter.js';
export { checkPack } from './language/check.js';
export { compile, type CompiledPacks, type Shared } from './language/compile.js';
export { PackError, type Pack, type PackProblem } from './language/pack.js';
export { pack, unpack, type PackedPacks } from './language/packed.js';
export { prove, proveSigns, type BrokenExample, type BrokenSign } from './language/prove.js';
export { DESK_NAMES, type DeskName } from './desks.js';
export { choose, levelsUnder, SETTINGS, type Channel, type Choices } from './settings.js';
export { Lines, type Position } from './text/lines.js';
export { PARTS, type Anatomy, type Part, type PartName } from './reply/anatomy.js';
export type { Sign } from './reply/signs.js';
export type { FileFinding, FileReport, ReplyRef, Report } from './report.js';
export { count, isAtLeast, verdict, type Counts, type Threshold } from './verdict.js';
export * from './types.js';
