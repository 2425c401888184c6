// Tags: free words of the office. What is typed is compared without capitals; Rust spells a known one as it is in use.
import { backend, failureOf } from "$lib/backend";
import type { TagView } from "$lib/backend/bindings";
import { complain } from "$lib/shell/notices";
import type { Item } from "./items";
import { fold } from "./text";

/** A tag on some of the items, and on how many of them. */
export type Borne = { tag: string; on: number };

/** The tags these items bear, those of the most items first. */
export function borne(items: readonly Item[]): Borne[] {
  const counts = new Map<string, number>();
  for (const { tags } of items) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].map(([tag, on]) => ({ tag, on })).sort((a, b) => b.on - a.on || (a.tag < b.tag ? -1 : 1));
}

/** What may be meant by what is typed: tags in use that hold it and that not all of the items bear yet. */
export function suggested(inUse: readonly TagView[], items: readonly Item[], typed: string, most = 8): string[] {
  const wanted = fold(typed).trim();
  const everywhere = new Set(
    borne(items)
      .filter(({ on }) => on === items.length)
      .map(({ tag }) => tag),
  );
  return inUse
    .map(({ tag }) => tag)
    .filter((tag) => !everywhere.has(tag) && fold(tag).includes(wanted))
    .slice(0, most);
}

/** Puts tags on items and takes them off, as one act that is taken back whole. */
export async function tagItems(items: readonly Item[], add: string[], remove: string[]): Promise<boolean> {
  try {
    await backend.call("evidence.tag", { items: items.map(({ id }) => id), add, remove });
    return true;
  } catch (thrown) {
    complain(failureOf(thrown));
    return false;
  }
}
