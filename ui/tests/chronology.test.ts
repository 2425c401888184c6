// The chronology asks for what is wished, when it is wished, and not again.
import type { ChronologyView } from "$lib/backend/bindings";
import { leftIn } from "$lib/facts/left.svelte";
import { everything } from "$lib/facts/wish";
import { router } from "$lib/shell/router.svelte";
import { session } from "$lib/vault/session.svelte";
import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { tick } from "svelte";
import { beforeEach, expect, it } from "vitest";
import App from "../src/App.svelte";
import { caseId, caseRow, open, Rust, settings, type Answers } from "./rust";

const details = { title: "Позвонить", owner: "", due: "", about: null, note: "" };
const nothing: ChronologyView = { entries: [], total: 1, bare: 0, contradictions: 0, parties: [], places: [] };

const answers: Answers = {
  "settings.get": () => settings,
  "vault.status": () => open,
  "case.list": () => [caseRow()],
  "case.show": () => caseRow(),
  "party.list": () => [],
  "evidence.items": () => ({ case: caseId, items: [] }),
  "chronology.show": () => nothing,
};
async function start(at: string, more: Answers = {}): Promise<Rust> {
  const rust = new Rust({ ...answers, ...more });
  location.hash = at;
  await tick();
  render(App);
  return rust;
}
const words = (): Promise<HTMLElement> => screen.findByRole("textbox", { name: "Слово, имя, место" });

beforeEach(() => {
  session.status = undefined;
  router.case = undefined;
  leftIn(caseId).wish = { ...everything };
});

it("asks once for everything, and once more when the typing pauses", async () => {
  const rust = await start(`#/case/${caseId}/facts`);
  const filter = await words();
  const asks = (): string[] => rust.asks("chronology.show").map(({ wish }) => wish.text);
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(asks()).toEqual([""]);
  await userEvent.type(filter, "Ош", { delay: 1 });
  await waitFor(() => expect(asks()).toEqual(["", "Ош"]));
});

it("is as it was left when one comes back to it", async () => {
  const rust = await start(`#/case/${caseId}/facts`);
  await userEvent.type(await words(), "Ош");
  location.hash = `#/case/${caseId}/people`;
  await screen.findByRole("heading", { level: 1, name: "Люди" });
  location.hash = `#/case/${caseId}/facts`;
  expect(await words()).toHaveValue("Ош");
  await waitFor(() => expect(rust.asks("chronology.show").at(-1)?.wish.text).toBe("Ош"));
});

it("of the agenda the month that was looked at is there when one comes back from a term", async () => {
  const agenda = {
    today: "2026-11-23",
    items: [],
    undated: [{ id: "t1", case: caseId, caseNumber: "14/2026", done: false, daysLeft: null, details }],
    pressing: 0,
  };
  await start("#/agenda", {
    "agenda.show": () => agenda as never,
    "court-day.list": () => ({ year: 2026, days: [] }) as never,
  });
  await userEvent.click(await screen.findByRole("radio", { name: "Месяц" }));
  await waitFor(() => expect(location.hash).toContain("view=month"));
  location.hash = `#/case/${caseId}/people`;
  await screen.findByRole("heading", { level: 1, name: "Люди" });
  location.hash = "#/agenda?view=month";
  await waitFor(() => expect(screen.getByRole("radio", { name: "Месяц" })).toBeChecked());
});
