// Sums under one another: their decimal marks stand in one line, or there are none.
import type { Sum } from "$lib/backend/bindings";
import { coded, exponentOf, figures } from "$lib/i18n/money";

/** Whether any of these sums has tyiyn, cents or the like. */
export function hasParts(sums: readonly Sum[]): boolean {
  return sums.some(({ amount, currency }) => amount % 10 ** exponentOf(currency) !== 0);
}

/** A sum with its currency; with its smaller unit also where that is nothing, «900,00 USD», if the column shows such units. */
export function codedAlike(sum: Sum, parts: boolean): string {
  const places = exponentOf(sum.currency);
  if (!parts || places === 0 || sum.amount % 10 ** places !== 0) return coded(sum);
  // A sum that differs by its smallest unit tells the mark that the language of the page has.
  const mark = figures({ amount: 1, currency: sum.currency }).charAt(1);
  return coded(sum).replace(figures(sum), `${figures(sum)}${mark}${"0".repeat(places)}`);
}
