// What would stand on nothing without an item.
import { backend } from "$lib/backend";
import type { EvidenceId } from "$lib/backend/bindings";
import { said } from "./words";

/** The elements that rest on this item alone, each named once; empty when there are none, or nobody can tell. */
export async function unsupportedWithout(evidence: EvidenceId): Promise<string> {
  try {
    const { changes } = await backend.call("proof.consequences", { evidence });
    const lost = changes.filter(({ without }) => without.items === 0).map(({ element }) => said(element.name));
    return [...new Set(lost)].join(", ");
  } catch {
    return "";
  }
}
