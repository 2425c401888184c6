// What a list says in the place of a destroyed item.
import type { DestroyedView } from "$lib/backend/bindings";
import { day, t } from "$lib/i18n/index.svelte";

/** "Уничтожено 23.11.2026, основание: …. Сделал …". */
export function destroyedWords({ at, reason, by, second }: DestroyedView): string {
  return second === null
    ? t("evidence-destroyed", { day: day(at), reason, by })
    : t("evidence-destroyed-second", { day: day(at), reason, by, second });
}
