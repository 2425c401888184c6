// A remark belongs to the paragraph it was begun for.
import type { FilingId } from "$lib/backend/bindings";
import { t } from "$lib/i18n/index.svelte";
import { loadBegun } from "$lib/shell/begun.svelte";
import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";
import InKit from "../../../../tests/InKit.svelte";
import { refuse, Rust } from "../../../../tests/rust";
import RemarkDialog from "./RemarkDialog.svelte";

let rust: Rust;
beforeEach(async () => {
  rust = new Rust({ "begun.keep": () => ({}), "draft.comment": () => refuse("vault-io") });
  await loadBegun();
});
const closed = vi.fn();
function open(block: string): () => void {
  const given = { filing: "f1" as FilingId, block, kept: () => Promise.resolve(), onclose: closed };
  return render(InKit, { shown: RemarkDialog as never, given }).unmount;
}

it("waits there, and stands at no other", async () => {
  const user = userEvent.setup();
  const leave = open("b1");
  await user.type(await screen.findByRole("textbox"), "Сверить дату");
  await user.keyboard("{Escape}");
  leave();
  const other = open("b2");
  expect(await screen.findByRole("textbox")).toHaveValue("");
  other();
  open("b1");
  expect(await screen.findByRole("textbox")).toHaveValue("Сверить дату");
});

it("that could not be kept stays in its dialog, with the reason beside it", async () => {
  const user = userEvent.setup();
  open("b1");
  await user.type(await screen.findByRole("textbox"), "Сверить дату");
  await user.click(screen.getByRole("button", { name: t("draft-remark-add") }));
  expect(await screen.findByRole("alert")).toHaveTextContent(t("error-vault-io"));
  expect(rust.asks("draft.comment")).toEqual([{ filing: "f1", block: "b1", text: "Сверить дату" }]);
  expect(screen.getByRole("textbox")).toHaveValue("Сверить дату");
});
