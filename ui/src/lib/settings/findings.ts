// What the vault found wrong, in words: what it is, the exhibits it touches, what to do.
import type { FindingView, TouchedItem } from "$lib/backend/bindings";
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

export const remedyWords = ({ remedy }: FindingView): string => t(`remedy-${remedy}`);
