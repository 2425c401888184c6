// Setting several items aside at once, and taking all of it back at once.
import { backend, failureOf } from "$lib/backend";
import type { EvidenceId } from "$lib/backend/bindings";
import { t } from "$lib/i18n/index.svelte";
import { complain } from "$lib/shell/notices";
import { unsupportedWithout } from "$lib/proof/without";
import { offer, say } from "$lib/ui";

async function each(ids: readonly EvidenceId[], aside: boolean): Promise<EvidenceId[]> {
  const done: EvidenceId[] = [];
  try {
    for (const evidence of ids) {
      await backend.quietly("evidence.set-aside", { evidence, aside });
      done.push(evidence);
    }
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
