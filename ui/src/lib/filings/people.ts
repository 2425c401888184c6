import type { PartyView } from "$lib/backend/bindings";
import { maybe } from "$lib/i18n/index.svelte";

/** What a person or organisation is in the case, in words. */
export function rolesOf(party: PartyView): string {
  return party.details.roles
    .map((role) => maybe(`role-${role}`) ?? "")
    .filter(Boolean)
    .join(", ");
}
