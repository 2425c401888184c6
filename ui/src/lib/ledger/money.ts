// Sums of the ledger: whole numbers of the smallest unit of their currency, as ISO 4217 gives it.
import type { Currency, Sum } from "$lib/backend/bindings";
import { locale } from "$lib/i18n/index.svelte";

export const currencies: readonly Currency[] = [
  "KGS",
  "USD",
  "RUB",
  "EUR",
  "TRY",
  "KZT",
  "UZS",
  "TJS",
  "AED",
  "KRW",
  "CNY",
];
/** Digits behind the point. */
export const exponentOf = (currency: Currency): number => (currency === "KRW" ? 0 : 2);
const narrowSpace = "\u00a0";
/** Beyond any claim; Rust refuses more. */
const largest = 1e15;

/** A whole number in groups of three. */
function groups(digits: string, english: boolean): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, english ? "," : narrowSpace);
}
const speaksEnglish = (): boolean => !["ru", "ky"].includes(locale());

/** A sum in figures: «45 000», «1 200,50»; English writes "1,200.50". */
export function figures({ amount, currency }: Sum): string {
  const english = speaksEnglish();
  const places = exponentOf(currency);
  const digits = String(Math.abs(amount)).padStart(places + 1, "0");
  const whole = groups(places === 0 ? digits : digits.slice(0, -places), english);
  const part = places === 0 ? "" : digits.slice(-places);
  return `${amount < 0 ? "−" : ""}${whole}${/^0*$/.test(part) ? "" : `${english ? "." : ","}${part}`}`;
}

/** The same with the code of its currency. */
export function coded(sum: Sum): string {
  return `${figures(sum)}${narrowSpace}${sum.currency}`;
}

/** A number with at most so many digits behind the mark, in units of the last of them; nothing when it is none. */
export function readScaled(text: string, places: number): number | undefined {
  const bare = text.replace(/[\s\u00a0\u202f']/g, "");
  const found = /^(\d{1,15})(?:[.,](\d+))?$/.exec(bare);
  if (!found || (found[2] ?? "").length > places) return undefined;
  const value = Number((found[1] ?? "") + (found[2] ?? "").padEnd(places, "0"));
  return Number.isSafeInteger(value) && value <= largest ? value : undefined;
}

/** A sum as typed; nothing when it is none. */
export function readSum(text: string, currency: Currency): number | undefined {
  return readScaled(text, exponentOf(currency));
}

/** A rate, millionths of a som, as it is typed: 87,45. */
export function writeRate(micros: number): string {
  const digits = String(micros).padStart(7, "0");
  const part = digits.slice(-6).replace(/0+$/, "");
  return `${digits.slice(0, -6)}${part === "" ? "" : `${speaksEnglish() ? "." : ","}${part}`}`;
}

/** Units worked, as typed: 3, 12,5 or 16/31. */
export function readCount(text: string): { count: number; of: number } | undefined {
  const parts = /^\s*(\d{1,6})\s*\/\s*(\d{1,4})\s*$/.exec(text);
  if (parts) {
    const of = Number(parts[2]);
    return of === 0 ? undefined : { count: Number(parts[1]), of };
  }
  const decimal = /^\s*(\d{1,6})(?:[.,](\d{1,3}))?\s*$/.exec(text);
  if (!decimal) return undefined;
  const places = (decimal[2] ?? "").length;
  return { count: Number((decimal[1] ?? "") + (decimal[2] ?? "")), of: 10 ** places };
}

/** The same back in figures. */
export function writeCount({ count, of }: { count: number; of: number }): string {
  const places = Math.round(Math.log10(of));
  if (10 ** places !== of) return `${count}/${of}`;
  if (places === 0) return String(count);
  const digits = String(count).padStart(places + 1, "0");
  return `${digits.slice(0, -places)}${speaksEnglish() ? "." : ","}${digits.slice(-places)}`;
}
