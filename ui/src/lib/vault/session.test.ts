// Settings are shown at once, and only as long as they are kept.
import { backend } from "$lib/backend";
import { unsay } from "$lib/ui";
import { afterEach, beforeEach, expect, it } from "vitest";
import { open, refuse, Rust, settings } from "../../../tests/rust";
import { session } from "./session.svelte";

let rust: Rust;
beforeEach(async () => {
  rust = new Rust({ "settings.get": () => settings, "vault.status": () => open, "settings.set": (next) => next });
  await session.start();
});
afterEach(() => unsay());

it("a change that could not be kept is taken back, and no other with it", async () => {
  await session.set({ theme: "dark" });
  rust.learn({ "settings.set": () => refuse("disk-full") });
  await session.set({ textSize: 150 });
  expect([session.settings?.theme, session.settings?.textSize]).toEqual(["dark", 100]);
});

it("an answer to the change before does not undo the later one", async () => {
  const quick = backend.transport;
  const waiting: (() => void)[] = [];
  backend.transport = {
    ...quick,
    call: (_, input) => new Promise((answer) => waiting.push(() => answer(input))),
  };
  const first = session.set({ textSize: 125 });
  const second = session.set({ textSize: 150 });
  waiting[1]?.();
  await second;
  waiting[0]?.();
  await first;
  expect(session.settings?.textSize).toBe(150);
});
