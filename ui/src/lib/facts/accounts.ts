// An account while it is written, and the closed lists of accounts.
import type { AccountDetails, Knowledge, Language, Attitude } from "$lib/backend/bindings";
import { asTyped } from "$lib/i18n/edtf";

export const knowledges: readonly Knowledge[] = ["saw", "heard", "document", "unknown"];
export const stances: readonly Attitude[] = ["affirms", "denies", "unsure"];
/** Languages an account may be told in; the empty one is "not known". ISO 639-1. */
export const tongues = ["", "ky", "ru", "uz", "tg", "kk", "tr", "en"] as const;

/** An account nothing is known of yet. */
export function emptyAccount(languages: readonly Language[]): AccountDetails {
  return {
    teller: null,
    source: "",
    toldOn: "",
    toldWhere: "",
    language: "",
    interpreter: null,
    interpreterName: "",
    knowledge: "unknown",
    stance: "affirms",
    original: "",
    statements: languages.map((language) => ({ language, text: "" })),
    date: "",
    said: { ru: "", ky: "", en: "" },
    place: "",
    citations: [],
    followed: false,
    note: "",
  };
}

/** A stored account as the form shows it: with a place for each language of the case, dates as people write them. */
export function accountInForm(stored: AccountDetails, languages: readonly Language[]): AccountDetails {
  const missing = languages.filter((language) => !stored.statements.some((one) => one.language === language));
  return {
    ...structuredClone(stored),
    statements: [...stored.statements, ...missing.map((language) => ({ language, text: "" }))].map((one) => ({
      ...one,
    })),
    date: asTyped(stored.date),
    toldOn: asTyped(stored.toldOn),
  };
}

/** What is kept of a form: no empty statements. */
export function accountToKeep(details: AccountDetails): AccountDetails {
  return { ...details, statements: details.statements.filter(({ text }) => text.trim() !== "") };
}

const saysWho = ({ teller, source }: AccountDetails): boolean => teller !== null || source.trim() !== "";
const saysWhat = ({ original, statements }: AccountDetails): boolean =>
  original.trim() !== "" || statements.some(({ text }) => text.trim() !== "");

/** Whether it says who and what; without them it is no account. */
export function isAccount(details: AccountDetails): boolean {
  return saysWho(details) && saysWhat(details);
}

/** What was typed, with who or what as it was where that was taken out. */
export function accountFilled(typed: AccountDetails, stored: AccountDetails): AccountDetails {
  if (isAccount(typed)) return typed;
  const { teller, source } = saysWho(typed) ? typed : stored;
  const { original, statements } = saysWhat(typed) ? typed : stored;
  return { ...typed, teller, source, original, statements };
}
