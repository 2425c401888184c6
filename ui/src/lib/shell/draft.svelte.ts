// A form that saves itself. While somebody types, the form is ahead of the vault; when the vault says something else
// (after an undo, from another screen), the vault wins.
import { untrack } from "svelte";
import type { Failure } from "$lib/backend";
import { Autosave } from "./autosave.svelte";
import { alike } from "./settled";

export class Draft<Details extends object> {
  details: Details;
  readonly autosave = new Autosave();
  readonly #write: (details: Details) => Promise<unknown>;

  constructor(stored: () => Details, write: (details: Details) => Promise<unknown>) {
    this.details = $state(untrack(stored));
    this.#write = write;
    $effect(() => {
      const fresh = stored();
      untrack(() => {
        if (!this.autosave.waiting && !alike(fresh, this.details)) this.details = fresh;
      });
    });
    $effect(() => () => void this.autosave.now());
  }

  /** Something was typed or chosen. */
  changed = (): void => this.autosave.soon(() => this.#write($state.snapshot(this.details) as Details));

  /** Why the last save did not happen. An unreadable date is said beside the date itself, so not here. */
  get failure(): Failure | undefined {
    return this.autosave.failure?.code === "bad-date" ? undefined : this.autosave.failure;
  }
}
