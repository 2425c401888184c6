// Handing a finished PDF out of the vault: Rust asks where to, writes it and records it in the custody log.
import { backend, failureOf } from "$lib/backend";
import type { EditionId, FilingId } from "$lib/backend/bindings";
import { throughGate } from "$lib/consents/gate.svelte";
import { t } from "$lib/i18n/index.svelte";
import { complain } from "$lib/shell/notices";
import { say } from "$lib/ui";
import { withSecond } from "$lib/users/second.svelte";

/** Writes a file where the user chose, and says where; says nothing when the user thought better of it. */
export async function exported(write: () => Promise<{ path: string | null }>): Promise<void> {
  try {
    const { path } = await withSecond(() => throughGate(write));
    if (path !== null) say(t("filings-exported", { path }));
  } catch (thrown) {
    complain(failureOf(thrown));
  }
}

/** Writes an edition of a filing to a file. No reason overrules a refusal to publish: a new consent does. */
export function exportEdition(edition: EditionId): Promise<void> {
  return exported(() => backend.call("filing.export", { edition }));
}

/** Writes a filing for Word: the newest full edition, or the draft as it stands. */
export function exportWord(filing: FilingId): Promise<void> {
  return exported(() => backend.call("filing.word", { filing }));
}
