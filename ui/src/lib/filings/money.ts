// Sums in the answers of a filing.
import type { Money } from "$lib/i18n/money";

/** Sums added up, one total for each currency, in the order in which the currencies were met. */
export function totals(sums: readonly (Money | undefined)[]): Money[] {
  const found = new Map<string, number>();
  for (const sum of sums) if (sum) found.set(sum.currency, (found.get(sum.currency) ?? 0) + sum.amount);
  return [...found].map(([currency, amount]) => ({ amount, currency }));
}
