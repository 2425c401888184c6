// How a term stands, in words and in tone. Red is for what we missed ourselves: that is legal danger. What an authority
// missed is an inaction to complain of, and is said so.
import type { AgendaItem, DeadlineView } from "$lib/backend/bindings";
import { t } from "$lib/i18n/index.svelte";
import { distance, said, shortDay } from "./days";

export type Standing = { tone: "ok" | "warn" | "danger" | "neutral"; label: string };

type Term = Pick<DeadlineView, "state" | "bound" | "daysLeft" | "doneOn">;

export function standing({ state, bound, daysLeft, doneOn }: Term): Standing {
  switch (state) {
    case "missed":
      return bound === "us"
        ? { tone: "danger", label: t("deadline-missed") }
        : { tone: "warn", label: t("deadline-missed-by-them") };
    case "done":
      return {
        tone: "ok",
        label: doneOn === "" ? t("deadline-done") : t("deadline-done-on", { day: shortDay(doneOn) }),
      };
    case "late":
      return { tone: "warn", label: t("deadline-late", { day: shortDay(doneOn) }) };
    case "waived":
      return { tone: "neutral", label: t("deadline-waived") };
    case "open":
      return { tone: daysLeft <= 3 && bound === "us" ? "warn" : "neutral", label: distance(daysLeft) };
  }
}

/** The same for anything on the agenda. */
export function standingOf(item: AgendaItem): Standing {
  if (item.deadline) return standing(item.deadline);
  if (item.state === "missed") return { tone: "warn", label: t("task-overdue") };
  return { tone: item.daysLeft <= 1 ? "warn" : "neutral", label: distance(item.daysLeft) };
}

/** Both last days of a term that sources disagree about, the one counted first. */
export const readingDays = (term: Pick<DeadlineView, "readings">): string =>
  term.readings.map((reading) => shortDay(reading.day)).join(" / ");

/** Who is bound, what the term runs from, and by which law: the quiet line under what must be done. */
export const groundOf = (term: DeadlineView): string =>
  [
    t(`deadline-bound-${term.bound}`),
    t("deadline-from", { event: t(`event-kind-${term.startedBy}`), day: said(term.startWords) }),
    said(term.law),
    term.checked ? "" : t("deadline-to-check"),
    term.readings.length > 0 ? t("deadline-conflict-days", { days: readingDays(term) }) : "",
  ]
    .filter((text) => text !== "")
    .join(" · ");
