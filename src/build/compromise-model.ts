import { freeze, thaw } from './freeze.js';

/** compromise's language model after loading: its lexicon grown, its suffix rules unpacked, its tags linked. */
export type Model = Record<string, Record<string, unknown>>;

/** The post-tagger's patterns, parsed and indexed by the words and tags they need. */
export interface Net {
  readonly hooks: Readonly<Record<string, readonly object[]>>;
  readonly always: readonly object[];
}

/** What we use of compromise to read its model. */
export interface Compromise {
  model(): Model;
  world(): unknown;
  methods(): { readonly one: { buildNet(patterns: readonly object[], world: unknown): Net } };
}

interface FrozenModel {
  readonly model: Model;
  readonly patterns: readonly object[];
  /** Positions in `patterns`: a pattern hangs on several hooks and must stay one object. */
  readonly hooks: readonly (readonly [need: string, positions: readonly number[]])[];
  readonly always: readonly number[];
}

/** Writes down what compromise computes at every start. Give it a fresh one: building the net consumes the patterns. */
export function freezeModel(compromise: Compromise): string {
  const model = compromise.model();
  const patterns = model.two?.matches as object[];
  const net = compromise.methods().one.buildNet(patterns, compromise.world());
  const positions = (some: readonly object[]): number[] => some.map((pattern) => patterns.indexOf(pattern));
  const frozen: FrozenModel = {
    model: { ...model, two: { ...model.two, matches: [] } },
    patterns,
    hooks: Object.entries(net.hooks).map(([need, some]) => [need, positions(some)]),
    always: positions(net.always),
  };
  return freeze(frozen);
}

/** Runs at every start of the bundled tagger. */
export function thawModel(text: string): { model: Model; net: Net } {
  const { model, patterns, hooks, always } = thaw(text) as FrozenModel;
  const at = (positions: readonly number[]): object[] => positions.map((position) => patterns[position]!);
  const net = { hooks: Object.fromEntries(hooks.map(([need, positions]) => [need, at(positions)])), always: at(always) };
  return { model, net };
}
