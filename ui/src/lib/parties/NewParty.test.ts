// Somebody new is entered once, whatever becomes of what was decided about those met before.
import type { MetView, PartyId, SeenView } from "$lib/backend/bindings";
import { t } from "$lib/i18n/index.svelte";
import { loadBegun } from "$lib/shell/begun.svelte";
import { unsay } from "$lib/ui";
import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import InKit from "../../../tests/InKit.svelte";
import { caseId, refuse, Rust } from "../../../tests/rust";
import NewParty from "./NewParty.svelte";

const met: SeenView = {
  who: {
    party: "p9" as PartyId,
    case: caseId,
    caseNumber: "31/2026",
    name: "Асанова А.",
    roles: [],
  } as unknown as MetView,
  score: 0.8,
  reasons: [],
  foundBy: "name",
  place: 0,
  verdict: null,
  conflict: null,
};
let rust: Rust;
beforeEach(async () => {
  rust = new Rust({
    "begun.keep": () => ({}),
    "match.seen": () => [met],
    "party.add": () => ({ value: "p1" as PartyId, areas: [], undo: null }),
    "match.different": () => refuse("vault-io"),
  });
  await loadBegun();
});
afterEach(() => unsay());

async function decided(onadded: (party: PartyId) => void): Promise<ReturnType<typeof userEvent.setup>> {
  const user = userEvent.setup();
  render(InKit, { shown: NewParty as never, given: { open: true, case: caseId, role: "victim", onadded } });
  await user.type(await screen.findByLabelText(t("party-surname")), "Асанова");
  await user.click(await screen.findByRole("button", { name: t("matching-different") }));
  return user;
}

it("a refusal of the second step leaves no form behind that would enter them again", async () => {
  const added = vi.fn();
  const user = await decided(added);
  await user.click(screen.getByRole("button", { name: t("app-add") }));
  await waitFor(() => expect(rust.asks("match.different")).toEqual([{ one: "p1", other: "p9" }]));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(added).toHaveBeenCalledExactlyOnceWith("p1");
  expect(rust.asks("party.add")).toHaveLength(1);
});

it("whoever was decided about is not asked about again while one types on", async () => {
  const user = await decided(() => undefined);
  await user.type(screen.getByLabelText(t("party-surname")), "!");
  const before = rust.asks("match.seen").length;
  await waitFor(() => expect(rust.asks("match.seen").length).toBeGreaterThan(before));
  await new Promise((later) => setTimeout(later));
  expect(screen.queryByRole("button", { name: t("matching-different") })).toBeNull();
});
