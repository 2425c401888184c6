// How indicators are shown and spoken of. Their own names come with the lists; the words around them from indicators.ftl.
import type { CountsView, IndicatorMark, IndicatorStrength, Trilingual } from "$lib/backend/bindings";
import { spoken } from "$lib/evidence/dates";
import { t } from "$lib/i18n/index.svelte";

export const marks: readonly IndicatorMark[] = ["present", "absent", "unknown"];

/** The name of an indicator in the language of the page. */
export function named(words: Trilingual): string {
  return words[spoken()] || words.ru;
}

const strengths: readonly IndicatorStrength[] = ["strong", "medium", "weak"];

/** "1 strong, 2 medium"; nothing when there is none. */
export function counted(counts: CountsView): string {
  return strengths
    .filter((strength) => counts[strength] > 0)
    .map((strength) => t(`indicators-count-${strength}`, { count: counts[strength] }))
    .join(", ");
}

/** The ways to a positive dimension: "1 strong or 1 medium". */
export function shortOf(ways: readonly CountsView[]): string {
  return ways.map(counted).join(` ${t("indicators-or")} `);
}
