// A date of Rust's words as a narrow column shows it: without «года», and whole at a line's end.

type Words = "ru" | "ky" | "en";

/** The short form of these words. Nothing that a date says is lost. */
export function shortDate(words: string, language: Words): string {
  const short =
    language === "ru"
      ? words.replace(/(\d{4}) года(?=$|[ ),])/gu, "$1")
      : language === "ky"
        ? words.replace(/(\d{4})-жылдын /gu, "$1-ж. ")
        : words;
  // A day stays with its month at a line's end, and neither «16–31» nor Kyrgyz «3-марты» is torn apart.
  return short
    .replace(/(\d) (?=\p{L})/gu, "$1\u00a0")
    .replace(/–(?=\d)/g, "–\u2060")
    .replaceAll("-", "\u2011");
}
