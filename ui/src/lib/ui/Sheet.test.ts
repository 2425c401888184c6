import { render, screen, waitFor } from "@testing-library/svelte";
import { createRawSnippet, type Snippet } from "svelte";
import { expect, test } from "vitest";
import InKit from "../../../tests/InKit.svelte";
import Sheet from "./Sheet.svelte";

const saying = (html: string): Snippet => createRawSnippet(() => ({ render: () => html }));

test("a sheet that is only read takes the focus where its words scroll", async () => {
  render(InKit, { shown: Sheet as never, given: { open: true, title: "Клавиши", children: saying("<p>Слова</p>") } });
  const words = (await screen.findByText("Слова")).closest(".body");
  await waitFor(() => expect(words).toHaveFocus());
  expect(words).toHaveAttribute("tabindex", "0");
});

test("a sheet with a field in it is itself begun with, and its words are no stop of their own", async () => {
  render(InKit, {
    shown: Sheet as never,
    given: { open: true, title: "Клавиши", children: saying("<p><input /></p>") },
  });
  const dialog = await screen.findByRole("dialog");
  await waitFor(() => expect(dialog).toHaveFocus());
  expect(dialog.querySelector(".body")).not.toHaveAttribute("tabindex");
});
