// Where one stands in an item: the page, the message, the second. The address keeps it apart from the place that was cited, so
// that a lock, or a way back, leads there again. It holds no words.
import { router } from "$lib/shell/router.svelte";
import type { EvidenceId } from "$lib/backend/bindings";
import { untrack } from "svelte";
import { readAim, type Aim } from "./places";

/** How long one stands somewhere before the address says so, in milliseconds. */
const pause = 300;

/**
 * Keeps where one stands in the item on screen, and gives where one stood before. `moved` is another whenever one may have
 * gone on; `place` is asked then, and says nothing ("") while it is not known; `plain` is where one stands without having
 * gone anywhere. An item that lies beside another keeps nothing.
 */
export function useStand(
  item: EvidenceId,
  moved: () => unknown,
  place: () => string,
  plain: () => string,
): string | undefined {
  const stands = (): string | undefined => router.current.query["stand"];
  const mine = (): boolean => router.current.name === "item" && router.current.params.evidence === item;
  $effect(() => {
    moved();
    const timer = setTimeout(() => {
      const here = place();
      if (mine() && here !== "" && here !== (stands() ?? plain())) router.ask({ stand: here });
    }, pause);
    return () => clearTimeout(timer);
  });
  return untrack(() => (mine() ? stands() : undefined));
}

/** Where the address points. It is another only when somebody follows a link, and not when the address notes where one stands. */
export class Aimed {
  now = $state.raw<Aim>({});
  #stood: boolean;

  constructor() {
    this.now = untrack(() => readAim(router.current.query));
    this.#stood = false;
    $effect.pre(() => {
      const { query } = router.current;
      untrack(() => {
        const stands = query["stand"] !== undefined;
        const next = readAim(query);
        const same = JSON.stringify(next) === JSON.stringify(this.now);
        // A link to the same place, followed after one has gone on from there, leads back to it.
        if (!same || (this.#stood && !stands)) this.now = next;
        this.#stood = stands;
      });
    });
  }
}
