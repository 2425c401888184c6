// An item that was not opened: what failed is said, and nothing of its kind, of which nobody knows more than before.
import { t } from "$lib/i18n/index.svelte";
import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { row } from "../../../../tests/evidence/rows";
import InKit from "../../../../tests/InKit.svelte";
import { refuse, Rust } from "../../../../tests/rust";
import ItemView from "./ItemView.svelte";

const nothing = (): void => undefined;

it("a picture on a full disk is not called a kind that cannot be shown, and is opened when there is room again", async () => {
  const rust = new Rust({ "evidence.look": () => refuse("disk-full") });
  const item = { ...row({ number: 1, title: "Фото", kind: "image" }), mediaType: "image/jpeg", length: 10 };
  const given = {
    item,
    held: undefined,
    waiting: false,
    marks: [],
    aim: {},
    active: true,
    oncite: nothing,
    onfact: nothing,
  };
  render(InKit, { shown: ItemView as never, given });
  expect(await screen.findByRole("alert")).toHaveTextContent(t("error-disk-full"));
  const kind = t("evidence-opaque-other");
  expect(screen.queryByText(kind)).toBeNull();
  expect(screen.queryByText(t("evidence-opaque-why"))).toBeNull();
  expect(screen.getByRole("button", { name: t("evidence-export") }), "it can be taken out all the same").toBeVisible();

  rust.learn({ "evidence.look": () => refuse("no-picture") });
  await userEvent.click(screen.getByRole("button", { name: t("app-try-again") }));
  expect(await screen.findByText(kind), "what opens and has no picture is of such a kind").toBeVisible();
  expect(screen.queryByRole("alert")).toBeNull();
  expect(rust.asks("evidence.look")).toHaveLength(2);
});
