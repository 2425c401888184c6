// A copy of an original outside the vault: asked for in so many words, written nowhere by itself, noted in custody.
import { backend, failureOf } from "$lib/backend";
import type { EvidenceId } from "$lib/backend/bindings";
import { throughGate } from "$lib/consents/gate.svelte";
import { locale, t } from "$lib/i18n/index.svelte";
import { complain } from "$lib/shell/notices";
import { say } from "$lib/ui";
import { withSecond } from "$lib/users/second.svelte";

/** Asks where to and writes the original there, bit for bit. */
export async function exportOriginal(evidence: EvidenceId): Promise<void> {
  try {
    const { path } = await withSecond(() => throughGate(() => backend.call("evidence.export", { evidence })));
    if (path !== null) say(t("evidence-exported"));
  } catch (thrown) {
    complain(failureOf(thrown));
  }
}

/** Of a damaged original: writes what opens of it, with zeros for the rest, and beside it a text that says so. */
export async function exportReadable(evidence: EvidenceId): Promise<void> {
  const spoken = locale();
  const language = spoken === "qps" ? "en" : spoken;
  const ask = (): Promise<{ path: string | null }> => backend.call("evidence.export-readable", { evidence, language });
  try {
    const { path } = await withSecond(() => throughGate(ask));
    if (path !== null) say(t("readable-exported"));
  } catch (thrown) {
    complain(failureOf(thrown));
  }
}
