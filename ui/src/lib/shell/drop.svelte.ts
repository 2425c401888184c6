// Files that arrive from outside, by drop or paste, on whatever screen. The window hands dropped files to Rust by their
// paths; in a browser, where there are no paths, the bytes are uploaded.
import { backend, failureOf } from "$lib/backend";
import { complain } from "./notices";

/** Where the arrived files wait: what `intake.offer` is asked with. */
export type Arrival = { kind: "dropped" } | { kind: "uploads"; uploads: string[] };

class Arrivals {
  /** Files are being dragged over the window. */
  over = $state(false);
  #takers: ((arrival: Arrival) => void)[] = [];

  /** Whether anything on screen takes files now. */
  get taken(): boolean {
    return this.#takers.length > 0;
  }

  /** Takes what arrives from now on, until the returned function is called. The last to ask is the one that gets it. */
  take(taker: (arrival: Arrival) => void): () => void {
    this.#takers.push(taker);
    return () => (this.#takers = this.#takers.filter((other) => other !== taker));
  }

  /** Hands an arrival on. */
  give(arrival: Arrival): void {
    this.over = false;
    this.#takers.at(-1)?.(arrival);
  }

  /** Uploads files and hands them on. */
  async bring(files: readonly File[]): Promise<void> {
    this.over = false;
    if (!this.taken || files.length === 0) return;
    try {
      const uploads: string[] = [];
      for (const file of files) uploads.push(await backend.upload(file.name, file));
      this.give({ kind: "uploads", uploads });
    } catch (thrown) {
      complain(failureOf(thrown));
    }
  }
}

export const arrivals = new Arrivals();
