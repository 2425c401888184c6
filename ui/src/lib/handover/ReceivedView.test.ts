// What another lawyer handed over is taken into the case only where the signature holds and the words were compared.
import type { EvidenceId, HandoverFile, HandoverView, JobId, JobView } from "$lib/backend/bindings";
import { t } from "$lib/i18n/index.svelte";
import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { row } from "../../../tests/evidence/rows";
import InKit from "../../../tests/InKit.svelte";
import { Rust } from "../../../tests/rust";
import ReceivedView from "./ReceivedView.svelte";

const item = row({ number: 9, title: "Передача", kind: "other" });
const file = (entry: number, taken: EvidenceId | null = null): HandoverFile => ({
  entry,
  folder: `data/00${entry}`,
  name: `dok-${entry}.png`,
  title: `Снимок ${entry}`,
  length: 10,
  sha256: "ab".repeat(32),
  taken,
});

function show(change: Partial<HandoverView> = {}): Rust {
  const job = "j1" as JobId;
  const ended = {
    job,
    work: { kind: "handover", work: "take", outcome: { path: null, added: [], known: [] } },
    done: 1,
    total: 1,
    finished: true,
    cancelled: false,
    failure: null,
  } as JobView;
  const rust = new Rust({
    "evidence.items": () => ({ case: item.case, items: [] }),
    "handover.match": () => ({ value: null, areas: ["settings"], undo: null }),
    "handover.take": () => ({ job }),
    "job.show": () => ended,
  });
  const view: HandoverView = {
    sender: "Асанова А.",
    words: ["abandon", "ability", "able", "about", "above", "absent", "absorb", "abstract"],
    made: Date.UTC(2026, 10, 23, 9),
    caseNumber: "7/2026",
    to: ["Касымова Н.", "Токтосунова Ж."],
    signature: "good",
    forUs: true,
    files: [file(1), file(2, "evidence-4" as EvidenceId), file(3)],
    amiss: [],
    known: "unknown",
    compared: null,
    listedAs: null,
    ...change,
  };
  const given = { item, view, oncite: () => undefined, onarchive: () => undefined };
  render(InKit, { shown: ReceivedView as never, given });
  return rust;
}

it("the chosen or all that is left, after the words", async () => {
  const user = userEvent.setup();
  const rust = show();
  const all = screen.getByRole("button", { name: t("handover-take-all", { count: 2 }) });
  expect(all).toBeDisabled();
  await user.click(screen.getByRole("checkbox", { name: t("handover-matched") }));
  expect(all).toBeEnabled();
  await user.click(screen.getByRole("checkbox", { name: "Снимок 3" }));
  await user.click(screen.getByRole("button", { name: t("handover-take-chosen", { count: 1 }) }));
  await waitFor(() => expect(rust.asks("handover.take")).toEqual([{ evidence: item.id, entries: [3] }]));
  expect(rust.asks("handover.match")).toEqual([{ evidence: item.id, how: "telephone", instead: false }]);
  // What was taken already leads to its item.
  expect(screen.getByRole("link", { name: t("handover-taken-open") })).toHaveAttribute(
    "href",
    expect.stringContaining("evidence-4"),
  );
});

it.each(["bad", "missing"] as const)("nothing where the signature is %s, and it says what that means", (signature) => {
  show({ signature, amiss: ["data/001/dok-1.png"] });
  expect(screen.getByText(t(`handover-signature-${signature}-why`))).toBeVisible();
  expect(screen.getByText("data/001/dok-1.png")).toBeVisible();
  // The file may name a key that did not sign it: its words would be the true ones on the telephone.
  expect(screen.queryByText(t("handover-sender-words"))).toBeNull();
  expect(screen.queryAllByRole("checkbox")).toEqual([]);
  expect(screen.queryByRole("button", { name: t("handover-take-all", { count: 2 }) })).toBeNull();
  expect(screen.queryByRole("button", { name: t("handover-as-archive") })).toBeNull();
});

it("nothing where it was made for others, and it says so", () => {
  show({ forUs: false });
  expect(screen.getByText(t("handover-not-for-us"))).toBeVisible();
  expect(screen.queryByText("●")).toBeNull();
  expect(screen.queryByRole("button", { name: t("handover-as-archive") })).toBeNull();
  expect(screen.queryAllByRole("checkbox")).toEqual([]);
  expect(screen.queryByRole("button", { name: t("handover-take-all", { count: 2 }) })).toBeNull();
});

it("is green only where nothing is to be asked", () => {
  show();
  expect(screen.getByText("●")).toBeVisible();
});

it("is not green where a file is not as the signed list says", () => {
  show({ amiss: ["data/001/more.exe"] });
  expect(screen.getByText(t("handover-signature-good"))).toBeVisible();
  expect(screen.queryByText("●")).toBeNull();
  expect(screen.getByText("△")).toBeVisible();
});

it("nothing where all was taken", () => {
  show({ files: [file(1, "evidence-4" as EvidenceId)] });
  expect(screen.getByText(t("handover-all-taken"))).toBeVisible();
  expect(screen.queryAllByRole("checkbox")).toEqual([]);
});

it("does not ask again for words that were compared before", async () => {
  const user = userEvent.setup();
  const at = Date.UTC(2026, 10, 20, 9);
  const rust = show({
    known: "compared",
    compared: { at, by: "Токтосунова Ж.", how: "telephone" },
    listedAs: "Асанова А.",
  });
  expect(screen.queryByRole("checkbox", { name: t("handover-matched") })).toBeNull();
  await user.click(screen.getByRole("button", { name: t("handover-take-all", { count: 2 }) }));
  await waitFor(() => expect(rust.asks("handover.take")).toHaveLength(1));
  expect(rust.asks("handover.match")).toEqual([]);
});

it("says loudly that a known sender signs by another key", async () => {
  const user = userEvent.setup();
  const rust = show({ known: "changed", listedAs: "Асанова А." });
  expect(screen.getByRole("alert")).toHaveTextContent(t("handover-sender-changed", { name: "Асанова А." }));
  await user.click(screen.getByRole("checkbox", { name: t("handover-matched") }));
  await user.click(screen.getByRole("button", { name: t("handover-take-all", { count: 2 }) }));
  await waitFor(() => expect(rust.asks("handover.match")).toHaveLength(1));
  expect(rust.asks("handover.match")[0]).toEqual({ evidence: item.id, how: "telephone", instead: true });
});
