// The password of a PDF: with the right one the item opens, a wrong one is told and stays to be mended.
import type { Area, EvidenceId } from "$lib/backend/bindings";
import { t } from "$lib/i18n/index.svelte";
import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { row } from "../../../../tests/evidence/rows";
import InKit from "../../../../tests/InKit.svelte";
import { refuse, Rust } from "../../../../tests/rust";
import OpaqueView from "./OpaqueView.svelte";

function show(kind: "pdf" | "other"): void {
  const item = { ...row({ number: 9, title: "Выписка", kind, trouble: "encrypted" }), mediaType: "", length: 10 };
  render(InKit, { shown: OpaqueView as never, given: { item, oncite: () => undefined } });
}

it("is asked for where a PDF is closed, and tried as it was typed", async () => {
  const rust = new Rust({ "evidence.unlock": () => refuse("pdf-password-wrong") });
  show("pdf");
  const field = screen.getByLabelText(t("evidence-password"));
  const button = screen.getByRole("button", { name: t("evidence-password-do") });
  expect(field).toHaveAttribute("type", "password");
  expect(button).toBeDisabled();
  await userEvent.type(field, " Парол 7");
  await userEvent.click(button);
  expect(await screen.findByRole("alert")).toHaveTextContent(t("error-pdf-password-wrong"));
  expect(field, "what was typed stays").toHaveValue(" Парол 7");
  const areas: Area[] = ["evidence", "custody"];
  rust.learn({ "evidence.unlock": ({ evidence }) => ({ value: evidence, areas, undo: null }) });
  await userEvent.click(button);
  await expect.poll(() => (field as HTMLInputElement).value, { message: "and goes once it fits" }).toBe("");
  const asked = { evidence: "evidence-9" as EvidenceId, password: " Парол 7" };
  expect(rust.asks("evidence.unlock")).toEqual([asked, asked]);
});

it("is not asked for by a file that no password opens here", () => {
  new Rust({});
  show("other");
  expect(screen.queryByLabelText(t("evidence-password"))).toBeNull();
});
