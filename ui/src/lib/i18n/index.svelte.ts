// Words by key. `t("party-unnamed")` gives the sentence in the language in force; whatever shows it
// is drawn again when the language changes.
import { format, grouping, languages, makeBundle, type Args, type Language, type Locale } from "./catalogue";

export { languages, type Language, type Locale };
export { day, dayAndTime, longDay, longDayIn, moment, time } from "./dates";

class Words {
  locale = $state<Locale>("ru");
  bundle = $derived(makeBundle(this.locale));
}

const words = new Words();

/** The language in force. */
export function locale(): Locale {
  return words.locale;
}

/** Changes the language of everything on screen. */
export function speak(locale: Locale): void {
  words.locale = locale;
  document.documentElement.lang = locale === "qps" ? "en" : locale;
}

/** The message with this id. A key the catalogue lacks is shown as itself: a test reads the source for those. */
export function t(id: string, args?: Args): string {
  return format(words.bundle, id, args) ?? id;
}

/** The message with this id, or nothing: for families of keys that Rust may extend, such as error codes. */
export function maybe(id: string, args?: Args): string | undefined {
  return format(words.bundle, id, args);
}

/** How many of something there are, in digits: 9999, 10 000. */
export function amount(count: number): string {
  return count.toLocaleString(words.locale === "qps" ? "en" : words.locale, grouping);
}

/** One message in all languages: what the palette searches in, whatever is spoken now. */
export function inAll(id: string): string[] {
  return every().map((bundle) => format(bundle, id) ?? "");
}

let bundles: ReturnType<typeof makeBundle>[] | undefined;
const every = (): ReturnType<typeof makeBundle>[] => (bundles ??= languages.map(makeBundle));

/** How a language calls itself. */
export const languageNames: Record<Language, string> = { ru: "Русский", ky: "Кыргызча", en: "English" };
