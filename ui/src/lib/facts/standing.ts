// What stands beside a fact: how heavy it is, and its time in words.
import type { FactStanding, Words } from "$lib/backend/bindings";
import { spoken } from "$lib/evidence/dates";

/** Words in the language of the interface, or in whichever they were written. */
export function anyOf(words: Words): string {
  return [words[spoken()], words.ru, words.ky, words.en].find((text) => text.trim() !== "") ?? "";
}

/** The time in words. */
export function saidOf(standing: FactStanding): string {
  return anyOf(standing.said);
}
