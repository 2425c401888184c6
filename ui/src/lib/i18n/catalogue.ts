// The words of the interface: one Fluent catalogue per language, in ui/locales, shared with Rust.
import { FluentBundle, FluentNumber, FluentResource, type FluentVariable } from "@fluent/bundle";
import { pseudo } from "./pseudo";

export const languages = ["ru", "ky", "en"] as const;
export type Language = (typeof languages)[number];
/** `qps` is English with accents, brackets and a third more letters: it shows texts that do not come from the catalogue and places too narrow. */
export type Locale = Language | "qps";
export type Args = Record<string, FluentVariable>;

const sources: Record<string, string> = import.meta.glob("../../../locales/*/*.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** The bundle of one language, from all of its files. */
export function makeBundle(locale: Locale): FluentBundle {
  const language = locale === "qps" ? "en" : locale;
  const bundle = new FluentBundle(language, {
    // Russian, Kyrgyz and English all run left to right; isolation marks would only get into copied text.
    useIsolating: false,
    ...(locale === "qps" ? { transform: pseudo } : {}),
  });
  for (const [path, text] of Object.entries(sources)) {
    if (path.includes(`/locales/${language}/`)) bundle.addResource(new FluentResource(text), { allowOverrides: false });
  }
  return bundle;
}

/** The message with this id, or undefined when the catalogue has none. */
export function format(bundle: FluentBundle, id: string, args?: Args): string | undefined {
  const message = bundle.getMessage(id);
  if (!message?.value) return undefined;
  return bundle.formatPattern(message.value, args ? counted(args) : null, []);
}

/** How many of something there are; other numbers (of an item, of a page, a year) are names, and names are not grouped. */
const amounts = new Set(["all", "count", "files", "items"]);
/** From five digits on: 2026, 10 000. */
export const grouping = { useGrouping: "min2" } as const;

/** Rust sends every value as text. Whole numbers are made numbers again, so that «1 файл, 2 файла» can be told apart. */
function counted(args: Args): Args {
  const number = (name: string, value: FluentVariable): FluentVariable =>
    typeof value === "number" || (typeof value === "string" && /^\d{1,9}$/.test(value))
      ? new FluentNumber(Number(value), amounts.has(name) ? grouping : { useGrouping: false })
      : value;
  return Object.fromEntries(Object.entries(args).map(([name, value]) => [name, number(name, value)]));
}
