// Items opened for looking, kept until the vault locks and the page begins anew: previews of citations would otherwise
// ask for each of them again.
import { backend } from "$lib/backend";
import type { EvidenceId, LookView } from "$lib/backend/bindings";

const open = new Map<EvidenceId, Promise<LookView>>();

/** Where the item's pictures are fetched. A refusal is not kept: the next look asks again. */
export function lookAt(evidence: EvidenceId): Promise<LookView> {
  let look = open.get(evidence);
  if (!look) {
    look = backend.call("evidence.look", { evidence });
    open.set(evidence, look);
    look.catch(() => open.delete(evidence));
  }
  return look;
}

/** The same asked anew: the program lets go of where pictures are fetched when so many others were asked for since. */
export function lookAgain(evidence: EvidenceId): Promise<LookView> {
  open.delete(evidence);
  return lookAt(evidence);
}
