// An item that cannot be shown says why, also beside another.
import { t } from "$lib/i18n/index.svelte";
import { render, screen } from "@testing-library/svelte";
import { expect, it } from "vitest";
import { row } from "../../../tests/evidence/rows";
import InKit from "../../../tests/InKit.svelte";
import { refuse, Rust } from "../../../tests/rust";
import BesideView from "./BesideView.svelte";

it("and its place is not left empty", async () => {
  new Rust({ "chat.show": () => refuse("vault-io"), "document.show": () => refuse("vault-io") });
  const done = { oncite: () => undefined, onfact: () => undefined };
  const given = { item: row({ number: 3, title: "Переписка" }), marks: [], active: false, ...done };
  render(InKit, { shown: BesideView as never, given });
  expect(await screen.findByRole("alert")).toHaveTextContent(t("error-vault-io"));
});
