import { DESK_NAMES, type DeskName } from '../core/desks.js';
import { SETTING_NAMES, SETTINGS, type Choices, type Setting } from '../core/settings.js';
import { LEVELS, MODES, type Level, type Mode } from '../core/types.js';
import { level, levels, link, oneOf, oneOrMore, paths, strings, wholeNumber, type Kind } from './kinds.js';
import { suppressions, type ReplySuppression } from './suppressions.js';

/** Where text without fields may have its replies: in one piece, or many in one of these ways. */
export const SHAPES = ['one', 'headings', 'separators', 'fences', 'quotes', 'bullets', 'tables', 'details'] as const;
export const FAIL_ON: readonly (Level | 'never')[] = [...LEVELS, 'never'];

/** What a key is for, what it may hold, and how it looks in YAML. */
export interface Key<Value> {
  readonly about: string;
  readonly kind: Kind<Value>;
  readonly example: string;
}

/** Keys that may differ from file to file. */
export interface FileKeys extends Partial<Choices> {
  /** By rule id, alias or category, as written. */
  readonly rules?: ReadonlyMap<string, Level | 'off'>;
  readonly level?: Level;
  readonly mode?: Mode;
  /** The help desk that fills the placeholders. */
  readonly desk?: DeskName;
  /** Names of columns, or JSON paths, that hold replies. */
  readonly fields?: readonly string[];
  readonly suppress?: readonly ReplySuppression[];
  /** Where replies stand in Markdown, HTML and plain text. */
  readonly shape?: (typeof SHAPES)[number];
}

/** Keys that hold for a whole run. */
export interface RunKeys {
  readonly failOn?: Level | 'never';
  readonly maxWarnings?: number;
  /** Absolute paths. */
  readonly packs?: readonly string[];
  /** Glob patterns. */
  readonly ignore?: readonly string[];
}

/** Keys that say which files an override is for. */
export interface GlobKeys {
  readonly files: readonly string[];
  readonly excludeFiles?: readonly string[];
}

export type Table<Keys> = { readonly [Name in keyof Keys]-?: Key<Exclude<Keys[Name], undefined>> };

export const FILE_KEYS: Table<FileKeys> = {
  level: { about: 'show findings from this level up', kind: level, example: 'warning' },
  mode: { about: 'in a template, placeholders are no fault (left out, the kind of file decides)', kind: oneOf(MODES), example: 'template' },
  desk: { about: 'the help desk that fills the placeholders (left out, the shape of its export tells)', kind: oneOf(DESK_NAMES), example: 'zendesk' },
  ...settings(),
  rules: { about: 'the level of a rule or a category: error, warning, info or off', kind: levels, example: '{ coldness/kindly: off, framing: info }' },
  fields: { about: 'columns, or JSON paths, that hold replies (left out, known names and shapes decide)', kind: strings, example: '["macros[].body"]' },
  shape: { about: 'where Markdown, HTML and text hold replies: the whole file is one, or each heading, part between rules, fence, quote, bullet, table row or fold (left out, the file tells)', kind: oneOf(SHAPES), example: 'headings' },
  suppress: { about: 'findings to be silent about, where the file has no room for a comment: by the id or title of a reply (left out: of every reply)', kind: suppressions, example: '[{ reply: "late-parcel", rules: [refusal/cant], reason: "the law says so" }]' },
};

export const RUN_KEYS: Table<RunKeys> = {
  failOn: { about: 'exit 1 for findings from this level up', kind: oneOf(FAIL_ON), example: 'error' },
  maxWarnings: { about: 'exit 1 when there are more warnings', kind: wholeNumber, example: '10' },
  packs: { about: 'rules of your own, by the paths of their files', kind: paths, example: '[house-rules.yaml]' },
  ignore: { about: 'files to leave out, as patterns; .tone-lintignore beside the config may list more', kind: strings, example: '["drafts/old/**"]' },
};

export const GLOB_KEYS: Table<GlobKeys> = {
  files: { about: 'the files it is for, as patterns', kind: oneOrMore, example: '["macros/**"]' },
  excludeFiles: { about: 'files it is not for, as patterns', kind: oneOrMore, example: '["macros/old/**"]' },
};

export const EXTENDS: Key<readonly string[]> = {
  about: 'configs that this one builds on, files or packages; what it says itself wins',
  kind: oneOrMore,
  example: '[./shared/tone.yaml]',
};

export const SCHEMA_LINK: Key<string> = { about: 'the JSON Schema by which editors complete this file', kind: link, example: '' };

export const OVERRIDES = { about: 'what differs for some files; later ones win', example: '[{ files: ["macros/**"], mode: template }]' };

/** Keys of a config, in the order in which people are told of them. */
export const CONFIG_KEYS: readonly string[] = ['extends', ...Object.keys(RUN_KEYS), ...Object.keys(FILE_KEYS), 'overrides'];

function settings(): { readonly [Name in Setting]: Key<Choices[Name]> } {
  return Object.fromEntries(SETTING_NAMES.map((name) => {
    const { about, values, usual } = SETTINGS[name];
    return [name, { about, kind: oneOf<string>(values), example: usual }];
  })) as unknown as ReturnType<typeof settings>;
}
