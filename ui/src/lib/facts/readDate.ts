// How Rust reads a date that was typed, said back in the language of the page.
import { backend } from "$lib/backend";
import type { Language } from "$lib/backend/bindings";
import { locale } from "$lib/i18n/index.svelte";

/** The date in plain words; nothing when it is none. For `DateField`. */
export async function readDate(text: string): Promise<string | undefined> {
  const language: Language = locale() === "qps" ? "en" : (locale() as Language);
  const { ok, words } = await backend.call("date.read", { text, language });
  return ok ? words : undefined;
}
