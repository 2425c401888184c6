// The chronology in stretches of time: headings for the list, bars for the overview. Days count from 1970-01-01.
import type { EntryView } from "$lib/backend/bindings";

export type Grouping = "month" | "year";
/** A month (1 to 12) of a year; without one, the year, or the years up to `last`; without both, no date. */
export type Stretch = { year: number | undefined; month: number | undefined; last?: number };
export type Item =
  | { kind: "head"; key: string; stretch: Stretch; count: number }
  | { kind: "row"; key: string; entry: EntryView; index: number };
/** A bar of the overview: its stretch, how many facts begin in it, and the first of them in the list. */
export type Bar = { stretch: Stretch; count: number; first: number | undefined };

/** What a fact is headed by: the stretch its earliest day lies in, or its latest where the earliest is not known. */
export function stretchOf({ from, to }: Pick<EntryView, "from" | "to">, grouping: Grouping): Stretch {
  const day = from ?? to;
  if (day === null) return { year: undefined, month: undefined };
  const date = new Date(day * 86_400_000);
  const year = date.getUTCFullYear();
  // What is known only to the year stands under the year, not under its January; a decade under all of its years.
  const coarse =
    from !== null && to !== null && to - from >= 360 && date.getUTCMonth() === 0 && date.getUTCDate() === 1;
  if (!coarse) return { year, month: grouping === "year" ? undefined : date.getUTCMonth() + 1 };
  const last = new Date(to * 86_400_000).getUTCFullYear();
  return last > year ? { year, month: undefined, last } : { year, month: undefined };
}

const keyOf = ({ year, month, last }: Stretch): string => `${year ?? "none"}-${month ?? "all"}-${last ?? ""}`;

/** The list with a heading before each stretch. */
export function grouped(entries: readonly EntryView[], grouping: Grouping): Item[] {
  const items: Item[] = [];
  let head: Extract<Item, { kind: "head" }> | undefined;
  for (const [index, entry] of entries.entries()) {
    const stretch = stretchOf(entry, grouping);
    if (!head || keyOf(head.stretch) !== keyOf(stretch)) {
      // A stretch may come twice (a year of an uncertain fact between its months), so its place makes the key whole.
      head = { kind: "head", key: `${keyOf(stretch)} ${index}`, stretch, count: 0 };
      items.push(head);
    }
    head.count += 1;
    items.push({ kind: "row", key: entry.id, entry, index });
  }
  return items;
}

/** Bars for every month between the first fact and the last, for every year when that would be too many. */
export function bars(entries: readonly EntryView[], most = 120): Bar[] {
  const months = entries.flatMap(({ from, to }, index) => {
    const day = from ?? to;
    if (day === null) return [];
    const date = new Date(day * 86_400_000);
    return [{ month: date.getUTCFullYear() * 12 + date.getUTCMonth(), index }];
  });
  if (months.length === 0) return [];
  let first = Infinity;
  let last = -Infinity;
  for (const { month } of months) {
    first = Math.min(first, month);
    last = Math.max(last, month);
  }
  const step = last - first + 1 > most ? 12 : 1;
  const begin = Math.floor(first / step);
  const made: Bar[] = Array.from({ length: Math.floor(last / step) - begin + 1 }, (_, at) => ({
    stretch:
      step === 12
        ? { year: begin + at, month: undefined }
        : { year: Math.floor((begin + at) / 12), month: ((begin + at) % 12) + 1 },
    count: 0,
    first: undefined,
  }));
  for (const { month, index } of months) {
    const bar = made[Math.floor(month / step) - begin];
    if (!bar) continue;
    bar.count += 1;
    bar.first = Math.min(bar.first ?? Infinity, index);
  }
  return made;
}

/** The bar a fact of the list belongs to. */
export function barOf(all: readonly Bar[], entry: Pick<EntryView, "from" | "to"> | undefined): number {
  const day = entry && (entry.from ?? entry.to);
  const start = all[0]?.stretch.year;
  if (day === undefined || day === null || start === undefined) return -1;
  const date = new Date(day * 86_400_000);
  const yearly = all.every(({ stretch }) => stretch.month === undefined);
  const begin = yearly ? start : start * 12 + (all[0]?.stretch.month ?? 1) - 1;
  const at = yearly ? date.getUTCFullYear() : date.getUTCFullYear() * 12 + date.getUTCMonth();
  return Math.min(all.length - 1, Math.max(-1, at - begin));
}
