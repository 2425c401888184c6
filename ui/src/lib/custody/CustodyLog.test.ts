// The log is shown as it came, also where the clock of the computer went back.
import type { CustodyLine } from "$lib/backend/bindings";
import { t } from "$lib/i18n/index.svelte";
import { render, screen } from "@testing-library/svelte";
import { expect, it } from "vitest";
import InKit from "../../../tests/InKit.svelte";
import { caseId, Rust } from "../../../tests/rust";
import CustodyLog from "./CustodyLog.svelte";

const line = (seq: number, day: number): CustodyLine => ({
  seq,
  at: Date.UTC(2026, 10, day, 9),
  action: "other",
  params: {},
  actor: "Касымова Н.",
  evidence: [],
  numbers: [],
  sha256: null,
});

it("a day that stands there twice breaks nothing", async () => {
  new Rust({ "evidence.items": () => ({ case: caseId, items: [] }) });
  const lines = [line(3, 23), line(2, 24), line(1, 23)];
  render(InKit, { shown: CustodyLog as never, given: { case: caseId, lines } });
  expect(await screen.findAllByRole("heading", { level: 2 })).toHaveLength(3);
  expect(screen.getAllByText(/Касымова Н\./)).toHaveLength(3);
});

it("a handover says whose words were compared and whose were not", async () => {
  new Rust({ "evidence.items": () => ({ case: caseId, items: [] }) });
  const params = { what: "handover", to: "А. Асанова", compared: "А. Асанова (20.11.2026, Ж. Токтосунова)" };
  const lines = [
    { ...line(2, 24), action: "export", params: { ...params, uncompared: "" } },
    { ...line(1, 23), action: "export", params: { what: "handover", to: "Б. Бекова", uncompared: "Б. Бекова" } },
  ];
  render(InKit, { shown: CustodyLog as never, given: { case: caseId, lines } });
  expect(await screen.findByText(t("custody-words-compared", { compared: params.compared }))).toBeVisible();
  expect(screen.getAllByText(t("custody-words-uncompared", { uncompared: "Б. Бекова" }))).toHaveLength(1);
});

it("what was taken out of a handover says its number at the sender and whose words those are", async () => {
  new Rust({ "evidence.items": () => ({ case: caseId, items: [] }) });
  const params = { what: "handover", sender: "А. Асанова", number: "17", words: "fan impulse suit" };
  const lines = [{ ...line(1, 23), action: "link", params }];
  render(InKit, { shown: CustodyLog as never, given: { case: caseId, lines } });
  expect(await screen.findByText(/№ 17; слова подписи: fan impulse suit/)).toBeVisible();
  expect(screen.queryByText(/слова ключа/)).toBeNull();
});
