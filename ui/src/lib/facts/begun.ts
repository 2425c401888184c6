// Facts begun and closed before they said anything: the next new fact of that case goes on from there.
import type { CaseId, FactDetails } from "$lib/backend/bindings";

const begun = new Map<CaseId, FactDetails>();

/** Keeps a fact until the next one of its case is begun, or the vault locks. */
export function keepBegun(ofCase: CaseId, details: FactDetails): void {
  begun.set(ofCase, details);
}

/** Takes the kept one out. */
export function takeBegun(ofCase: CaseId): FactDetails | undefined {
  const details = begun.get(ofCase);
  begun.delete(ofCase);
  return details;
}
