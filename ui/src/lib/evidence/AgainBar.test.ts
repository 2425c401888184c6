// What could not be read is read again: many with one press, and what came of it is said.
import type { CaseId, EvidenceId, JobId, JobView } from "$lib/backend/bindings";
import { t } from "$lib/i18n/index.svelte";
import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { row } from "../../../tests/evidence/rows";
import InKit from "../../../tests/InKit.svelte";
import { caseId, Rust } from "../../../tests/rust";
import AgainBar from "./AgainBar.svelte";

const rows = [1, 2].map((number) => row({ number, title: `Снимок ${number}`, trouble: "damaged" }));
const job = (done: number, finished: boolean): JobView => ({
  job: "j1" as JobId,
  work: { kind: "reading", items: 2, read: done - 1, failed: ["evidence-2" as EvidenceId] },
  done,
  total: 2,
  finished,
  cancelled: false,
  failure: null,
});

it("says how far it is, can be stopped, and says what it came to", async () => {
  const rust = new Rust({
    "document.read-again": () => ({ job: "j1" as JobId }),
    "job.show": () => job(1, false),
    "job.cancel": () => job(1, false),
  });
  render(InKit, { shown: AgainBar as never, given: { case: caseId, rows, unread: true } });
  const user = userEvent.setup();
  await user.click(screen.getByRole("button", { name: t("evidence-again-all", { count: 2 }) }));
  expect(rust.asks("document.read-again")).toEqual([{ items: ["evidence-1", "evidence-2"] }]);
  expect(await screen.findByRole("progressbar")).toBeVisible();
  await user.click(screen.getByRole("button", { name: t("app-cancel") }));
  expect(rust.asks("job.cancel")).toEqual([{ job: "j1" }]);

  rust.learn({ "job.show": () => job(2, true) });
  rust.say({ kind: "job", job: "j1" as JobId, done: 2, total: 2, finished: true });
  expect(await screen.findByText(t("evidence-again-done", { read: 1, failed: 1 }))).toBeVisible();
});

it("asks nothing where the gallery shows more than what could not be read", () => {
  new Rust({});
  render(InKit, { shown: AgainBar as never, given: { case: caseId, rows, unread: false } });
  expect(screen.queryByRole("button", { name: t("evidence-again-all", { count: 2 }) })).toBeNull();
});

it("tells what came of it in its own case and in no other", async () => {
  new Rust({ "document.read-again": () => ({ job: "j1" as JobId }), "job.show": () => job(2, true) });
  const shown = render(InKit, { shown: AgainBar as never, given: { case: caseId, rows, unread: true } });
  await userEvent.setup().click(screen.getByRole("button", { name: t("evidence-again-all", { count: 2 }) }));
  expect(await screen.findByText(t("evidence-again-done", { read: 1, failed: 1 }))).toBeVisible();
  shown.unmount();
  render(InKit, { shown: AgainBar as never, given: { case: "another" as CaseId, rows, unread: true } });
  expect(screen.getByRole("button", { name: t("evidence-again-all", { count: 2 }) })).toBeVisible();
  expect(screen.queryByRole("status")).toBeNull();
});
