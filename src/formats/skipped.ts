/** Counts what a library leaves out on purpose. */
export class Skipped {
  readonly #languages = new Map<string, number>();
  #internal = 0;
  #unused = 0;
  #others = 0;

  addInternal(count = 1): void {
    this.#internal += count;
  }

  addOthers(count: number): void {
    this.#others += count;
  }

  addUnused(count: number): void {
    this.#unused += count;
  }

  addLanguage(language: string, count: number): void {
    if (count > 0) this.#languages.set(language, (this.#languages.get(language) ?? 0) + count);
  }

  /** In words that go on after "skipped". */
  tell(): readonly string[] {
    const languages = [...this.#languages.keys()].sort();
    const foreign = [...this.#languages.values()].reduce((sum, count) => sum + count, 0);
    return [
      ...(this.#internal > 0 ? [`${this.#internal} internal ${this.#internal === 1 ? 'note' : 'notes'}`] : []),
      ...(this.#unused > 0 ? [`${this.#unused} ${this.#unused === 1 ? 'reply' : 'replies'} out of use`] : []),
      ...(this.#others > 0 ? [`${this.#others} ${this.#others === 1 ? 'message' : 'messages'} that the team did not write`] : []),
      ...(foreign > 0 ? [`${foreign} ${foreign === 1 ? 'reply' : 'replies'} in other languages (${languages.join(', ')})`] : []),
    ];
  }
}
