// Sensitive items are blurred until somebody asks to see them; what was asked for stays so until the vault locks.
import type { EvidenceId } from "$lib/backend/bindings";
import { SvelteSet } from "svelte/reactivity";

const lifted = new SvelteSet<EvidenceId>();

export const veils = {
  /** Whether an item is blurred now. */
  covers: (evidence: EvidenceId, sensitive: boolean): boolean => sensitive && !lifted.has(evidence),

  /** Shows an item, or blurs it again. */
  lift(evidence: EvidenceId, shown: boolean): void {
    if (shown) lifted.add(evidence);
    else lifted.delete(evidence);
  },
};
