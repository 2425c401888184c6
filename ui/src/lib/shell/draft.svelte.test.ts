import { flushSync } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { emptyAccount, accountFilled } from "$lib/facts/accounts";
import { Draft } from "./draft.svelte";

type Item = { title: string; source: string };
let stored = $state<Item>({ title: "", source: "" });
let written: Item[] = [];
let leave = (): void => undefined;

function open(): Draft<Item> {
  let draft!: Draft<Item>;
  leave = $effect.root(() => {
    draft = new Draft<Item>(
      () => ({ ...stored }),
      (details) => {
        written.push(details);
        stored = { ...details };
        return Promise.resolve();
      },
      (typed, kept) => (typed.title.trim() === "" ? { ...typed, title: kept.title } : typed),
    );
  });
  flushSync();
  return draft;
}
beforeEach(() => {
  vi.useFakeTimers();
  stored = { title: "Расписка", source: "" };
  written = [];
});
afterEach(() => {
  leave();
  vi.useRealTimers();
});

describe("a form whose title was taken out", () => {
  it("keeps the rest, and puts nothing back into the field that is being written anew", async () => {
    const draft = open();
    draft.details.title = "";
    draft.changed();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(written, "nothing but the title differs").toEqual([]);
    draft.details.source = "От сестры";
    draft.changed();
    await vi.advanceTimersByTimeAsync(1_000);
    flushSync();
    expect(written).toEqual([{ title: "Расписка", source: "От сестры" }]);
    expect(draft.details).toEqual({ title: "", source: "От сестры" });
    draft.details.title = "Договор";
    draft.changed();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(written.at(-1)).toEqual({ title: "Договор", source: "От сестры" });
  });
  it("takes over what changed elsewhere", async () => {
    const draft = open();
    draft.details.title = "";
    draft.changed();
    await vi.advanceTimersByTimeAsync(1_000);
    stored = { title: "Договор", source: "Из архива" };
    flushSync();
    expect(draft.details).toEqual({ title: "Договор", source: "Из архива" });
  });
});

describe("an account of which who or what was taken out", () => {
  it("keeps the rest and that as it was", () => {
    const told = { ...emptyAccount(["ru"]), source: "Сестра", original: "Паспорт забрали" };
    expect(accountFilled({ ...told, source: "", note: "уточнить" }, told)).toEqual({ ...told, note: "уточнить" });
    expect(accountFilled({ ...told, original: " ", source: "Брат" }, told)).toEqual({ ...told, source: "Брат" });
    const whole = { ...told, note: "уточнить" };
    expect(accountFilled(whole, told)).toBe(whole);
  });
});
