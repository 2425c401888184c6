// A date of Rust's words as a narrow column shows it: without «года», and a range that says its month and year once.

type Words = "ru" | "ky" | "en";
type Parts = { day?: string | undefined; month: string; year: string };

/** «16 марта 2026», "16 March 2026" and «март 2026»; no doubt and no season, which stand as they are. */
function european(text: string): Parts | undefined {
  const found = /^(?:(\d{1,2}) )?(\p{L}{3,}) (\d{4})$/u.exec(text);
  return found ? { day: found[1], month: found[2] ?? "", year: found[3] ?? "" } : undefined;
}

/** «2026-ж. 16-марты» and «2026-ж. март айы». */
function kyrgyz(text: string): Parts | undefined {
  const found = /^(\d{4})-ж\. (?:(\d{1,2})-(\p{L}+)|(\p{L}+ айы))$/u.exec(text);
  return found ? { day: found[2], month: found[3] ?? found[4] ?? "", year: found[1] ?? "" } : undefined;
}

function europeanRange(from: Parts, to: Parts, dash: string): string | undefined {
  if (from.year !== to.year || (from.day === undefined) !== (to.day === undefined)) return undefined;
  if (from.day === undefined) return `${from.month}${dash}${to.month} ${to.year}`;
  return from.month === to.month
    ? `${from.day}–${to.day} ${to.month} ${to.year}`
    : `${from.day} ${from.month}${dash}${to.day} ${to.month} ${to.year}`;
}

function kyrgyzRange(from: Parts, to: Parts): string | undefined {
  if (from.year !== to.year || (from.day === undefined) !== (to.day === undefined)) return undefined;
  const year = `${to.year}-ж.`;
  if (from.day === undefined) return `${year} ${from.month.replace(/ айы$/, "")} — ${to.month}`;
  return from.month === to.month
    ? `${year} ${from.day}–${to.day}-${to.month}`
    : `${year} ${from.day}-${from.month} — ${to.day}-${to.month}`;
}

/** The short form of these words. What it does not know stays whole; nothing that a date says is lost. */
export function shortDate(words: string, language: Words): string {
  const short =
    language === "ru"
      ? words.replace(/(\d{4}) года(?=$|[ ),])/gu, "$1")
      : language === "ky"
        ? words.replace(/(\d{4})-жылдын /gu, "$1-ж. ")
        : words;
  const [first = "", second, more] = short.split(language === "en" ? " to " : " — ");
  let whole: string | undefined;
  if (second !== undefined && more === undefined) {
    const read = language === "ky" ? kyrgyz : european;
    const [from, to] = [read(first), read(second)];
    if (from && to) {
      whole = language === "ky" ? kyrgyzRange(from, to) : europeanRange(from, to, language === "en" ? " to " : " — ");
    }
  }
  // A day stays with its month at a line's end, and neither «16–31» nor Kyrgyz «3-марты» is torn apart.
  return (whole ?? short)
    .replace(/(\d) (?=\p{L})/gu, "$1\u00a0")
    .replace(/–(?=\d)/g, "–\u2060")
    .replaceAll("-", "\u2011");
}
