// Enter in the palette means what was typed, however fast it is pressed.
import { backend } from "$lib/backend";
import type { HitView } from "$lib/backend/bindings";
import { t } from "$lib/i18n/index.svelte";
import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it } from "vitest";
import InKit from "../../../tests/InKit.svelte";
import { caseId, Rust } from "../../../tests/rust";
import Palette from "./Palette.svelte";
import { actions } from "./actions.svelte";
import { palette } from "./palette.svelte";
import { router } from "./router.svelte";

const person = (id: string, title: string): HitView => ({
  kind: "party",
  id,
  case: caseId,
  title,
  detail: "",
  begins: true,
});
/** Answers to what was typed, each given when it is told to. */
const waiting = new Map<string, (found: HitView[]) => void>();

beforeEach(() => {
  waiting.clear();
  new Rust({});
  backend.transport = {
    ...backend.transport,
    call: (_, input) => new Promise((answer) => waiting.set((input as { query: string }).query, answer)),
  };
  location.hash = "#/";
  palette.open = true;
});
afterEach(() => (palette.open = false));

it("the answer to the last letter is waited for, and its first is opened", async () => {
  const user = userEvent.setup();
  render(InKit, { shown: Palette as never, given: {} });
  await user.type(await screen.findByPlaceholderText(t("palette-placeholder")), "Са");
  waiting.get("Са")?.([person("p1", "Сабирова Гүлмира")]);
  await screen.findByText("Сабирова Гүлмира");
  await user.keyboard("п{Enter}");
  expect(palette.open, "nothing is opened that the whole of what was typed may not mean").toBe(true);
  waiting.get("Сап")?.([person("p2", "Сапарова Мээрим")]);
  await waitFor(() => expect(router.current).toMatchObject({ name: "people", query: { open: "p2" } }));
  expect(palette.open).toBe(false);
});

it("a letter typed after Enter takes the Enter back", async () => {
  const user = userEvent.setup();
  render(InKit, { shown: Palette as never, given: {} });
  await user.type(await screen.findByPlaceholderText(t("palette-placeholder")), "Са{Enter}п");
  waiting.get("Са")?.([person("p1", "Сабирова Гүлмира")]);
  waiting.get("Сап")?.([person("p2", "Сапарова Мээрим")]);
  await screen.findByText("Сапарова Мээрим");
  expect(palette.open).toBe(true);
});

it("the whole name of a place leads to the place before a text that begins with the word", async () => {
  const user = userEvent.setup();
  let went = false;
  const away = actions.add(() => [{ labelKey: "section-ledger", group: "go", perform: () => (went = true) }]);
  render(InKit, { shown: Palette as never, given: {} });
  const name = t("section-ledger");
  await user.type(await screen.findByPlaceholderText(t("palette-placeholder")), name);
  waiting.get(name)?.([person("p1", `${name} и Ко`)]);
  await screen.findByText(`${name} и Ко`);
  await user.keyboard("{Enter}");
  await waitFor(() => expect(went).toBe(true));
  away();
});

it("a theme is found by the words people have for it", async () => {
  const user = userEvent.setup();
  const away = actions.add(() => [{ labelKey: "look-theme-dark", group: "look", perform: () => undefined }]);
  render(InKit, { shown: Palette as never, given: {} });
  await user.type(await screen.findByPlaceholderText(t("palette-placeholder")), "темная тема");
  expect(await screen.findByText(t("look-theme-dark"))).toBeVisible();
  away();
});
