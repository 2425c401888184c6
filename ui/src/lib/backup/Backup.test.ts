// What is said of a set whose database is not whole inside, and of later sets that the disk does not give back.
import type { BackupOutcome, BackupSetView, BackupWork, JobView } from "$lib/backend/bindings";
import { dayAndTime } from "$lib/i18n/dates";
import { t } from "$lib/i18n/index.svelte";
import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import InKit from "../../../tests/InKit.svelte";
import { Rust } from "../../../tests/rust";
import Backup from "./Backup.svelte";

const at = Date.UTC(2026, 10, 23, 9);
const set = (number: number, unread: number[] = []): BackupSetView => ({
  home: "",
  number,
  at: at + number,
  originals: 3,
  bytes: 1,
  logSize: 1,
  listed: true,
  passedOver: [],
  unread,
});
const last = {
  folder: "/media/stick",
  there: true,
  at,
  days: 0,
  whole: null,
  wholeDays: null,
  damaged: 0,
  lacking: 0,
};
const whole = { missing: 0, damaged: 0, unreadable: 0, parts: [], findings: [], hollow: null, compared: 3, seconds: 1 };

/** A check that is over, with what it came to. */
async function checked(outcome: Partial<BackupOutcome>, work: BackupWork = "check"): Promise<void> {
  const job = {
    job: "j1",
    done: 1,
    total: 1,
    finished: true,
    cancelled: false,
    failure: null,
    work: { kind: "backup", work, outcome: { ...whole, ...outcome } },
  } as unknown as JobView;
  new Rust({
    "backup.status": () => ({ last, others: [], drilled: null, old: false, untried: false }),
    "backup.check": () => ({ job: job.job }),
    "job.show": () => job,
  });
  render(InKit, { shown: Backup as never, given: {} });
  await userEvent.setup().click(await screen.findByRole("button", { name: t("backup-check") }));
}

it("names a set whose database is not whole, the one that a rescue would take, and what to do now", async () => {
  await checked({ set: set(12), hollow: { instead: set(11), unasked: false } });
  const when = dayAndTime(at + 12);
  // Spaces that do not break are read as others.
  const plain = (text: string): string => text.replaceAll("\u{A0}", " ");
  expect(await screen.findByText(plain(t("backup-hollow", { number: 12, when })))).toBeVisible();
  const instead = t("backup-hollow-instead", { number: 11, when: dayAndTime(at + 11) });
  expect(screen.getByText(plain(instead))).toBeVisible();
  expect(screen.getByText(t("backup-hollow-do"))).toBeVisible();
  expect(screen.queryByText(t("backup-whole", { originals: 3 }))).toBeNull();
});

it("says so where no earlier one would be taken either", async () => {
  await checked({ set: set(12), hollow: { instead: null, unasked: false } });
  expect(await screen.findByText(t("backup-hollow-alone"))).toBeVisible();
});

it("says so where the work ended before the earlier ones were asked", async () => {
  await checked({ set: set(12), hollow: { instead: null, unasked: true } });
  expect(await screen.findByText(t("backup-hollow-unasked"))).toBeVisible();
  expect(screen.queryByText(t("backup-hollow-alone"))).toBeNull();
});

it("names later sets that the disk does not give back beside the earlier one that was tried", async () => {
  await checked({ set: set(2, [3, 4]) }, "drill");
  expect(await screen.findByText(t("backup-unread", { numbers: "3, 4" }))).toBeVisible();
});
