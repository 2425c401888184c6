// A task that somebody changes while another's words for it wait to be saved.
import type { TaskId, TaskView } from "$lib/backend/bindings";
import { t } from "$lib/i18n/index.svelte";
import { loadBegun } from "$lib/shell/begun.svelte";
import { withFrom } from "$lib/shell/rebased";
import { render, screen } from "@testing-library/svelte";
import { expect, it } from "vitest";
import InKit from "../../../tests/InKit.svelte";
import { caseId, Rust } from "../../../tests/rust";
import TaskSheet from "./TaskSheet.svelte";

it("opens with the draft on top of what a colleague changed, and names the field that both did", async () => {
  const plain = { title: "Позвонить следователю", owner: "", due: "24.11.2026", about: null, note: "" };
  const words = withFrom({ ...plain, title: "Позвонить эксперту" }, { plain, clash: [] });
  new Rust({
    "begun.list": () => [{ kind: "task", about: "t1", words: JSON.stringify(words) }],
    "begun.keep": () => ({}),
    "date.read": () => ({ ok: true, edtf: "2026-11-25", words: "25 ноября 2026 г." }),
  });
  await loadBegun();
  const task: TaskView = {
    id: "t1" as TaskId,
    case: caseId,
    caseNumber: "14/2026",
    details: { ...plain, title: "Позвонить судье", due: "2026-11-25" },
    done: false,
    daysLeft: 2,
  };
  const given = { case: caseId, task, team: [], onclose: () => undefined };
  render(InKit, { shown: TaskSheet as never, given });
  expect(await screen.findByText(t("app-draft-clash", { fields: t("task-what") }))).toBeVisible();
  expect(screen.getByDisplayValue("Позвонить эксперту")).toBeVisible();
  expect(screen.getByDisplayValue("25.11.2026")).toBeVisible();
});
