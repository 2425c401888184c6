// A handover is not sent before the words of its keys were compared by voice.
import type { CaseId, CorrespondentId, CorrespondentView, EvidenceId } from "$lib/backend/bindings";
import { longDay, t } from "$lib/i18n/index.svelte";
import { loadBegun } from "$lib/shell/begun.svelte";
import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import InKit from "../../../tests/InKit.svelte";
import { refuse, Rust, type Answers } from "../../../tests/rust";
import SendSheet from "./SendSheet.svelte";

const key = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";
const inCase = "case-1" as CaseId;
const words = ["abandon", "ability", "able", "about", "above", "absent", "absorb", "abstract"];

const known: CorrespondentView = {
  id: "c1" as CorrespondentId,
  name: "Асанова А.",
  organisation: "Бюро",
  recipient: { key, words, compared: { at: Date.UTC(2026, 10, 20, 9), by: "Токтосунова Ж.", how: "telephone" } },
  signer: null,
};

async function show(answers: Answers = {}): Promise<Rust> {
  const rust = new Rust({
    "evidence.items": () => ({ case: inCase, items: [] }),
    "begun.keep": () => ({}),
    "handover.words": () => ({ words }),
    "correspondent.list": () => [],
    "correspondent.add": () => ({ value: known.id, areas: ["settings"], undo: "correspondent-add" }),
    ...answers,
  });
  // Nothing is left of the sheet of another test.
  await loadBegun();
  const wish = { case: inCase, evidence: ["evidence-1", "evidence-2"] as EvidenceId[] };
  render(InKit, { shown: SendSheet as never, given: { wish, onclose: () => undefined } });
  return rust;
}
const field = (label: string): HTMLElement => screen.getByRole("textbox", { name: t(label) });
const send = (): HTMLElement => screen.getByRole("button", { name: t("handover-send-do") });

it("asks for the words of the key, and sends once they are said to be the same", async () => {
  const user = userEvent.setup();
  const rust = await show({ "handover.send": () => ({ job: null }) });
  expect(await screen.findByText(t("handover-count", { count: 2 }))).toBeVisible();
  expect(screen.getByText(t("handover-lack-name"))).toBeVisible();
  await user.type(field("handover-name"), "Асанова А.");
  expect(screen.getByText(t("handover-lack-key"))).toBeVisible();
  await user.click(field("handover-key"));
  await user.paste(` ${key} `);
  expect(await screen.findByText("abstract")).toBeVisible();
  expect(rust.asks("handover.words")).toEqual([{ key }]);
  expect(send()).toBeDisabled();
  await user.click(screen.getByRole("checkbox", { name: t("handover-compared") }));
  expect(screen.getByText(t("handover-ready"))).toBeVisible();
  await user.click(send());
  await waitFor(() => expect(rust.asks("handover.send")).toHaveLength(1));
  // What was compared is kept before anything leaves.
  expect(rust.asks("correspondent.add")).toEqual([
    { name: "Асанова А.", organisation: "", key, compared: "telephone" },
  ]);
  expect(rust.asks("handover.send")[0]).toEqual({
    case: inCase,
    evidence: ["evidence-1", "evidence-2"],
    to: [{ name: "Асанова А.", key }],
    details: true,
    languages: ["ru", "ky"],
  });
  // The system's dialog was closed: the sheet is as it was.
  expect(await screen.findByText(t("handover-ready"))).toBeVisible();
});

it("says at once that half a key is none, and asks Rust nothing", async () => {
  const user = userEvent.setup();
  const rust = await show();
  await user.click(field("handover-key"));
  await user.paste(key.slice(0, 40));
  expect(await screen.findByText(t("handover-key-wrong"))).toBeVisible();
  expect(rust.asks("handover.words")).toEqual([]);
});

it("a key with a mistyped letter has no words to compare", async () => {
  const user = userEvent.setup();
  await show({ "handover.words": () => refuse("handover-key") });
  await user.click(field("handover-key"));
  await user.paste(key);
  expect(await screen.findByRole("alert")).toBeVisible();
  expect(screen.queryByRole("checkbox", { name: t("handover-compared") })).toBeNull();
});

it("nobody compares the words of a kept key again", async () => {
  const user = userEvent.setup();
  const rust = await show({ "handover.send": () => ({ job: null }), "correspondent.list": () => [known] });
  expect(await screen.findByText(t("handover-choose"))).toBeVisible();
  await user.type(field("handover-name"), "Асанова А.");
  await user.click(field("handover-key"));
  await user.paste(key);
  const before = t("handover-compared-before", {
    day: longDay(known.recipient?.compared?.at ?? 0),
    by: "Токтосунова Ж.",
  });
  expect(await screen.findByText(before.replace(/\s/gu, " "))).toBeVisible();
  expect(screen.queryByRole("checkbox", { name: t("handover-compared") })).toBeNull();
  await user.click(send());
  await waitFor(() => expect(rust.asks("handover.send")).toHaveLength(1));
  expect(rust.asks("correspondent.add")).toEqual([]);
});

it("another key for a known name is told loudly, and nothing is sent", async () => {
  const user = userEvent.setup();
  const other = "age1lggyhqrw2nlhcxprm67z43rta597azn8gknawjehu9d9dl0jq3yqqvfafg";
  await show({ "correspondent.list": () => [known] });
  await screen.findByText(t("handover-choose"));
  await user.type(field("handover-name"), "асанова  А.");
  await user.click(field("handover-key"));
  await user.paste(other);
  expect(await screen.findByRole("alert")).toHaveTextContent("Асанова А.");
  expect(screen.getByText(t("handover-lack-changed"))).toBeVisible();
  expect(send()).toBeDisabled();
});
