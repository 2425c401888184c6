// A form that saves itself. While somebody types, the form is ahead of the vault; when the vault says something else
// (after an undo, from another screen), the vault wins.
import { untrack } from "svelte";
import { failureOf, type Failure } from "$lib/backend";
import { Autosave } from "./autosave.svelte";
import { alike, withStored } from "./settled";

export class Draft<Details extends object> {
  details: Details;
  readonly autosave = new Autosave();
  /** What the vault said last: the last save runs when the form is closed, and then nobody holds the record any more. */
  #stored: Details;
  readonly #write: (details: Details) => Promise<unknown>;
  readonly #filled: (typed: Details, stored: Details) => Details;

  /**
   * `filled` gives what is kept while a part without which there is nothing to keep, a title, a statement, is taken out: the rest
   * as it was typed, that part as the vault has it. Where nothing is missing it gives back what was typed itself.
   */
  constructor(
    stored: () => Details,
    write: (details: Details) => Promise<unknown>,
    filled: (typed: Details, stored: Details) => Details = (typed) => typed,
  ) {
    this.details = $state(untrack(stored));
    this.#stored = untrack(stored);
    this.#write = write;
    this.#filled = filled;
    $effect(() => {
      const fresh = stored();
      this.#stored = fresh;
      untrack(() => {
        if (!this.autosave.waiting && !alike(fresh, filled(this.details, fresh))) this.details = fresh;
      });
    });
    $effect(() => () => void this.autosave.close());
  }

  /** Something was typed or chosen. */
  changed = (): void => this.autosave.soon(() => this.#keep($state.snapshot(this.details) as Details));

  /** A date that cannot be read holds back itself and nothing else: the rest is kept with the date as it was. */
  async #keep(typed: Details): Promise<void> {
    const details = this.#filled(typed, this.#stored);
    // Nothing but the missing part differs.
    if (details !== typed && alike(details, this.#stored)) return;
    try {
      await this.#write(details);
    } catch (thrown) {
      const { code, params } = failureOf(thrown);
      if (code === "bad-date" && typeof params.field === "string") {
        await this.#write(withStored(details, this.#stored, params.field));
      }
      throw thrown;
    }
  }

  /** Why the last save did not happen. An unreadable date is said beside the date itself, so not here. */
  get failure(): Failure | undefined {
    return this.autosave.failure?.code === "bad-date" ? undefined : this.autosave.failure;
  }
}
