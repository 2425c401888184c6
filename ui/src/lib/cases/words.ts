// The closed lists of a case, in the order a list shows them. Their words stand in cases.ftl.
import type { CaseDetails, Duty, Jurisdiction, Stage } from "$lib/backend/bindings";
import { t } from "$lib/i18n/index.svelte";
import type { Choice } from "$lib/ui";

export const stages: readonly Stage[] = ["intake", "pretrial", "trial", "appeal", "cassation", "enforcement", "closed"];
export const jurisdictions: readonly Jurisdiction[] = ["kg", "kz", "uz", "tj", "ru", "tr"];
export const duties: readonly Duty[] = ["lawyer", "paralegal", "interpreter", "psychologist", "other"];

/** The choices of a closed list, named by `<family>-<word>`. */
export function choicesOf<Word extends string>(family: string, words: readonly Word[]): Choice<Word>[] {
  return words.map((value) => ({ value, label: t(`${family}-${value}`) }));
}

/** A case nothing is known of yet. */
export function emptyCase(): CaseDetails {
  return {
    number: "",
    title: "",
    jurisdiction: "kg",
    stage: "intake",
    registerNumber: "",
    languages: ["ru"],
    team: [],
    note: "",
  };
}
