// The agenda in its groups: what is overdue, then today, the next week, the next month, later.
import type { AgendaItem } from "$lib/backend/bindings";

export type Horizon = "overdue" | "today" | "week" | "month" | "later";
export type Group = { horizon: Horizon; items: AgendaItem[] };

const horizonOf = ({ daysLeft }: AgendaItem): Horizon => {
  if (daysLeft < 0) return "overdue";
  if (daysLeft === 0) return "today";
  if (daysLeft <= 7) return "week";
  return daysLeft <= 30 ? "month" : "later";
};

/** The groups that hold something, in order; an hour already gone today is overdue. */
export function grouped(items: readonly AgendaItem[]): Group[] {
  const order: Horizon[] = ["overdue", "today", "week", "month", "later"];
  const of = (item: AgendaItem): Horizon => (item.state === "missed" ? "overdue" : horizonOf(item));
  return order
    .map((horizon) => ({ horizon, items: items.filter((item) => of(item) === horizon) }))
    .filter((group) => group.items.length > 0);
}

/** What a reminder is about today: seven, three and one day before, the day itself, and what is overdue. */
export function warnings(items: readonly AgendaItem[]): { overdue: number; today: number; soon: number } {
  const ours = items.filter((item) => item.kind !== "limitation" && (item.deadline?.bound ?? "us") === "us");
  return {
    overdue: ours.filter((item) => item.state === "missed").length,
    today: ours.filter((item) => item.state === "open" && item.daysLeft === 0).length,
    soon: ours.filter((item) => item.state === "open" && [1, 3, 7].includes(item.daysLeft)).length,
  };
}

/** Only this case, this kind, the tasks of this member; nothing chosen shows everything. */
export type Wish = { case: string; kind: string; owner: string };
export const everything: Wish = { case: "", kind: "", owner: "" };

export function choose(items: readonly AgendaItem[], wish: Wish): AgendaItem[] {
  return items.filter(
    (item) =>
      (wish.case === "" || item.case === wish.case) &&
      (wish.kind === "" || item.kind === wish.kind) &&
      (wish.owner === "" || (item.kind === "task" && item.detail === wish.owner)),
  );
}
