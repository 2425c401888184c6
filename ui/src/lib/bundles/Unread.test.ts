// An exhibit that cannot be read: nothing of it is left out unless the lawyer says so.
import type { BundleExhibitView } from "$lib/backend/bindings";
import { t } from "$lib/i18n/index.svelte";
import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import InKit from "../../../tests/InKit.svelte";
import { unreadable } from "./plan";
import Unread from "./Unread.svelte";

const exhibit = (number: number, codes: readonly string[]): BundleExhibitView =>
  ({
    evidence: `e${number}`,
    number,
    description: `Файл ${number}`,
    sheets: 1,
    remarks: codes.map((code) => ({ code, count: 0 })),
  }) as unknown as BundleExhibitView;

it("is told from one that is only remarked on", () => {
  const plan = [exhibit(1, []), exhibit(2, ["locked"]), exhibit(3, ["signature"]), exhibit(4, ["broken"])];
  expect(unreadable(plan).map(({ number }) => number)).toEqual([2, 4]);
});

it("is named, and a build that was begun leads to the question", async () => {
  const given = { case: "case-1", exhibits: [exhibit(2, ["locked"])], asked: true, dividers: false };
  render(InKit, { shown: Unread as never, given });
  expect(screen.getByRole("listitem")).toHaveTextContent(/Приложение\s2\s«Файл 2»/);
  expect(screen.getByRole("listitem")).toHaveTextContent(t("bundles-unread-password"));
  const item = screen.getByRole("link", { name: t("bundles-open-item") });
  expect(item.getAttribute("href"), "where its password is typed").toContain("/case/case-1/evidence/e2");
  const box = screen.getByRole("checkbox", { name: t("bundles-unread-dividers") });
  expect(screen.getByRole("alert")).toHaveTextContent(t("bundles-unread-unsaid"));
  await expect.poll(() => document.activeElement).toBe(box);
  await userEvent.click(box);
  expect(screen.queryByRole("alert")).toBeNull();
});
