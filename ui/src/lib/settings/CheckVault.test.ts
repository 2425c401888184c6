// When the vault was last looked through, depth by depth.
import { moment } from "$lib/i18n/dates";
import { t } from "$lib/i18n/index.svelte";
import { render, screen } from "@testing-library/svelte";
import { expect, it } from "vitest";
import InKit from "../../../tests/InKit.svelte";
import { Rust } from "../../../tests/rust";
import CheckVault from "./CheckVault.svelte";

it("says of each depth when it was last looked at, and the deepest that is overdue", async () => {
  const [daily, deep] = [Date.UTC(2026, 10, 23, 9), Date.UTC(2026, 9, 1, 9)];
  const last = { at: daily, level: 1, found: 0 };
  const levels = [
    { level: 1, last, overdue: false },
    { level: 2, last: { at: deep, level: 2, found: 3 }, overdue: true },
    { level: 3, last: null, overdue: true },
  ];
  new Rust({ "vault.checked": () => ({ last, levels }) });
  render(InKit, { shown: CheckVault as never, given: {} });
  // Spaces that do not break are read as others.
  const says = (text: string): string => text.replaceAll("\u{A0}", " ");
  expect(await screen.findByText(says(t("check-last-1", { when: moment(daily), found: 0 })))).toBeVisible();
  expect(screen.getByText(says(t("check-last-2", { when: moment(deep), found: 3 })))).toBeVisible();
  expect(screen.getByText(says(t("check-never-3")))).toBeVisible();
  expect(screen.getByText(t("check-overdue-3"))).toBeVisible();
  expect(screen.queryByText(t("check-overdue-2"))).toBeNull();
});
