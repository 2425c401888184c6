// Which items the gallery shows, and in which order.
import type { EvidenceKind } from "$lib/backend/bindings";
import type { Item, Notes } from "./items";
import { fold, sortKey } from "./text";

/** `used` leaves out what was set aside; `unread` nobody has opened or cited; `sourceless` and `trouble` are what still needs work. */
export const shownSets = [
  "used",
  "unread",
  "cited",
  "uncited",
  "sourceless",
  "trouble",
  "aside",
  "destroyed",
  "all",
] as const;
export type ShownSet = (typeof shownSets)[number];
export const orders = ["number", "newest", "received", "title"] as const;
export type Order = (typeof orders)[number];
export const kinds = ["image", "pdf", "text", "audio", "video", "other"] as const satisfies readonly EvidenceKind[];

export type Wish = {
  text: string;
  kind: EvidenceKind | "any";
  /** Only items that bear it; empty: whatever they bear. */ tag: string;
  shown: ShownSet;
  order: Order;
};

/** Nobody has opened it, and no fact cites it: it may hold what the case lacks. */
export function isUnread(row: Item): boolean {
  return !row.setAside && !row.seen && row.citedBy === 0;
}

const tests: Record<ShownSet, (row: Item) => boolean> = {
  used: (row) => !row.setAside,
  unread: isUnread,
  cited: (row) => !row.setAside && row.citedBy > 0,
  uncited: (row) => !row.setAside && row.citedBy === 0,
  sourceless: (row) => !row.setAside && row.details.source.trim() === "",
  trouble: (row) => !row.setAside && row.trouble !== null,
  aside: (row) => row.setAside && row.destroyed === null,
  destroyed: (row) => row.destroyed !== null,
  all: () => true,
};

/** What a text filter looks through, folded once per row. */
const haystacks = new WeakMap<Item, string>();
function haystack(row: Item): string {
  let text = haystacks.get(row);
  if (text === undefined) {
    const { title, source, receivedFrom, carrier } = row.details;
    text = fold([title, row.originalName, source, receivedFrom, carrier, ...row.tags].join("\n"));
    haystacks.set(row, text);
  }
  return text;
}

/**
 * Whether a row, or what is noted on it, holds every word typed. A number alone, or with «Док.» before it, is the item's own
 * number.
 */
export function matches(row: Item, text: string, notes?: Notes): boolean {
  const wanted = fold(text).trim();
  if (wanted === "") return true;
  const number = /^(?:[^\d\s]+\.?\s*)?(\d+)$/.exec(wanted)?.[1];
  if (number !== undefined && String(row.number) === number) return true;
  const note = notes?.get(row.id);
  return wanted.split(/\s+/).every((word) => haystack(row).includes(word) || note?.includes(word));
}

/** The rows to show, in the order asked for; equal ones stay by number. */
export function choose(rows: readonly Item[], wish: Wish, compare: Intl.Collator, notes?: Notes): Item[] {
  const shown = rows.filter(
    (row) =>
      tests[wish.shown](row) &&
      (wish.kind === "any" || row.kind === wish.kind) &&
      (wish.tag === "" || row.tags.includes(wish.tag)) &&
      matches(row, wish.text, notes),
  );
  switch (wish.order) {
    case "number":
      return shown.sort((a, b) => a.number - b.number);
    case "newest":
      return shown.sort((a, b) => b.added - a.added || b.number - a.number);
    case "received":
      return shown.sort(
        (a, b) => compare.compare(sortKey(a.details.receivedOn), sortKey(b.details.receivedOn)) || a.number - b.number,
      );
    case "title":
      return shown.sort((a, b) => compare.compare(a.details.title, b.details.title) || a.number - b.number);
  }
}

/** How many rows each set and each kind holds, to say beside the choice. */
export function tally(rows: readonly Item[]): {
  shown: Record<ShownSet, number>;
  kind: Record<EvidenceKind, number>;
} {
  const shown: Record<ShownSet, number> = {
    used: 0,
    unread: 0,
    cited: 0,
    uncited: 0,
    sourceless: 0,
    trouble: 0,
    aside: 0,
    destroyed: 0,
    all: 0,
  };
  const kind: Record<EvidenceKind, number> = { image: 0, pdf: 0, text: 0, audio: 0, video: 0, other: 0 };
  for (const row of rows) {
    for (const set of shownSets) if (tests[set](row)) shown[set] += 1;
    kind[row.kind] += 1;
  }
  return { shown, kind };
}
