// Rows of the chronology, fetched as they come into view: a case may have thousands of facts, a screen shows thirty.
import { backend, onChanged } from "$lib/backend";
import type { CaseId, ChronologyRow, FactId } from "$lib/backend/bindings";
import { SvelteMap } from "svelte/reactivity";
import { Asking } from "./asking";

/** So many are asked for at once. */
const most = 100;

export class Rows {
  readonly #found = new SvelteMap<FactId, ChronologyRow>();
  readonly #asking = new Asking();
  #turn = 0;
  #due: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly inCase: () => CaseId) {
    $effect(() => {
      const stop = onChanged(["facts", "evidence", "parties"], () => this.#again());
      return () => {
        stop();
        clearTimeout(this.#due);
        this.#turn++;
      };
    });
  }

  /** The row, if it has come. */
  of(fact: FactId): ChronologyRow | undefined {
    return this.#found.get(fact);
  }

  /** Asks for a row unless it is there or on its way. */
  want(fact: FactId): void {
    if (!this.#found.has(fact) && this.#asking.want(fact)) this.#soon();
  }

  /** What is on screen is asked for anew; the old stays until the new has come. */
  #again(): void {
    this.#turn++;
    this.#asking.again([...this.#found.keys()].slice(-most));
    this.#soon();
  }

  #soon(): void {
    this.#due ??= setTimeout(() => void this.#ask(), 10);
  }

  async #ask(): Promise<void> {
    this.#due = undefined;
    const facts = this.#asking.take(most);
    if (facts.length === 0) return;
    const turn = this.#turn;
    try {
      const rows = await backend.call("chronology.rows", { case: this.inCase(), facts });
      if (turn !== this.#turn) return;
      for (const row of rows) this.#found.set(row.fact.id, row);
      // What did not come is gone.
      for (const fact of facts) if (!rows.some((row) => row.fact.id === fact)) this.#found.delete(fact);
    } catch {
      // The list itself says what is wrong; a row that did not come is asked for when it is next in view.
    }
    this.#asking.done(facts);
  }
}
