// Stretches of time in words.
import { t } from "$lib/i18n/index.svelte";
import type { Stretch } from "./timeline";

/** «март 2026 года», «2026 год», «Дата не установлена». */
export function nameOf({ year, month }: Stretch): string {
  if (year === undefined) return t("chronology-undated");
  // Years are numbers that are never grouped: 2026, not 2 026.
  if (month === undefined) return t("chronology-year", { year: String(year) });
  return t("chronology-month", { year: `${year}`, month: String(month) });
}
