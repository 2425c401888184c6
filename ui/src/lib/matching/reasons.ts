// Reasons in words.
import type { MetView, ReasonView } from "$lib/backend/bindings";
import { t } from "$lib/i18n/index.svelte";
import { roleWord } from "$lib/parties/people";
import { groupedPhone } from "$lib/parties/phone";

/** `the same phone +996…; the name sounds the same`. */
export function inWords(reasons: readonly ReasonView[]): string {
  return reasons.map(reasonWords).join("; ");
}

/** One reason; a phone number in groups, as people write it. */
export function reasonWords({ key, value }: Pick<ReasonView, "key" | "value">): string {
  return t(key, { value: key === "match-same-phone" ? groupedPhone(value) : value });
}

/** What somebody is in their case: `recruiter, suspect`. */
export function rolesOf(who: MetView): string {
  return who.roles.map((role) => roleWord(role, who)).join(", ");
}

/** `case No. 31/2026`, or that it is this one. */
export function caseOf(who: MetView): string {
  return who.here ? t("matching-here") : t("matching-case", { number: who.caseNumber });
}
