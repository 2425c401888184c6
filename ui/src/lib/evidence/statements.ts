// A fact's statement for reading: in the language of the interface, or in the one it was written in.
import type { FactView, Statement } from "$lib/backend/bindings";
import { shortDate } from "$lib/i18n/shortDate";
import { spoken } from "./dates";

/** The statement to show, and its language. */
export function statementOf(fact: Pick<FactView, "details">, wanted = spoken()): Statement {
  const filled = fact.details.statements.filter(({ text }) => text.trim() !== "");
  return filled.find(({ language }) => language === wanted) ?? filled[0] ?? { language: wanted, text: "" };
}

/** A place in one language: «город Ош | Ош шаары | Osh» holds its wordings in Russian, Kyrgyz, English, as papers read it too. */
export function placeOf(place: string, language = spoken()): string {
  const wordings = place.split("|").map((wording) => wording.trim());
  return wordings[{ ru: 0, ky: 1, en: 2 }[language]] || (wordings[0] ?? "");
}

/** The date of a fact in words; nothing when it is not known. Kyrgyz «3-марты» is never torn apart at a line's end. */
export function dateOf(fact: Pick<FactView, "dateWords">, language = spoken()): string {
  return fact.dateWords[language].replaceAll("-", "\u2011");
}

/** The date of a fact as a narrow column shows it. */
export function shortDateOf(fact: Pick<FactView, "dateWords">, language = spoken()): string {
  return shortDate(fact.dateWords[language], language);
}
