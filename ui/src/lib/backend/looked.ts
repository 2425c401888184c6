// Which of many pages were looked at last. Nothing is drawn from it, so nothing here is reactive.

export class Looked {
  /** The page looked at last stands last. */
  readonly #order = new Set<number>();

  constructor(
    /** So many pages are kept. */
    readonly most: number,
  ) {}

  /** This page is looked at, or is about to be. */
  at(page: number): void {
    this.#order.delete(page);
    this.#order.add(page);
  }

  /** Of the pages that are there, those to let go: beyond the most that are kept, the ones looked at longest ago. */
  tooMany(there: ReadonlyMap<number, unknown>): number[] {
    const over = there.size - this.most;
    return over <= 0 ? [] : [...this.#order].filter((page) => there.has(page)).slice(0, over);
  }
}
