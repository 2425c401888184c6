// Recognition under way, followed across screens: it goes on while one looks at something else.
import { Reading } from "$lib/chats/reading.svelte";
import { backend } from "$lib/backend";
import type { CaseId, EvidenceId } from "$lib/backend/bindings";

export const recognition = new Reading();
let following = false;

/** Recognises these items, or every scan of the case that has no text yet. */
export async function recognise(ofCase: CaseId, items: EvidenceId[] | null): Promise<void> {
  if (!following) recognition.follow();
  following = true;
  await recognition.start(backend.call("recognition.start", { case: ofCase, items }));
}
