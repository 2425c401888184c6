// Words looked for in one item, and which place of them is shown.
import { backend, failureOf } from "$lib/backend";
import type { EvidenceId, WordHit } from "$lib/backend/bindings";
import type { Aim } from "$lib/evidence/places";
import { complain } from "$lib/shell/notices";
import { untrack } from "svelte";

export class Find {
  typed = $state("");
  hits = $state.raw<readonly WordHit[]>([]);
  more = $state(false);
  at = $state(-1);
  readonly current = $derived(this.hits[this.at]);
  /** Of what an address asks for: the page to begin with, from 0, of which words; and what it asked last. */
  #from: { words: string; page: number } | undefined;
  #begun = "";
  /** The words looked for last, and how often anything was: an answer that was overtaken is dropped. */
  #looked = "";
  #turn = 0;

  constructor(
    readonly evidence: EvidenceId,
    readonly show: (hit: WordHit) => void,
  ) {}

  /** Looks shortly after the last key, and for what an address asks for. To be called in a component. */
  follow(asked: () => Pick<Aim, "find" | "page">): void {
    $effect(() => {
      const { find, page } = asked();
      if (find !== undefined) untrack(() => this.begin(find, page ?? 1));
    });
    $effect(() => {
      const words = this.typed.trim();
      const timer = setTimeout(() => void untrack(() => this.#look(words)), 200);
      return () => clearTimeout(timer);
    });
  }

  /** Looks for words from a page on (from 1). What was begun already is not begun again. */
  begin(words: string, page: number): void {
    const begun = `${page} ${words}`;
    if (begun === this.#begun) return;
    this.#begun = begun;
    this.#from = { words: words.trim(), page: page - 1 };
    // The same words from another page: nothing is typed that would be looked for.
    if (this.#from.words === this.typed.trim() && this.#from.words === this.#looked) void this.#look(this.#looked);
    else this.typed = words;
  }

  /** Marks nothing any more. */
  clear(): void {
    this.typed = "";
    this.hits = [];
    this.at = -1;
    this.#from = undefined;
    this.#begun = this.#looked = "";
    this.#turn++;
  }

  async #look(words: string): Promise<void> {
    const turn = ++this.#turn;
    const first = this.#from?.words === words ? this.#from.page : 0;
    this.#from = undefined;
    this.#looked = words;
    if (words === "") {
      this.hits = [];
      this.at = -1;
      return;
    }
    try {
      const { hits, more } = await backend.call("document.find", { evidence: this.evidence, words });
      if (turn !== this.#turn || this.typed.trim() !== words) return;
      this.hits = hits;
      this.more = more;
      // Where so many are found that the page asked for is not among them, the page stays in view.
      const from = hits.findIndex(({ page }) => page >= first);
      this.at = from - 1;
      if (from >= 0) this.step(1);
      else this.at = -1;
    } catch (thrown) {
      complain(failureOf(thrown));
    }
  }

  /** Goes to the next place, or with −1 to the one before. */
  step(by: number): void {
    if (this.hits.length === 0) return;
    this.at = (this.at + by + this.hits.length) % this.hits.length;
    if (this.current) this.show(this.current);
  }
}
