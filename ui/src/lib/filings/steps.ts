// What became of a filing: the steps as they are written down and shown.
import type {
  EditionView,
  EventKind,
  FilingView,
  Outcome,
  StepDetails,
  StepKind,
  StepView,
  Way,
} from "$lib/backend/bindings";

export const ways: readonly Way[] = ["office", "by_hand", "post", "electronic", "other"];
export const outcomes: readonly Outcome[] = ["granted", "partly", "refused", "returned", "forwarded", "other"];

/** A step nothing is known of yet but its day. */
export function emptyStep(kind: StepKind, date: string): StepDetails {
  return { kind, date, way: "office", number: "", who: "", outcome: null, note: "", evidence: null };
}

/** The steps that can come next: an answer only to what was handed in. */
export function nextSteps(steps: readonly StepView[]): StepKind[] {
  const filed = steps.some(({ details }) => details.kind === "filed");
  return filed ? ["answered", "served", "filed"] : ["filed", "served"];
}

/** The event that a step of this kind most often is; none starts no term. */
export function usualEvent(kind: StepKind, view: FilingView): EventKind | null {
  if (kind === "served") return null;
  const usual = kind === "filed" ? view.filedAs : view.answeredAs[0];
  return usual === undefined || usual === "other" ? null : usual;
}

/** One line of the path: an edition that was made, or a step. */
export type Line = { at: string; edition: EditionView } | { at: string; step: StepView };

/** Editions and steps in the order they happened. Of one day, an edition comes before what was done with it. */
export function path(
  editions: readonly EditionView[],
  steps: readonly StepView[],
  dayOf: (at: number) => string,
): Line[] {
  const full = editions.filter(({ kind }) => kind === "full");
  const lines: Line[] = [
    ...full.map((edition) => ({ at: dayOf(edition.made), edition })),
    ...steps.map((step) => ({ at: step.details.date, step })),
  ];
  return lines.sort((a, b) => a.at.localeCompare(b.at) || Number("step" in a) - Number("step" in b));
}
