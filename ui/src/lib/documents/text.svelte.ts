// The text of an item, fetched page by page as it is looked at.
import { backend } from "$lib/backend";
import { Looked } from "$lib/backend/looked";
import type { EvidenceId, TextPageView } from "$lib/backend/bindings";
import { SvelteMap } from "svelte/reactivity";

/** So many pages are asked for at once. */
const stretch = 8;
/** So many stretches are kept, unless more are on screen; the ones looked at last. */
const kept = 24;

export class Text {
  readonly #pages = new SvelteMap<number, readonly TextPageView[]>();
  readonly #asked: number[] = [];
  readonly #looked: Looked;

  /** With `whole`, for who draws every page that it asks for, none is let go. */
  constructor(
    readonly evidence: EvidenceId,
    whole = false,
  ) {
    this.#looked = new Looked(whole ? Infinity : kept);
  }

  /** A page (from 0), if it has come. */
  at(page: number): TextPageView | undefined {
    return this.#pages.get(Math.floor(page / stretch))?.[page % stretch];
  }

  /** Asks for a page unless it is there or on its way. */
  async want(page: number): Promise<void> {
    const number = Math.floor(page / stretch);
    this.#looked.at(number);
    if (this.#pages.has(number) || this.#asked.includes(number)) return;
    this.#asked.push(number);
    try {
      const pages = await backend.call("document.pages", {
        evidence: this.evidence,
        from: number * stretch,
        count: stretch,
      });
      this.#pages.set(number, pages);
      for (const old of this.#looked.tooMany(this.#pages)) this.#pages.delete(old);
    } catch {
      // A page without its words is shown all the same; the next look asks again.
    } finally {
      this.#asked.splice(this.#asked.indexOf(number), 1);
    }
  }
}
