// Which rows are wanted and which are on their way. Nothing on screen depends on it, so nothing here is reactive.
import type { FactId } from "$lib/backend/bindings";

export class Asking {
  readonly #wanted = new Set<FactId>();
  readonly #asked = new Set<FactId>();

  /** Wants a row, unless it is on its way. Says whether it is wanted now. */
  want(fact: FactId): boolean {
    if (this.#asked.has(fact)) return false;
    this.#wanted.add(fact);
    return true;
  }

  /** Begins anew: what was on its way is of no use any more. */
  again(): void {
    this.#asked.clear();
    this.#wanted.clear();
  }

  /** Takes the wanted ones out, at most so many, the latest wanted; they are on their way now. */
  take(most: number): FactId[] {
    const facts = [...this.#wanted].slice(-most);
    this.#wanted.clear();
    for (const fact of facts) this.#asked.add(fact);
    return facts;
  }

  /** These have come, or will not. */
  done(facts: readonly FactId[]): void {
    for (const fact of facts) this.#asked.delete(fact);
  }
}
