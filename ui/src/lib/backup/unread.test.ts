import { expect, it } from "vitest";
import type { BackupSetView } from "$lib/backend/bindings";
import { unreadOf } from "./unread";

it("backups that the disk does not give back are told each with its vault, and once", () => {
  const set = (home: string, unread: number[]): BackupSetView => ({
    home,
    number: 2,
    at: 0,
    originals: 3,
    bytes: 1,
    logSize: 1,
    listed: true,
    passedOver: [],
    unread,
  });
  expect(unreadOf([set("/a", [3, 4]), set("/a", [4]), set("/b", [7]), set("/c", [])])).toEqual([
    { home: "/a", numbers: "3, 4" },
    { home: "/b", numbers: "7" },
  ]);
});
