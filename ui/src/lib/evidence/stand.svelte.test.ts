import type { EvidenceId } from "$lib/backend/bindings";
import { router } from "$lib/shell/router.svelte";
import { flushSync } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Aimed, useStand } from "./stand.svelte";

const item = "e1" as EvidenceId;
const at = "#/case/c1/evidence/e1";
/** Follows a link, as the address bar does. */
async function follow(hash: string): Promise<void> {
  location.hash = hash;
  await vi.advanceTimersByTimeAsync(1);
  dispatchEvent(new HashChangeEvent("hashchange"));
  flushSync();
}
let leave = (): void => undefined;
function reading(of: EvidenceId = item): { first: string | undefined; turn: (page: string) => void } {
  let page = $state("1");
  let first: string | undefined;
  leave = $effect.root(() => {
    first = useStand(
      of,
      () => page,
      () => page,
      () => "1",
    );
  });
  flushSync();
  return {
    first,
    turn: (next) => {
      page = next;
      flushSync();
    },
  };
}

beforeEach(async () => {
  vi.useFakeTimers();
  await follow(at);
});
afterEach(() => {
  leave();
  vi.useRealTimers();
});

describe("where one stands in an item", () => {
  it("is in the address a moment after one has come there, and is given back", async () => {
    const pages = reading();
    expect(pages.first).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(location.hash).toBe(at);
    pages.turn("2");
    await vi.advanceTimersByTimeAsync(1_000);
    expect(location.hash).toBe(`${at}?stand=2`);
    leave();
    expect(reading().first).toBe("2");
  });
  it("is not kept of an item that lies beside it, nor once one has left", async () => {
    reading("e2" as EvidenceId).turn("5");
    await vi.advanceTimersByTimeAsync(1_000);
    expect(location.hash).toBe(at);
    leave();
    reading().turn("7");
    await follow("#/settings");
    await vi.advanceTimersByTimeAsync(1_000);
    expect(location.hash).toBe("#/settings");
  });
  it("does not lead back to the cited place, which only a link does", async () => {
    await follow(`${at}?page=5`);
    let aimed!: Aimed;
    leave = $effect.root(() => {
      aimed = new Aimed();
    });
    flushSync();
    const first = aimed.now;
    router.ask({ stand: "9" });
    flushSync();
    expect(aimed.now).toBe(first);
    await follow(`${at}?page=5`);
    expect(aimed.now).not.toBe(first);
    expect(aimed.now).toEqual({ page: 5 });
    await follow(`${at}?page=6`);
    expect(aimed.now).toEqual({ page: 6 });
  });
});
