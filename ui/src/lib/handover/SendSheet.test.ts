// A handover is not sent before the words of its keys were compared by voice.
import type { CaseId, EvidenceId } from "$lib/backend/bindings";
import { t } from "$lib/i18n/index.svelte";
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

async function show(answers: Answers = {}): Promise<Rust> {
  const rust = new Rust({
    "evidence.items": () => ({ case: inCase, items: [] }),
    "begun.keep": () => ({}),
    "handover.words": () => ({ words }),
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
