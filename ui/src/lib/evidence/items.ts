// The items of a case: one list for all screens, which a case of 50,000 items could not ask for at every step.
import { type Query, useQuery } from "$lib/backend";
import type { CaseId } from "$lib/backend/bindings";
import { Kept } from "$lib/backend/kept";

/** That an item was looked at stands in the custody log; the gallery learns it when one comes back to it. */
const kept = new Kept<"evidence.list">(["evidence", "facts", "custody"]);

/** The items of the case, as the gallery shows them, in the order of their numbers. */
export function useItems(inCase: () => CaseId): Query<"evidence.list"> {
  return useQuery("evidence.list", () => ({ case: inCase() }), ["evidence", "facts"], kept);
}
