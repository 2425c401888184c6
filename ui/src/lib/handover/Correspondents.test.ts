// The list of colleagues: whose words were compared, and whose are still to be.
import type { CorrespondentId, CorrespondentView } from "$lib/backend/bindings";
import { t } from "$lib/i18n/index.svelte";
import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import InKit from "../../../tests/InKit.svelte";
import { Rust } from "../../../tests/rust";
import Correspondents from "./Correspondents.svelte";

const key = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";
const words = ["abandon", "ability", "able", "about", "above", "absent", "absorb", "abstract"];
const id = "c1" as CorrespondentId;
const done = { value: id, areas: ["settings" as const], undo: null };

function show(change: Partial<CorrespondentView> = {}): Rust {
  const one: CorrespondentView = {
    id,
    name: "Асанова А.",
    organisation: "",
    recipient: { key, words, compared: null },
    signer: null,
    ...change,
  };
  const rust = new Rust({
    "correspondent.list": () => [one],
    "correspondent.add": () => done,
    "correspondent.compare": () => done,
    "correspondent.rename": () => done,
    "correspondent.remove": () => done,
  });
  render(InKit, { shown: Correspondents as never, given: {} });
  return rust;
}

it("shows the words of a key until somebody says that they were compared, and how", async () => {
  const user = userEvent.setup();
  const rust = show();
  const list = await screen.findByRole("list", { name: t("correspondent-words-recipient") });
  expect(within(list).getAllByRole("listitem")).toHaveLength(8);
  await user.click(screen.getByRole("radio", { name: t("handover-how-in_person") }));
  await user.click(screen.getByRole("button", { name: t("correspondent-compare") }));
  await waitFor(() =>
    expect(rust.asks("correspondent.compare")).toEqual([
      { correspondent: id, part: "recipient", key, how: "in_person" },
    ]),
  );
});

it("a name is corrected without touching the key", async () => {
  const user = userEvent.setup();
  const compared = { at: Date.UTC(2026, 10, 20, 9), by: "Токтосунова Ж.", how: "telephone" as const };
  const rust = show({ recipient: { key, words, compared } });
  await user.click(await screen.findByRole("button", { name: t("correspondent-change") }));
  await user.type(screen.getByRole("textbox", { name: t("handover-name") }), "-Ким");
  await user.click(screen.getByRole("button", { name: t("correspondent-save") }));
  await waitFor(() =>
    expect(rust.asks("correspondent.rename")).toEqual([
      { correspondent: id, name: "Асанова А.-Ким", organisation: "" },
    ]),
  );
  expect(rust.asks("correspondent.key")).toEqual([]);
});

it("a colleague is written down before anything is sent to them", async () => {
  const user = userEvent.setup();
  const rust = show();
  await user.click(await screen.findByRole("button", { name: t("correspondent-add-new") }));
  await user.type(screen.getByRole("textbox", { name: t("handover-name") }), "Бекова Б.");
  const save = screen.getByRole("button", { name: t("correspondent-save") });
  expect(save).toBeDisabled();
  await user.click(screen.getByRole("textbox", { name: t("handover-key") }));
  await user.paste(` ${key.toUpperCase()}`);
  await user.click(save);
  await waitFor(() =>
    expect(rust.asks("correspondent.add")).toEqual([{ name: "Бекова Б.", organisation: "", key, compared: null }]),
  );
});
