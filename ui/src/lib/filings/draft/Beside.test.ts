// Under the name of a language stands that language.
import { backend } from "$lib/backend";
import type { BesideRow, FilingView } from "$lib/backend/bindings";
import { t } from "$lib/i18n/index.svelte";
import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import InKit from "../../../../tests/InKit.svelte";
import { Rust } from "../../../../tests/rust";
import Beside from "./Beside.svelte";

it("whichever answer comes late", async () => {
  const user = userEvent.setup();
  const waiting = new Map<string, (rows: BesideRow[]) => void>();
  new Rust({});
  backend.transport = {
    ...backend.transport,
    call: (_, input) =>
      new Promise((answer) => waiting.set((input as { language: string }).language, (rows) => answer(rows))),
  };
  const row = (text: string): BesideRow => ({
    block: "b1",
    kind: "paragraph",
    here: ["Прошу"],
    there: [text],
    typed: false,
  });
  const view = { row: { id: "f1", language: "ru" } } as unknown as FilingView;
  render(InKit, { shown: Beside as never, given: { open: true, view, kept: () => Promise.resolve() } });
  await user.click(await screen.findByRole("radio", { name: t("app-language-en") }));
  waiting.get("en")?.([row("I ask")]);
  await screen.findByText("I ask");
  waiting.get("ky")?.([row("Суранам")]);
  await new Promise((later) => setTimeout(later, 20));
  expect(screen.queryByText("Суранам")).toBeNull();
  expect(screen.getByText("I ask")).toBeInTheDocument();
});
