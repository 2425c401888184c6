// The order of a bundle's exhibits as the lawyer changes it, and the vault's plan of its pages.
import type { BundleEntry, BundleExhibitView, EvidenceId } from "$lib/backend/bindings";
import type { Item } from "$lib/evidence/items";

/** One exhibit on screen: as it is ordered and described now, with what the vault planned for it, if it has already. */
export type Line = BundleEntry & { planned: BundleExhibitView | undefined };

/** The lines of the entries, each with its plan. */
export function linesOf(entries: readonly BundleEntry[], plan: readonly BundleExhibitView[]): Line[] {
  return entries.map((entry) => ({ ...entry, planned: plan.find(({ evidence }) => evidence === entry.evidence) }));
}

/** The entries of a plan. */
export function entriesOf(plan: readonly BundleExhibitView[]): BundleEntry[] {
  return plan.map(({ evidence, description }) => ({ evidence, description }));
}

/**
 * The entries as they are kept: a description that is the item's own title, in any language, is left empty, so that it
 * follows the title.
 */
export function kept(entries: readonly BundleEntry[], items: readonly Item[]): BundleEntry[] {
  return entries.map(({ evidence, description }) => {
    const details = items.find(({ id }) => id === evidence)?.details;
    const titles = [details?.title, ...(details?.wordings ?? []).map(({ title }) => title)];
    return { evidence, description: titles.includes(description.trim()) ? "" : description.trim() };
  });
}

/** The exhibits that the final edition of the filing names by another number. */
export function renumbered(plan: readonly BundleExhibitView[]): BundleExhibitView[] {
  return plan.filter(({ number, inFiling }) => inFiling !== null && inFiling !== number);
}

/** The exhibits of which no page can be printed, for a password or damage. */
export function unreadable(plan: readonly BundleExhibitView[]): BundleExhibitView[] {
  return plan.filter(({ remarks }) => remarks.some(({ code }) => code === "locked" || code === "broken"));
}

/** The entries in the order of the filing; what it does not name stays in its order behind them. */
export function asInFiling(entries: readonly BundleEntry[], plan: readonly BundleExhibitView[]): BundleEntry[] {
  const place = ({ evidence }: BundleEntry): number =>
    plan.find((one) => one.evidence === evidence)?.inFiling ?? plan.length + entries.length;
  return [...entries].sort((one, other) => place(one) - place(other));
}

/** Whether the plan is of these entries in this order: only then do its page numbers hold. */
export function isPlanned(entries: readonly BundleEntry[], plan: readonly BundleExhibitView[]): boolean {
  return entries.length === plan.length && entries.every(({ evidence }, i) => evidence === plan[i]?.evidence);
}

/** The sheets of all exhibits together, without cover, index and dividers. */
export function sheetsOf(plan: readonly BundleExhibitView[]): number {
  return plan.reduce((sum, { sheets }) => sum + sheets, 0);
}

/** Items that can still be added: in use and not in the bundle. */
export function addable(items: readonly Item[], entries: readonly { evidence: EvidenceId }[]): Item[] {
  const taken = new Set(entries.map(({ evidence }) => evidence));
  return items.filter((item) => !item.setAside && !taken.has(item.id));
}
