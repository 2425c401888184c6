// Stretches of time in words.
import { t } from "$lib/i18n/index.svelte";
import type { Stretch } from "./timeline";

/** «март 2026 года», «2026 год», «1990–1999 годы», «Дата не установлена». */
export function nameOf({ year, month, last }: Stretch): string {
  if (year === undefined) return t("chronology-undated");
  if (last !== undefined) return t("chronology-years", { from: String(year), until: String(last) });
  // Years are numbers that are never grouped: 2026, not 2 026.
  if (month === undefined) return t("chronology-year", { year: String(year) });
  return t("chronology-month", { year: `${year}`, month: String(month) });
}
