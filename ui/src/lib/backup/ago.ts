// How long ago a backup was, as a person says it. A clock that once ran ahead left a date that is yet to come.
import { t } from "$lib/i18n/index.svelte";

export function ago(days: number | null): string {
  if (days === null) return t("backup-ahead");
  if (days === 0) return t("backup-today");
  if (days === 1) return t("backup-yesterday");
  return t("backup-days", { count: days });
}
