// What cannot be shown, and what to do about it.
import { t } from "$lib/i18n/index.svelte";
import { render, screen } from "@testing-library/svelte";
import { expect, it } from "vitest";
import { row } from "../../../../tests/evidence/rows";
import InKit from "../../../../tests/InKit.svelte";
import { Rust } from "../../../../tests/rust";
import OpaqueView from "./OpaqueView.svelte";

function show(originalName: string): void {
  new Rust({});
  const item = { ...row({ number: 1, title: "Выплаты", kind: "other" }), originalName };
  const given = { item: { ...item, mediaType: "application/x-ole-storage", length: 500 }, trouble: "encrypted" };
  render(InKit, { shown: OpaqueView as never, given: { ...given, oncite: () => undefined } });
}

it("under a password may be a book that is only locked against changes", async () => {
  show("выплаты.xlsx");
  expect(await screen.findByText(t("evidence-resave-locked"))).toBeVisible();
});

it("under a password may be no book, and nothing is said of one", async () => {
  show("договор.docx");
  expect(await screen.findByText(t("evidence-trouble-encrypted"))).toBeVisible();
  expect(screen.queryByText(t("evidence-resave-locked"))).toBeNull();
});
