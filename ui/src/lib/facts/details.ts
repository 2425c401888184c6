// A fact while it is written: every language of the case has its place, empty or not; what is kept has none empty.
import type { FactDetails, FactStatus, Language, PartyId, Place } from "$lib/backend/bindings";
import { asTyped } from "$lib/i18n/edtf";

export const factStatuses: readonly FactStatus[] = ["alleged", "supported", "disputed", "admitted"];

/** What a place says besides: the day of a message, who wrote it. */
export type Begin = { date?: string; parties?: readonly PartyId[] };

/** A fact nothing is known of yet but where it stands. */
export function emptyFact(
  languages: readonly Language[],
  citations: readonly Place[] = [],
  { date = "", parties = [] }: Begin = {},
): FactDetails {
  return {
    statements: languages.map((language) => ({ language, text: "" })),
    date: asTyped(date),
    place: "",
    parties: [...parties],
    status: "alleged",
    citations: [...citations],
    note: "",
  };
}

/** A stored fact as the form shows it: with a place for each language of the case, and the date as people write it. */
export function inForm(stored: FactDetails, languages: readonly Language[]): FactDetails {
  const missing = languages.filter((language) => !stored.statements.some((one) => one.language === language));
  const statements = [...stored.statements, ...missing.map((language) => ({ language, text: "" }))];
  const rank = (language: Language): number => {
    const at = languages.indexOf(language);
    return at < 0 ? languages.length : at;
  };
  return {
    ...structuredClone(stored),
    statements: statements.map((one) => ({ ...one })).sort((a, b) => rank(a.language) - rank(b.language)),
    date: asTyped(stored.date),
  };
}

/** What is kept of a form: no empty statements. */
export function toKeep(details: FactDetails): FactDetails {
  return { ...details, statements: details.statements.filter(({ text }) => text.trim() !== "") };
}

/** Whether there is a statement, without which a fact is none. */
export function isStated(details: FactDetails): boolean {
  return details.statements.some(({ text }) => text.trim() !== "");
}

/** Whether two citations point to the very same place. */
export function samePlace(a: Place, b: Place): boolean {
  return (
    a.evidence === b.evidence &&
    a.page === b.page &&
    a.second === b.second &&
    a.message === b.message &&
    a.quote === b.quote &&
    JSON.stringify(a.rect) === JSON.stringify(b.rect)
  );
}
