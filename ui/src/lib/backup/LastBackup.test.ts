// What is due of the backups is said at the lower left in words.
import type { BackupStatus } from "$lib/backend/bindings";
import { t } from "$lib/i18n/index.svelte";
import { render, screen } from "@testing-library/svelte";
import { expect, it } from "vitest";
import InKit from "../../../tests/InKit.svelte";
import { Rust } from "../../../tests/rust";
import { ago } from "./ago";
import LastBackup from "./LastBackup.svelte";

const last = {
  folder: "/media/stick",
  there: true,
  at: 0,
  days: 3,
  whole: 0,
  wholeDays: 3,
  damaged: 0,
  lacking: 0,
};
const fresh: BackupStatus = { last, others: [], drilled: null, old: false, untried: false };
const drilled = { at: 0, days: 40, set: 1, whole: true, ended: false };

it.each<[Partial<BackupStatus>, () => string]>([
  [{ last: { ...last, days: 200 }, old: true, untried: true }, () => t("shell-backup-old")],
  [{ last: { ...last, days: null }, old: true }, () => t("shell-backup-ahead")],
  [{ last: { ...last, wholeDays: null } }, () => t("shell-backup-whole", { when: t("backup-ahead") })],
  [{ untried: true }, () => t("shell-backup-untried")],
  [{ untried: true, drilled }, () => t("shell-backup-tried", { when: ago(40) })],
  [{ untried: true, drilled: { ...drilled, whole: false } }, () => t("shell-backup-tried-badly")],
])("tells what is due: %o", async (status, said) => {
  new Rust({ "backup.status": () => ({ ...fresh, ...status }) });
  render(InKit, { shown: LastBackup as never, given: {} });
  expect(await screen.findByText(said())).toBeVisible();
});

it("tells nothing of what is not", async () => {
  new Rust({ "backup.status": () => fresh });
  render(InKit, { shown: LastBackup as never, given: {} });
  const link = await screen.findByRole("link");
  expect(link).toHaveTextContent(t("shell-backup-whole", { when: ago(3) }));
  expect(link).not.toHaveClass("due");
});
