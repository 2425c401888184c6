// What the vault found wrong, in words: what it is, the exhibits it touches, what to do.
import type { FindingView } from "$lib/backend/bindings";
import { maybe, t } from "$lib/i18n/index.svelte";

export const findingWords = ({ code, params }: FindingView): string =>
  maybe(`finding-${code}`, params) ?? t("finding-other");

/** The numbers of the exhibits, or nothing. */
export const touched = ({ items }: FindingView): string =>
  items.length === 0 ? "" : t("finding-items", { numbers: items.map(({ number }) => number).join(", ") });

export const remedyWords = ({ remedy }: FindingView): string => t(`remedy-${remedy}`);
