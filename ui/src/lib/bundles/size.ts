import { locale, t } from "$lib/i18n/index.svelte";

/** The size of a file in words: «850 КБ», «12,4 МБ». A megabyte is a million bytes, as portals of courts count. */
export function size(bytes: number): string {
  const mega = bytes / 1_000_000;
  if (mega < 1) return t("bundles-kilobytes", { size: String(Math.max(1, Math.round(bytes / 1000))) });
  const text = mega < 100 ? mega.toFixed(1) : String(Math.round(mega));
  return t("bundles-megabytes", { size: locale() === "ru" || locale() === "ky" ? text.replace(".", ",") : text });
}
