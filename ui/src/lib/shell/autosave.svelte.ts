// Saves what is typed by itself: a moment after the last key, when the form closes, and before the vault locks.
import { failureOf, type Failure } from "$lib/backend";
import { complain } from "./notices";

/** How long after the last key a form saves itself, in milliseconds. */
const pause = 700;
// Nothing is drawn from it.
// eslint-disable-next-line svelte/prefer-svelte-reactivity
const pending = new Set<Autosave>();

export class Autosave {
  /** When it was last saved, in milliseconds since 1970. */
  saved = $state<number>();
  failure = $state.raw<Failure>();
  waiting = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #write: (() => Promise<unknown>) | undefined;
  #turn: Promise<void> = Promise.resolve();

  /**
   * Something changed: saves with `write` soon. A later change takes the place of an earlier one. `write` asks with
   * `backend.quietly`, because a notice after every word would be noise; Ctrl+Z takes such a change back all the same.
   */
  soon(write: () => Promise<unknown>): void {
    this.#write = write;
    this.waiting = true;
    pending.add(this);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.now(), pause);
  }

  /** Saves at once what is still waiting; resolves when that was tried. Writes never overtake each other. */
  now(): Promise<void> {
    clearTimeout(this.#timer);
    const write = this.#write;
    this.#write = undefined;
    if (write) this.#turn = this.#turn.then(() => this.#save(write));
    return this.#turn;
  }

  /** The form goes. What cannot be saved now is lost with it, and is said. */
  async close(): Promise<void> {
    await this.now();
    if (this.waiting && this.failure) complain(this.failure);
    pending.delete(this);
  }

  async #save(write: () => Promise<unknown>): Promise<void> {
    try {
      await write();
      this.saved = Date.now();
      this.failure = undefined;
    } catch (thrown) {
      this.failure = failureOf(thrown);
      // What was typed is not in the vault: it waits for the next time, and nothing may take its place on the screen.
      this.#write ??= write;
    }
    this.waiting = this.#write !== undefined;
    if (!this.waiting) pending.delete(this);
  }
}

/** Saves everything that is still waiting anywhere. */
export async function saveAll(): Promise<void> {
  await Promise.all([...pending].map((form) => form.now()));
}
