// The text of an item, fetched page by page as it is looked at.
import { backend } from "$lib/backend";
import type { EvidenceId, TextPageView } from "$lib/backend/bindings";
import { SvelteMap } from "svelte/reactivity";

/** So many pages are asked for at once. */
const stretch = 8;
/** So many stretches are kept; the ones looked at last. */
const kept = 24;

export class Text {
  readonly #pages = new SvelteMap<number, readonly TextPageView[]>();
  readonly #asked: number[] = [];

  constructor(readonly evidence: EvidenceId) {}

  /** A page (from 0), if it has come. */
  at(page: number): TextPageView | undefined {
    return this.#pages.get(Math.floor(page / stretch))?.[page % stretch];
  }

  /** Asks for a page unless it is there or on its way. */
  async want(page: number): Promise<void> {
    const number = Math.floor(page / stretch);
    if (this.#pages.has(number) || this.#asked.includes(number)) return;
    this.#asked.push(number);
    try {
      const pages = await backend.call("document.pages", {
        evidence: this.evidence,
        from: number * stretch,
        count: stretch,
      });
      this.#pages.set(number, pages);
      const oldest = this.#pages.keys().next().value;
      if (this.#pages.size > kept && oldest !== undefined) this.#pages.delete(oldest);
    } catch {
      // A page without its words is shown all the same; the next look asks again.
    } finally {
      this.#asked.splice(this.#asked.indexOf(number), 1);
    }
  }
}
