import { render, screen, waitFor } from "@testing-library/svelte";
import { createRawSnippet } from "svelte";
import { expect, it } from "vitest";
import { t } from "$lib/i18n/index.svelte";
import InKit from "../../../tests/InKit.svelte";
import Dialog from "./Dialog.svelte";

it("where what had the focus goes, the focus falls to a field and not to the cross that closes it all", async () => {
  const html = "<div><button>Убрать</button><input aria-label='Имя' /></div>";
  const children = createRawSnippet(() => ({ render: () => html }));
  render(InKit, { shown: Dialog as never, given: { open: true, title: "Новое дело", children } });
  const gone = await screen.findByRole("button", { name: "Убрать" });
  await waitFor(() => expect(gone).toHaveFocus());
  gone.remove();
  await new Promise((done) => setTimeout(done, 50));
  expect(screen.getByRole("button", { name: t("app-close") })).not.toHaveFocus();
  const stops = [...screen.getByRole("dialog").querySelectorAll("button, input")];
  expect(stops.at(-1)).toBe(screen.getByRole("button", { name: t("app-close") }));
});
