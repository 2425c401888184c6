// Setting items aside, one or many, as one act that is taken back whole.
import { backend, failureOf } from "$lib/backend";
import type { EvidenceId } from "$lib/backend/bindings";
import { t } from "$lib/i18n/index.svelte";
import { unsupportedWithout } from "$lib/proof/without";
import { complain } from "$lib/shell/notices";
import { say } from "$lib/ui";

/** Sets items aside or takes them back into the case; the notice offers to take back the whole. Tells whether that was done. */
export async function setAside(items: readonly EvidenceId[], aside: boolean): Promise<boolean> {
  const [first] = items;
  if (first === undefined) return false;
  try {
    // Asked before: afterwards nothing rests on it any more.
    const lost = aside && items.length === 1 ? await unsupportedWithout(first) : "";
    await backend.call("evidence.set-aside", { items: [...items], aside });
    if (lost !== "") say(t("proof-aside-lost", { what: lost }));
    return true;
  } catch (thrown) {
    complain(failureOf(thrown));
    return false;
  }
}
