// How long ago a backup was, as a person says it.
import { t } from "$lib/i18n/index.svelte";

export function ago(days: number): string {
  if (days === 0) return t("backup-today");
  if (days === 1) return t("backup-yesterday");
  return t("backup-days", { count: days });
}
