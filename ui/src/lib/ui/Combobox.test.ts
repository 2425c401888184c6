// A field that is chosen in from a list.
import type { PartyId } from "$lib/backend/bindings";
import PartyPicker from "$lib/facts/PartyPicker.svelte";
import { t } from "$lib/i18n/index.svelte";
import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import InKit from "../../../tests/InKit.svelte";
import { party } from "../../../tests/rust";
import Combobox from "./Combobox.svelte";

const later = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
const many = Array.from({ length: 50_000 }, (_, i) => ({ value: `v${i}`, label: `Док. ${i}` }));

it("the letter that opened the list stays in the field", async () => {
  const user = userEvent.setup();
  render(InKit, { shown: Combobox as never, given: { label: "Лицо", choices: many.slice(0, 20) } });
  const field = screen.getByRole("combobox");
  await user.type(field, "Д");
  await later(100);
  await user.keyboard("ок. 7");
  expect(field).toHaveValue("Док. 7");
  expect(screen.getAllByRole("option", { hidden: true })).toHaveLength(1);
});

it("of tens of thousands so many are drawn as one reads, and typing finds the others", async () => {
  const user = userEvent.setup();
  render(InKit, { shown: Combobox as never, given: { label: "Доказательство", choices: many } });
  const field = screen.getByRole("combobox");
  field.focus();
  await user.keyboard("{ArrowDown}");
  expect(await screen.findAllByRole("option", { hidden: true })).toHaveLength(200);
  expect(document.body.textContent).toContain(t("app-first-of", { shown: 200, count: 50_000 }));
  await user.keyboard("Док. 49999");
  await waitFor(() => expect(screen.getAllByRole("option", { hidden: true })).toHaveLength(1));
});

it("keeps the keyboard where what is chosen goes into a list, and what is taken out hands it on", async () => {
  const user = userEvent.setup();
  const parties = [party("p1", "Асанова Айгүл"), party("p2", "Сапарова Мээрим")];
  const given = { chosen: [] as PartyId[], parties };
  render(InKit, { shown: PartyPicker as never, given });
  await user.type(screen.getByRole("combobox"), "Сап");
  await user.keyboard("{ArrowDown}{Enter}");
  await waitFor(() => expect(screen.getByRole("list")).toHaveTextContent("Сапарова Мээрим"));
  await waitFor(() => expect(screen.getByRole("combobox")).toHaveFocus());
  expect(screen.getByRole("combobox")).toHaveValue("");
  await user.click(screen.getByRole("button", { name: t("fact-party-remove", { name: "Сапарова Мээрим" }) }));
  await waitFor(() => expect(screen.getByRole("combobox")).toHaveFocus());
});
