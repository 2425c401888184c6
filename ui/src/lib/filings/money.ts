// Sums of money: read as people type them, kept in minor units (tyiyn, cents) so that nothing is rounded.

/** A sum as an answer holds it: minor units and the ISO 4217 code. */
export type Money = { amount: number; currency: string };

/** Currencies of the places where clients work and are paid, the usual one first. */
export const currencies = ["KGS", "USD", "RUB", "EUR", "KZT", "TRY", "AED", "UZS", "TJS", "KRW", "CNY"] as const;

/** Digits behind the mark: hundredths, save of the won, which has no smaller unit (ISO 4217). */
export const placesOf = (currency: string): number => (currency === "KRW" ? 0 : 2);

const narrowSpace = "\u00a0";

/** Minor units of a sum as typed: «45 000», «1 200,50», "1,200.50"; nothing when it is not a sum of a currency with so many places. */
export function readAmount(text: string, places = 2): number | undefined {
  const bare = text.replace(/[\s\u00a0\u202f']/g, "");
  if (bare === "") return undefined;
  // Three digits behind a comma or a point are a group of thousands, one or two are hundredths; one mark is never both.
  const found = /^(\d{1,3}(?:([.,])\d{3})(?:\2\d{3})*|\d+)(?:([.,])(\d{1,2}))?$/.exec(bare);
  if (!found || (found[2] !== undefined && found[2] === found[3])) return undefined;
  const whole = Number((found[1] ?? "").replace(/[.,]/g, ""));
  if ((found[4] ?? "").length > places) return undefined;
  const parts = Number((found[4] ?? "").padEnd(places, "0") || "0");
  const minor = whole * 10 ** places + parts;
  return Number.isSafeInteger(minor) ? minor : undefined;
}

/** A sum in figures: «45 000», «1 200,50». English writes "1,200.50". */
export function writeAmount(minor: number, locale: string, places = 2): string {
  const english = locale !== "ru" && locale !== "ky";
  const scale = 10 ** places;
  const whole = String(Math.trunc(Math.abs(minor) / scale)).replace(/\B(?=(\d{3})+$)/g, english ? "," : narrowSpace);
  const parts = Math.abs(minor) % scale;
  const sign = minor < 0 ? "−" : "";
  return `${sign}${whole}${parts === 0 ? "" : `${english ? "." : ","}${String(parts).padStart(2, "0")}`}`;
}

/** The same with its currency. */
export function writeMoney({ amount, currency }: Money, locale: string): string {
  return `${writeAmount(amount, locale, placesOf(currency))}${narrowSpace}${currency}`;
}

/** Sums added up, one total for each currency, in the order in which the currencies were met. */
export function totals(sums: readonly (Money | undefined)[]): Money[] {
  const found = new Map<string, number>();
  for (const sum of sums) if (sum) found.set(sum.currency, (found.get(sum.currency) ?? 0) + sum.amount);
  return [...found].map(([currency, amount]) => ({ amount, currency }));
}
