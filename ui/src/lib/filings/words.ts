// Words that come with a template in three languages at once.
import type { FactView, Language, Trilingual } from "$lib/backend/bindings";
import { locale } from "$lib/i18n/index.svelte";

/** The language of the interface; the pseudo-language of tests is English. */
export function spoken(): Language {
  const now = locale();
  return now === "qps" ? "en" : now;
}

/** The words in the language of the interface. */
export function inWords(words: Trilingual): string {
  return words[spoken()];
}

/** A fact's statement in this language, or in whichever there is. */
export function statementOf(fact: FactView, language: Language): { text: string; language: Language } {
  const written = fact.details.statements.filter(({ text }) => text.trim() !== "");
  return written.find((one) => one.language === language) ?? written[0] ?? { text: "", language };
}
