// Setting items aside, one or many, as one act that is taken back whole.
import { backend, failureOf } from "$lib/backend";
import type { EvidenceId } from "$lib/backend/bindings";
import { complain } from "$lib/shell/notices";
import { unsupportedWithout } from "$lib/proof/without";
import { offer, say } from "$lib/ui";

/** Sets items aside or takes them back into the case; the notice offers to take back the whole. */
export async function setAside(items: readonly EvidenceId[], aside: boolean): Promise<void> {
  if (items.length === 0) return;
  try {
    await backend.call("evidence.set-aside", { items: [...items], aside });
  } catch (thrown) {
    complain(failureOf(thrown));
  }
  return done;
}

/** Sets items aside or takes them back into the case; one notice offers to take back the whole. */
export async function setAside(ids: readonly EvidenceId[], aside: boolean): Promise<void> {
  const [only] = ids;
  if (ids.length === 1 && only !== undefined) {
    try {
      const lost = aside ? await unsupportedWithout(only) : "";
      await backend.call("evidence.set-aside", { evidence: only, aside });
      if (lost !== "") say(t("proof-aside-lost", { what: lost }));
    } catch (thrown) {
      complain(failureOf(thrown));
    }
    return;
  }
  const done = await each(ids, aside);
  if (done.length === 0) return;
  const text = aside ? "evidence-were-set-aside" : "evidence-were-taken-back";
  offer(t(text, { count: done.length }), t("app-undo"), () => void each(done, !aside));
}
