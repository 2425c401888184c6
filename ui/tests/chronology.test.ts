// The chronology asks for what is wished, when it is wished, and not again.
import type { ChronologyView } from "$lib/backend/bindings";
import { router } from "$lib/shell/router.svelte";
import { session } from "$lib/vault/session.svelte";
import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { tick } from "svelte";
import { beforeEach, expect, it } from "vitest";
import App from "../src/App.svelte";
import { caseId, caseRow, open, Rust, settings } from "./rust";

const nothing: ChronologyView = { entries: [], total: 1, bare: 0, contradictions: 0, parties: [], places: [] };

beforeEach(() => {
  session.status = undefined;
  router.case = undefined;
});

it("asks once for everything, and once more when the typing pauses", async () => {
  const rust = new Rust({
    "settings.get": () => settings,
    "vault.status": () => open,
    "case.list": () => [caseRow()],
    "case.show": () => caseRow(),
    "party.list": () => [],
    "evidence.items": () => ({ case: caseId, items: [] }),
    "chronology.show": () => nothing,
  });
  location.hash = `#/case/${caseId}/facts`;
  await tick();
  render(App);
  const filter = await screen.findByRole("textbox", { name: "Слово, имя, место" });
  const asks = (): string[] => rust.asks("chronology.show").map(({ wish }) => wish.text);
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(asks()).toEqual([""]);
  await userEvent.type(filter, "Ош", { delay: 1 });
  await waitFor(() => expect(asks()).toEqual(["", "Ош"]));
});
