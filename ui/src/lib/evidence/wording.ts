// Small sentences about an item that several screens say the same way.
import type { Failure, JobView } from "$lib/backend/bindings";
import { locale, maybe, t } from "$lib/i18n/index.svelte";
import type { Item } from "./items";
import { size } from "./text";

/** «3,3 МБ». */
export function sizeWords(bytes: number): string {
  const { value, unit } = size(bytes);
  return t(`evidence-size-${unit}`, { value: locale() === "en" ? value : value.replace(".", ",") });
}

/** Why an item cannot be shown, in words; nothing when it can. */
export function troubleWords(item: Item): string | undefined {
  if (item.trouble === null) return undefined;
  return maybe(`evidence-trouble-${item.trouble}`) ?? t("evidence-trouble-other");
}

/** Why a file was not taken in, in one sentence. */
export function reasonWords(failure: Failure | null): string {
  if (failure === null) return t("error-unexpected");
  return (
    maybe(`evidence-reason-${failure.code}`, failure.params) ??
    maybe(`error-${failure.code}`, failure.params) ??
    t("error-unexpected")
  );
}

/** Whether the disk had no room for it: such a file was not opened, and nothing is known to be wrong with it. */
export function wantsRoom({ failure }: { failure: Failure | null }): boolean {
  return failure?.code === "no-room" || failure?.code === "disk-full";
}

/** «Принято 42, повторов 2, не принят 1.» What did not happen is not mentioned. */
export function intakeSummary(job: JobView): string {
  if (job.work.kind !== "intake") return "";
  const { added, duplicates, mended, failed, files } = job.work;
  const cancelled = files.filter(({ state }) => state === "cancelled").length;
  const apart = files.filter((file) => file.apart).length;
  const refused = files.filter(wantsRoom).length;
  return [
    t("evidence-intake-added-count", { count: added }),
    ...(duplicates > 0 ? [t("evidence-intake-duplicate-count", { count: duplicates })] : []),
    ...(mended > 0 ? [t("evidence-intake-mended-count", { count: mended })] : []),
    ...(apart > 0 ? [t("evidence-intake-apart-count", { count: apart })] : []),
    ...(refused > 0 ? [t("evidence-intake-refused-count", { count: refused })] : []),
    ...(failed > refused ? [t("evidence-intake-failed-count", { count: failed - refused })] : []),
    ...(cancelled > 0 ? [t("evidence-intake-cancelled-count", { count: cancelled })] : []),
  ].join(", ");
}
