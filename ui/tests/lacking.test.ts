// A chronology of which the people cannot be read. A file of its own: people that were read once are shown on.
import type { ChronologyView } from "$lib/backend/bindings";
import { leftIn } from "$lib/facts/left.svelte";
import { everything } from "$lib/facts/wish";
import { router } from "$lib/shell/router.svelte";
import { t } from "$lib/i18n/index.svelte";
import { session } from "$lib/vault/session.svelte";
import { render, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { beforeEach, expect, it } from "vitest";
import App from "../src/App.svelte";
import { caseId, caseRow, open, refuse, Rust, settings, type Answers } from "./rust";

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
async function start(at: string, more: Answers = {}): Promise<void> {
  new Rust({ ...answers, ...more });
  location.hash = at;
  await tick();
  render(App);
}
const words = (): Promise<HTMLElement> => screen.findByRole("textbox", { name: "Слово, имя, место" });

beforeEach(() => {
  session.status = undefined;
  router.case = undefined;
  leftIn(caseId).wish = { ...everything };
});

it("says why no fact can be opened where the people of the case cannot be read", async () => {
  await start(`#/case/${caseId}/facts`, { "party.list": () => refuse("vault-io") });
  expect(await screen.findByText(t("error-vault-io"))).toBeVisible();
  expect(await words()).toBeVisible();
});
