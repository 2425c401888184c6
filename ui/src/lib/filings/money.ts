// Sums of money: read as people type them, kept in minor units (tyiyn, cents) so that nothing is rounded.

/** A sum as an answer holds it: minor units and the ISO 4217 code. */
export type Money = { amount: number; currency: string };

/** Currencies of the places where clients work and are paid, the usual one first. All of them have hundredths. */
export const currencies = ["KGS", "USD", "RUB", "EUR", "KZT", "TRY", "AED", "UZS", "TJS", "CNY"] as const;

const narrowSpace = "\u00a0";

/** Minor units of a sum as typed: «45 000», «1 200,50», "1,200.50"; nothing when it is not a sum. */
export function readAmount(text: string): number | undefined {
  const bare = text.replace(/[\s\u00a0\u202f']/g, "");
  if (bare === "") return undefined;
  // Three digits behind a comma or a point are a group of thousands, one or two are hundredths; one mark is never both.
  const found = /^(\d{1,3}(?:([.,])\d{3})(?:\2\d{3})*|\d+)(?:([.,])(\d{1,2}))?$/.exec(bare);
  if (!found || (found[2] !== undefined && found[2] === found[3])) return undefined;
  const whole = Number((found[1] ?? "").replace(/[.,]/g, ""));
  const parts = Number((found[4] ?? "").padEnd(2, "0") || "0");
  const minor = whole * 100 + parts;
  return Number.isSafeInteger(minor) ? minor : undefined;
}

/** A sum in figures: «45 000», «1 200,50». English writes "1,200.50". */
export function writeAmount(minor: number, locale: string): string {
  const english = locale !== "ru" && locale !== "ky";
  const whole = String(Math.trunc(Math.abs(minor) / 100)).replace(/\B(?=(\d{3})+$)/g, english ? "," : narrowSpace);
  const parts = Math.abs(minor) % 100;
  const sign = minor < 0 ? "−" : "";
  return `${sign}${whole}${parts === 0 ? "" : `${english ? "." : ","}${String(parts).padStart(2, "0")}`}`;
}

/** The same with its currency. */
export function writeMoney({ amount, currency }: Money, locale: string): string {
  return `${writeAmount(amount, locale)}${narrowSpace}${currency}`;
}

/** Sums added up, one total for each currency, in the order in which the currencies were met. */
export function totals(sums: readonly (Money | undefined)[]): Money[] {
  const found = new Map<string, number>();
  for (const sum of sums) if (sum) found.set(sum.currency, (found.get(sum.currency) ?? 0) + sum.amount);
  return [...found].map(([currency, amount]) => ({ amount, currency }));
}
