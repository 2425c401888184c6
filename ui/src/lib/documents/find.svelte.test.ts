import { flushSync } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Rust } from "../../../tests/rust";
import type { EvidenceId, WordHit } from "$lib/backend/bindings";
import { Find } from "./find.svelte";

const hit = (page: number): WordHit => ({ page, block: 0, rects: [] });
/** Places on these pages, from 0, whatever is looked for. */
const holds = (...pages: number[]): Rust =>
  new Rust({ "document.find": () => ({ hits: pages.map(hit), more: false }) });

describe("words looked for in one item", () => {
  let shown: number[] = [];
  let stop = (): void => undefined;
  const begun = (asked: { find?: string; page?: number } = {}): Find => {
    const find = new Find("e1" as EvidenceId, ({ page }) => shown.push(page));
    stop = $effect.root(() => find.follow(() => asked));
    flushSync();
    return find;
  };
  const settled = async (): Promise<void> => {
    flushSync();
    await vi.advanceTimersByTimeAsync(250);
  };
  beforeEach(() => {
    vi.useFakeTimers();
    shown = [];
  });
  afterEach(() => {
    stop();
    vi.useRealTimers();
  });

  it("begin with the page that an address names, and go round from there", async () => {
    const rust = holds(0, 2, 4);
    const find = begun({ find: "расписка", page: 3 });
    await settled();
    expect(rust.asks("document.find")).toEqual([{ evidence: "e1", words: "расписка" }]);
    expect([find.typed, find.at, shown]).toEqual(["расписка", 1, [2]]);
    find.step(1);
    find.step(1);
    expect(shown).toEqual([2, 4, 0]);
  });
  it("leave the page in view where none of them stands on it or behind it", async () => {
    holds(0, 1);
    const find = begun({ find: "расписка", page: 9 });
    await settled();
    expect([find.hits.length, find.current, shown]).toEqual([2, undefined, []]);
  });
  it("begin at the first place when they are typed, and are marked no more once they are cleared", async () => {
    holds(3, 4);
    const find = begun();
    find.typed = "расписка";
    await settled();
    expect(shown).toEqual([3]);
    find.clear();
    expect([find.typed, find.current]).toEqual(["", undefined]);
  });
  it("go to another page that an address names, and then begin anywhere again", async () => {
    const rust = holds(0, 2, 4);
    const find = begun({ find: "расписка", page: 1 });
    await settled();
    find.begin("расписка", 4);
    await settled();
    expect([find.at, shown]).toEqual([2, [0, 4]]);
    expect(rust.asks("document.find")).toHaveLength(2);
    find.typed = "паспорт";
    await settled();
    expect(shown).toEqual([0, 4, 0]);
  });
  it("begin at the first place where others are typed before those of an address are looked for", async () => {
    holds(0, 4);
    const find = begun();
    find.begin("расписка", 5);
    find.typed = "паспорт";
    await settled();
    expect(shown).toEqual([0]);
  });
  it("are found once more by the same address after they were cleared", async () => {
    holds(0, 2, 4);
    const find = begun();
    find.begin("расписка", 3);
    await settled();
    find.clear();
    await settled();
    find.begin("расписка", 3);
    await settled();
    expect([find.typed, shown]).toEqual(["расписка", [2, 2]]);
  });
});
