// Sums of money: whole numbers of the smallest unit of their currency (tyiyn, cents), so that nothing is rounded. They are read
// as people type them, by the rule of `base::money` in Rust.
import type { Currency } from "$lib/backend/bindings";
import { locale } from "./index.svelte";

/** A sum: smallest units and the ISO 4217 code. */
export type Money = { amount: number; currency: string };

/** The currencies, the usual one first, and the digits behind the mark as ISO 4217 gives them. The order is that of Rust. */
const exponents: Readonly<Record<Currency, number>> = {
  KGS: 2,
  USD: 2,
  RUB: 2,
  EUR: 2,
  TRY: 2,
  KZT: 2,
  UZS: 2,
  TJS: 2,
  AED: 2,
  KRW: 0,
  CNY: 2,
};
export const currencies = Object.keys(exponents) as readonly Currency[];

const narrowSpace = "\u00a0";
/** Beyond any claim; Rust refuses more. */
export const largest = 1e15;

/** Digits behind the mark; hundredths in a currency that is not known here. */
export function exponentOf(currency: string): number {
  return (exponents as Readonly<Record<string, number>>)[currency] ?? 2;
}

/**
 * Smallest units of a sum as typed: «45 000», «1 200,50», "1,200.50"; nothing when it is none. Three digits behind a comma or a
 * point are a group of thousands, since no currency has so many places: English is written so here, and papers from Türkiye write
 * 45.000. One mark is never both, and what begins with nought has no thousands.
 */
export function readSum(text: string, currency: string): number | undefined {
  const bare = text.replace(/[\s\u00a0\u202f']/g, "");
  const found = /^([1-9]\d{0,2}([.,])\d{3}(?:\2\d{3})*|\d{1,16})(?:([.,])(\d{0,2}))?$/.exec(bare);
  if (!found || (found[2] !== undefined && found[2] === found[3])) return undefined;
  const places = exponentOf(currency);
  const part = found[4] ?? "";
  if (part.length > places) return undefined;
  const amount = Number((found[1] ?? "").replace(/[.,]/g, "") + part.padEnd(places, "0"));
  return amount <= largest ? amount : undefined;
}

/** Whether the language writes numbers as English does. */
export const writesEnglish = (): boolean => !["ru", "ky"].includes(locale());

/** A sum in figures: «45 000», «1 200,50»; English writes "1,200.50". */
export function figures({ amount, currency }: Money): string {
  const english = writesEnglish();
  const places = exponentOf(currency);
  const digits = String(Math.abs(amount)).padStart(places + 1, "0");
  const end = digits.length - places;
  const whole = digits.slice(0, end).replace(/\B(?=(\d{3})+$)/g, english ? "," : narrowSpace);
  const part = digits.slice(end);
  return `${amount < 0 ? "−" : ""}${whole}${/^0*$/.test(part) ? "" : `${english ? "." : ","}${part}`}`;
}

/** The same with the code of its currency. */
export function coded(sum: Money): string {
  return `${figures(sum)}${narrowSpace}${sum.currency}`;
}
