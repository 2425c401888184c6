// What the vault found wrong, in words: what it is, the exhibits it touches, what to do.
import type { FindingView, ReadableView, TouchedItem } from "$lib/backend/bindings";
import { maybe, t } from "$lib/i18n/index.svelte";

export const findingWords = ({ code, params }: FindingView): string =>
  maybe(`finding-${code}`, params) ?? t("finding-other");

/** An exhibit, or several of one case, with the number of that case: exhibits are counted anew in each. */
export const exhibits = (items: readonly [TouchedItem, ...TouchedItem[]]): string =>
  t("finding-items-case", { numbers: items.map(({ number }) => number).join(", "), case: items[0].caseNumber });

/** The numbers of the exhibits, case by case, or nothing. */
export function touched({ items }: FindingView): string {
  if (items.length === 0) return "";
  const cases: [TouchedItem, ...TouchedItem[]][] = [];
  for (const item of items) {
    const same = cases.find(([first]) => first.case === item.case);
    if (same) same.push(item);
    else cases.push([item]);
  }
  return t("finding-items", { numbers: cases.map(exhibits).join("; ") });
}

/** Whether stretches of the original may open all the same: it is there, and damaged or given back by a failing disk in part. */
export const mayHoldMore = ({ code }: FindingView): boolean => code === "blob-damaged" || code === "blob-unreadable";

/** Stretches that are named one by one; the text beside the copy names all of them. */
const NAMED = 10;

/** The stretches that do not open, by their first and their last byte. */
export function lostRanges({ stretches }: ReadableView): string {
  const lost = stretches.filter(({ sha256 }) => sha256 === null);
  const named = lost.slice(0, NAMED).map(({ from, to }) => `${from}–${to - 1}`);
  return [...named, ...(lost.length > NAMED ? ["…"] : [])].join(", ");
}

/** How much opens, in whole per cent: never more than there is. */
export const shareOf = ({ opens, length }: ReadableView): number => Math.floor((opens * 100) / Math.max(length, 1));

export const remedyWords = ({ remedy }: FindingView): string => t(`remedy-${remedy}`);
