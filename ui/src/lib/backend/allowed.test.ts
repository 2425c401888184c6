import { expect, test } from "vitest";
import { deny, may } from "./allowed.svelte";

test("what Rust denies may not be asked, and a new answer takes the place of the old one", () => {
  deny(["fact.add", "case.change"]);
  expect(may("fact.add")).toBe(false);
  expect(may("fact.list")).toBe(true);
  expect(may(undefined)).toBe(true);
  deny([]);
  expect(may("fact.add")).toBe(true);
});
