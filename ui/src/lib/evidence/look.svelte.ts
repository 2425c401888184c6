// Items opened for looking, kept until the vault locks: previews of citations would otherwise ask for each of them again,
// and every look is an event in the record of custody.
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

/** Forgets everything: the addresses mean nothing once the vault is locked. */
export function forgetLooks(): void {
  open.clear();
  shown.clear();
}

/** Sensitive items that the user asked to see, until the vault locks. */
const shown = new Set<EvidenceId>();

class Veils {
  #turn = $state(0);

  /** Whether an item is blurred now. */
  covers(evidence: EvidenceId, sensitive: boolean): boolean {
    return sensitive && this.#turn >= 0 && !shown.has(evidence);
  }

  /** Shows an item, or blurs it again. */
  lift(evidence: EvidenceId, lifted: boolean): void {
    if (lifted) shown.add(evidence);
    else shown.delete(evidence);
    this.#turn += 1;
  }
}

export const veils = new Veils();
