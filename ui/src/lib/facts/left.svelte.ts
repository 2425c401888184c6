// How the chronology of each case was left: filter, order, grouping, place. Coming back from an item or a page finds it so.
import type { CaseId, FactId, Wish } from "$lib/backend/bindings";
import type { Grouping } from "./timeline";
import { everything } from "./wish";

export class Left {
  wish = $state<Wish>({ ...everything });
  grouping = $state<Grouping>("month");
  /** The fact on which the keyboard stood. */
  fact: FactId | undefined;
}

// Nothing is drawn from it.
// eslint-disable-next-line svelte/prefer-svelte-reactivity
const all = new Map<CaseId, Left>();

export function leftIn(inCase: CaseId): Left {
  let left = all.get(inCase);
  if (!left) {
    left = new Left();
    all.set(inCase, left);
  }
  return left;
}
