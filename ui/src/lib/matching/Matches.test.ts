// Whoever was chosen to stay stays, whatever else changes in the case meanwhile.
import { tellChanged } from "$lib/backend/areas";
import type { MetView, PairView, PartyId } from "$lib/backend/bindings";
import { t } from "$lib/i18n/index.svelte";
import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import InKit from "../../../tests/InKit.svelte";
import { caseId, Rust } from "../../../tests/rust";
import Matches from "../../routes/Matches.svelte";

const met = (id: string, name: string, facts: number): MetView =>
  ({
    party: id as PartyId,
    case: caseId,
    caseNumber: "14/2026",
    name,
    names: [name],
    birthDate: "",
    documents: [],
    contacts: [],
    roles: [],
    facts,
  }) as unknown as MetView;

it("and is the one that two entries become", async () => {
  const user = userEvent.setup();
  const pair: PairView = {
    one: met("p1", "Асанова Айгүл", 5),
    other: met("p2", "Асанова А.", 1),
    score: 0.9,
    reasons: [],
    sameCase: true,
  };
  const rust = new Rust({
    "match.list": () => [pair],
    "match.merge": () => ({ value: "p2" as PartyId, areas: [], undo: null }) as never,
  });
  render(InKit, { shown: Matches as never, given: { case: caseId } });
  const [, other] = await screen.findAllByRole("radio", { name: t("matching-keep") });
  await user.click(other as HTMLElement);
  tellChanged(["facts"]);
  await waitFor(() => expect(rust.asks("match.list")).toHaveLength(2));
  await new Promise((later) => setTimeout(later));
  await user.click(screen.getByRole("button", { name: t("matching-merge") }));
  expect(rust.asks("match.merge")).toEqual([{ kept: "p2", gone: "p1" }]);
});
