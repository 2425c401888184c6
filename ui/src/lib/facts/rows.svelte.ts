// Rows of the chronology, fetched as they come into view: a case may have thousands of facts, a screen shows thirty.
import { backend, onChanged } from "$lib/backend";
import type { CaseId, ChronologyRow, FactId } from "$lib/backend/bindings";
import { untrack } from "svelte";
import { SvelteMap } from "svelte/reactivity";
import { Asking } from "./asking";

/** So many are asked for at once. */
const most = 100;

/** A row, and the turn it was asked in: one of an earlier turn is of before a change. */
type Found = { readonly row: ChronologyRow; readonly turn: number };

export class Rows {
  readonly #found = new SvelteMap<FactId, Found>();
  readonly #asking = new Asking();
  /** Goes up with every change: whoever wants a row wants it again. */
  #turn = $state(0);
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
    return this.#found.get(fact)?.row;
  }

  /**
   * Asks for a row unless it is there as it is now, or on its way. An effect that wants it wants it again after a change, so that
   * what is on screen is asked for at once and the rest when it is next in view.
   */
  want(fact: FactId): void {
    const turn = this.#turn;
    untrack(() => {
      if (this.#found.get(fact)?.turn !== turn && this.#asking.want(fact)) this.#soon();
    });
  }

  /** Every row is of before the change; the old stays until the new has come. */
  #again(): void {
    this.#turn++;
    this.#asking.again();
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
      for (const row of rows) this.#found.set(row.fact.id, { row, turn });
      // What did not come is gone.
      for (const fact of facts) if (!rows.some((row) => row.fact.id === fact)) this.#found.delete(fact);
    } catch {
      // The list itself says what is wrong; a row that did not come is asked for when it is next in view.
    }
    this.#asking.done(facts);
  }
}
