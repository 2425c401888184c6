import { t } from "$lib/i18n/index.svelte";
import { render, screen } from "@testing-library/svelte";
import { expect, it } from "vitest";
import { caseId, Rust } from "../../../tests/rust";
import type { ConsentId, TouchedView } from "$lib/backend/bindings";
import Touched from "./Touched.svelte";

it("a document that left and was removed since is named, and leads nowhere", async () => {
  const left = (id: string, title: string, gone: boolean): TouchedView => ({
    kind: "export",
    id,
    target: "bundle",
    title,
    at: Date.UTC(2026, 10, 23, 9),
    gone,
  });
  new Rust({ "consent.touched": () => [left("b1", "", true), left("b2", "Приложения к заявлению", false)] });
  render(Touched, { consent: "s1" as ConsentId, case: caseId, heading: t("consent-touched-past") });
  expect(await screen.findByRole("link", { name: "Приложения к заявлению" })).toBeVisible();
  expect(screen.getAllByRole("link")).toHaveLength(1);
  expect(screen.getByText(t("consent-touched-gone"))).toBeVisible();
});
