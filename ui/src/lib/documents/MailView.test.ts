// The letters of one file, beside the one that is read.
import type { DocumentView, MailView as Letter } from "$lib/backend/bindings";
import { veils } from "$lib/evidence/veils.svelte";
import { t } from "$lib/i18n/index.svelte";
import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { row } from "../../../tests/evidence/rows";
import InKit from "../../../tests/InKit.svelte";
import { Rust } from "../../../tests/rust";
import MailView from "./MailView.svelte";

const held = { mails: 40, trouble: null } as DocumentView;
const letter = (position: number): Letter =>
  ({ position, subject: "Заключение врача", blocks: [], files: [], further: [], sent: null }) as unknown as Letter;

function show(): Rust {
  const rust = new Rust({
    "mail.show": ({ position }) => letter(position),
    "mail.list": () => [],
    "document.find": () => ({ hits: [], more: false }),
  });
  const item = row({ number: 1, title: "Почта", kind: "other", sensitive: true });
  const given = { item, held, marks: [], aim: {}, active: true, oncite: () => undefined, onfact: () => undefined };
  render(InKit, { shown: MailView as never, given });
  return rust;
}

it("of a sensitive item says what they are about only when somebody asks to see it", async () => {
  const user = userEvent.setup();
  show();
  const list = await screen.findByRole("listbox", { name: t("mail-list", { count: 40 }) });
  expect(list).toHaveClass("blurred");
  await user.click(screen.getByRole("button", { name: t("evidence-unveil") }));
  expect(list).not.toHaveClass("blurred");
  veils.lift(row({ number: 1, title: "" }).id, false);
});

it("are walked to either end by one key", async () => {
  const user = userEvent.setup();
  const rust = show();
  const list = await screen.findByRole("listbox");
  list.focus();
  await user.keyboard("{End}");
  await waitFor(() => expect(rust.asks("mail.show").at(-1)?.position).toBe(39));
  await user.keyboard("{Home}");
  await waitFor(() => expect(rust.asks("mail.show").at(-1)?.position).toBe(0));
});
