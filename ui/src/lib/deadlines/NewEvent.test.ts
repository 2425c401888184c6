// What an event would start and end is told of the date that stands in the form, and of no other.
import { backend } from "$lib/backend";
import type { EventDetails, EventPreview } from "$lib/backend/bindings";
import { t } from "$lib/i18n/index.svelte";
import { loadBegun } from "$lib/shell/begun.svelte";
import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it } from "vitest";
import InKit from "../../../tests/InKit.svelte";
import { caseId, Rust, three } from "../../../tests/rust";
import NewEvent from "./NewEvent.svelte";

/** What is to be said of an event on this day. */
const of = (day: string): EventPreview =>
  ({
    starts: [],
    ends: [],
    limitation: { words: three(`Давность по ${day}`) },
    oddNumber: false,
    otherRegister: false,
    undated: false,
    answerable: [],
  }) as unknown as EventPreview;
/** The previews that are on their way, by the day they are about. */
const waiting = new Map<string, (answer: EventPreview) => void>();

beforeEach(async () => {
  waiting.clear();
  new Rust({ "begun.keep": () => ({}), "date.read": ({ text }) => ({ ok: true, edtf: text, words: text }) });
  const quick = backend.transport;
  backend.transport = {
    ...quick,
    call: (name, input) =>
      name === "event.preview"
        ? new Promise((answer) => waiting.set((input as { details: EventDetails }).details.date, answer))
        : quick.call(name, input),
  };
  await loadBegun();
});

async function form(): Promise<HTMLInputElement> {
  const begun = { time: "15:40" };
  const lists = { events: [], filings: [], items: [] };
  const given = { case: caseId, today: "2026-11-23", begun, registered: false, ...lists, onclose: () => undefined };
  render(InKit, { shown: NewEvent as never, given });
  return screen.findByLabelText<HTMLInputElement>(t("event-date"));
}

it("a late answer about the date of before is not shown over the newer one", async () => {
  const user = userEvent.setup();
  const date = await form();
  await waitFor(() => expect(waiting.has("23.11.2026")).toBe(true));
  await user.clear(date);
  await user.type(date, "24.11.2026");
  await waitFor(() => expect(waiting.has("24.11.2026")).toBe(true));
  waiting.get("24.11.2026")?.(of("24.11"));
  await screen.findByText("Давность по 24.11");
  waiting.get("23.11.2026")?.(of("23.11"));
  await new Promise((later) => setTimeout(later, 20));
  expect(screen.getByText("Давность по 24.11")).toBeVisible();
});

it("the hour stays while the day is put right", async () => {
  const user = userEvent.setup();
  const date = await form();
  await user.type(date, "{Backspace}6");
  expect(screen.getByDisplayValue("15:40")).toBeEnabled();
});
