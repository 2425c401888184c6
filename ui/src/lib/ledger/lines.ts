// Lines of the ledger: the closed lists, how they are grouped, and a line while it is written.
import type { Currency, Language, LineDetails, LineKind, LineView, WorkUnit } from "$lib/backend/bindings";
import { asTyped } from "$lib/i18n/edtf";

export const groups = {
  wages: ["wage_due", "wage_paid"],
  taken: ["fee"],
  withheld: ["fine", "deduction"],
  imposed: ["debt"],
  sent: ["remittance"],
  expenses: ["ticket", "visa", "transport", "return", "medical", "expense"],
  moral: ["moral"],
} as const satisfies Record<string, readonly LineKind[]>;
export type Group = keyof typeof groups;
export const groupNames = Object.keys(groups) as Group[];
export const kinds: readonly LineKind[] = Object.values(groups).flat();
export const units: readonly WorkUnit[] = ["month", "week", "day", "shift", "hour", "piece"];

/** The lines of each group that has any, in the order of the groups. */
export function byGroup(lines: readonly LineView[]): { group: Group; lines: LineView[] }[] {
  return groupNames
    .map((group) => {
      const kinds: readonly LineKind[] = groups[group];
      return { group, lines: lines.filter(({ details }) => kinds.includes(details.kind)) };
    })
    .filter(({ lines }) => lines.length > 0);
}

/** Whether a new line of this kind counts towards the claim: wages are claimed whole, so what was kept back is in them. */
export function usuallyClaimed(kind: LineKind): boolean {
  return !["fine", "deduction", "debt", "remittance"].includes(kind);
}

/** Whether it is about wages, which are computed from work and have a last day to pay. */
export const isWage = (kind: LineKind): boolean => kind === "wage_due" || kind === "wage_paid";

/** A line nothing is known of yet; the rate of the currency is the one typed in last. */
export function emptyLine(languages: readonly Language[], lines: readonly LineView[]): LineDetails {
  const last = lines.at(-1)?.details;
  const currency: Currency = last?.currency ?? "KGS";
  return {
    kind: "wage_due",
    date: "",
    amount: 0,
    currency,
    work: null,
    due: "",
    rate: rateOf(currency, lines),
    payer: null,
    payee: null,
    what: languages.map((language) => ({ language, text: "" })),
    claimed: true,
    citations: [],
    note: "",
  };
}

/** The rate that was typed in last for a currency. */
export function rateOf(currency: Currency, lines: readonly LineView[]): LineDetails["rate"] {
  const found = lines.toSorted((a, b) => b.changed - a.changed).find(({ details }) => details.currency === currency);
  return found?.details.rate ?? null;
}

/** A stored line as the form shows it. */
export function lineInForm(stored: LineDetails, languages: readonly Language[]): LineDetails {
  const missing = languages.filter((language) => !stored.what.some((one) => one.language === language));
  const copy = structuredClone(stored);
  return {
    ...copy,
    what: [...copy.what, ...missing.map((language) => ({ language, text: "" }))],
    date: asTyped(stored.date),
    due: asTyped(stored.due),
    rate: copy.rate && { ...copy.rate, on: asTyped(copy.rate.on) },
  };
}

/** What is kept of a form. */
export function lineToKeep(details: LineDetails): LineDetails {
  return { ...details, what: details.what.filter(({ text }) => text.trim() !== "") };
}

/** What a line is for, in this language or in whichever it was written; empty when it was not. */
export function whatOf({ what }: Pick<LineDetails, "what">, language: Language): string {
  return (what.find((one) => one.language === language) ?? what[0])?.text ?? "";
}
