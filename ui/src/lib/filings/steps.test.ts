import type { EditionId, EditionView, FilingView, StepDetails, StepId, StepView } from "$lib/backend/bindings";
import { expect, it } from "vitest";
import { emptyStep, nextSteps, path, usualEvent } from "./steps";

const step = (kind: StepDetails["kind"], date: string): StepView => ({
  id: `${kind}-${date}` as StepId,
  edition: null,
  details: emptyStep(kind, date),
  event: null,
});
const edition = (kind: EditionView["kind"], made: number): EditionView => ({
  id: `${kind}-${made}` as EditionId,
  number: 1,
  kind,
  source: null,
  sha256: "",
  pages: 1,
  made,
});
const view = (filedAs: FilingView["filedAs"], answeredAs: FilingView["answeredAs"]): FilingView =>
  ({ filedAs, answeredAs }) as FilingView;

it("offers an answer only to what was handed in", () => {
  expect(nextSteps([])).toEqual(["filed", "served"]);
  expect(nextSteps([step("filed", "2026-11-20")])[0]).toBe("answered");
});
it("knows which event a step is, and that some start no term", () => {
  const report = view("crime_report", ["registered", "other"]);
  expect([usualEvent("filed", report), usualEvent("answered", report)]).toEqual(["crime_report", "registered"]);
  expect([usualEvent("served", report), usualEvent("filed", view("other", ["other"]))]).toEqual([null, null]);
});
it("tells the path in the order it happened, the final PDF before what was done with it", () => {
  const days: Record<number, string> = { 1: "2026-11-20", 2: "2026-11-25" };
  const lines = path(
    [edition("full", 2), edition("public", 2), edition("full", 1)],
    [step("answered", "2026-11-24"), step("filed", "2026-11-20")],
    (at) => days[at] ?? "",
  );
  const names = lines.map((line) => ("step" in line ? line.step.details.kind : line.edition.kind));
  expect(names).toEqual(["full", "filed", "answered", "full"]);
});
