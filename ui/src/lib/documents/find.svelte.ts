// Words looked for in one item, and which place of them is shown.
import { backend, failureOf } from "$lib/backend";
import type { EvidenceId, WordHit } from "$lib/backend/bindings";
import { complain } from "$lib/shell/notices";
import { untrack } from "svelte";

export class Find {
  typed = $state("");
  hits = $state.raw<readonly WordHit[]>([]);
  more = $state(false);
  at = $state(-1);
  readonly current = $derived(this.hits[this.at]);

  constructor(
    readonly evidence: EvidenceId,
    readonly show: (hit: WordHit) => void,
  ) {}

  /** Looks shortly after the last key. To be called in a component. */
  follow(): void {
    $effect(() => {
      const words = this.typed.trim();
      const timer = setTimeout(() => void untrack(() => this.#look(words)), 200);
      return () => clearTimeout(timer);
    });
  }

  async #look(words: string): Promise<void> {
    if (words === "") {
      this.hits = [];
      this.at = -1;
      return;
    }
    try {
      const { hits, more } = await backend.call("document.find", { evidence: this.evidence, words });
      if (this.typed.trim() !== words) return;
      this.hits = hits;
      this.more = more;
      this.at = -1;
      this.step(1);
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
