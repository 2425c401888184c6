// What is said of an item in further languages of its case, while it is written: each has its place, empty or not.
import type { EvidenceDetails, Language, Wording } from "$lib/backend/bindings";

const unsaid = (language: Language): Wording => ({
  language,
  title: "",
  source: "",
  receivedFrom: "",
  receivedBy: "",
  receivedWhere: "",
  carrier: "",
});

/**
 * The languages of the case besides the one the details themselves are in: that is the first one that has no wording
 * of its own, whatever order the case's languages stand in today.
 */
export function furtherLanguages(wordings: readonly Wording[], ofCase: readonly Language[]): Language[] {
  const own = ofCase.find((language) => !wordings.some((one) => one.language === language && isSaid(one))) ?? ofCase[0];
  return ofCase.filter((language) => language !== own);
}

/** Whether anything is written in it. */
export function isSaid({ title, source, receivedFrom, receivedBy, receivedWhere, carrier }: Wording): boolean {
  return [title, source, receivedFrom, receivedBy, receivedWhere, carrier].some((text) => text.trim() !== "");
}

/** The details with a place for each further language of the case. */
export function withWordings(details: EvidenceDetails, ofCase: readonly Language[]): EvidenceDetails {
  const kept = details.wordings.filter(isSaid);
  const missing = furtherLanguages(kept, ofCase).filter(
    (language) => !kept.some((wording) => wording.language === language),
  );
  return { ...details, wordings: [...kept.map((one) => ({ ...one })), ...missing.map(unsaid)] };
}
