// Setting items aside, one or many, as one act that is taken back whole.
import { backend, failureOf } from "$lib/backend";
import type { EvidenceId } from "$lib/backend/bindings";
import { complain } from "$lib/shell/notices";

/** Sets items aside or takes them back into the case; the notice offers to take back the whole. */
export async function setAside(items: readonly EvidenceId[], aside: boolean): Promise<void> {
  if (items.length === 0) return;
  try {
    await backend.call("evidence.set-aside", { items: [...items], aside });
  } catch (thrown) {
    complain(failureOf(thrown));
  }
}
