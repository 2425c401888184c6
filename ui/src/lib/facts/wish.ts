// Which facts the chronology shows. Rust chooses and sorts them; here stands only what was asked for.
import type { Weight, Wish } from "$lib/backend/bindings";

export const weights: readonly Weight[] = ["strong", "middling", "weak"];

/** Everything, the earliest first. */
export const everything: Wish = {
  text: "",
  status: null,
  weight: null,
  party: null,
  place: null,
  bare: false,
  contradicted: false,
  only: null,
  latestFirst: false,
};

/** Whether anything is filtered away on purpose. */
export function isFiltered(wish: Wish): boolean {
  return (
    wish.text.trim() !== "" ||
    wish.status !== null ||
    wish.weight !== null ||
    wish.party !== null ||
    wish.place !== null ||
    wish.bare ||
    wish.contradicted ||
    wish.only !== null
  );
}
