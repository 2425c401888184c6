// The ways evidence comes in, the same from a button, a key, the palette, a drop or a paste.
import { backend, failureOf } from "$lib/backend";
import type { CaseId, OfferFrom } from "$lib/backend/bindings";
import { t } from "$lib/i18n/index.svelte";
import { complain } from "$lib/shell/notices";
import { say } from "$lib/ui";
import { session } from "$lib/vault/session.svelte";
import { intake } from "./intake.svelte";

/** Asks for files and shows what would be taken in. */
export async function receive(ofCase: CaseId, from: OfferFrom): Promise<void> {
  const offered = await intake.ask(ofCase, from, session.status?.user ?? "");
  if (offered) return;
  if (intake.failure) complain(intake.failure);
  else if (from.kind === "unfinished") say(t("evidence-unfinished-elsewhere"));
}

/** Takes the offer in; what an earlier intake left undone may have been part of it. */
export async function begin(): Promise<void> {
  await intake.start();
  await refreshStatus();
}

/** Takes the picture on the clipboard, when the system lets a button read it; Ctrl+V always works. */
export async function receivePicture(ofCase: CaseId): Promise<void> {
  try {
    const uploads: string[] = [];
    for (const item of await navigator.clipboard.read()) {
      const type = item.types.find((one) => one.startsWith("image/"));
      if (type === undefined) continue;
      const name = t("evidence-pasted-name", { number: String(uploads.length + 1) });
      uploads.push(await backend.upload(`${name}.${type.slice("image/".length)}`, await item.getType(type)));
    }
    if (uploads.length === 0) say(t("evidence-paste-nothing"));
    else await receive(ofCase, { kind: "uploads", uploads });
  } catch {
    say(t("evidence-paste-by-key"));
  }
}

/** Lets go of what an interrupted intake left undone in a case. */
export async function forgetUnfinished(ofCase: CaseId): Promise<void> {
  try {
    await backend.call("intake.forget", { case: ofCase });
    await refreshStatus();
  } catch (thrown) {
    complain(failureOf(thrown));
  }
}

async function refreshStatus(): Promise<void> {
  // The vault lies where it lay: only how it stands is asked.
  if ((session.status?.unfinishedIntake ?? []).length > 0) await session.ask();
}
